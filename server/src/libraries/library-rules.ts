/** What a library adds to Python's own rules where no value of its own can carry a hook. */
import type { Context } from "../values/context";
import type { Finding } from "../values/records/finding";
import type { MissingAttribute } from "../values/records/missing-attribute";
import type { NotIterable } from "../values/records/not-iterable";
import type { Span } from "../values/records/span";
import type { Arguments, ClassValue, ListValue, ModuleValue, ObjectValue, Value } from "../values/value";

/** A name that the program takes from a library and that the library no longer has. */
export interface Removal {
  /** What is told of it, unless a `try` waits for the exception. */
  readonly finding: Finding;
  /** The built-in class of the exception that taking it raises; none where it is taken all the same. */
  readonly exception?: "AttributeError" | "ImportError" | "TypeError";
  /** Whether conditions that nobody can decide usually keep it out: nothing is told behind one. */
  readonly isAskedFor?: boolean;
}

/** One name of an import statement. */
export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
}

/** `from module import …`, with the absolute name of the module. */
export interface ImportedNames {
  readonly module: string;
  readonly names: readonly ImportedName[];
  /** `from module import *`. */
  readonly star: boolean;
}

/**
 * What Python asks of a value: in `if`, `float()`, `int()`, `len()`, `range()` ("index"), `math.sqrt()` ("real"),
 * `x in (3, 4)` ("member"), `f"{x:.2f}"` ("format"), `"%.2f" % x` ("percent") and `"%d" % x` ("digits").
 */
export type Asked =
  "bool" | "digits" | "float" | "format" | "index" | "int" | "len" | "member" | "percent" | "real";

/** Where `value[index]` is written: what is asked, and all of it. */
export interface Picked {
  readonly value: Span;
  readonly site: Span;
}

/** Every rule that is a function gives undefined for what is not its library's affair. */
export interface LibraryRules {
  /**
   * Words, one of which stands in every program that makes the library write to `Context.settings`: modules, functions,
   * attributes. What is set by assigning to attributes, or by `setattr`, needs no word.
   */
  readonly settingWords?: string;
  /** The same of what writes files that the program may read again. */
  readonly writingWords?: string;
  /**
   * Tells `module.name` where the library no longer has it. Gives what stands for it, so that the rest keeps its hints;
   * that may `tell` again once it is called.
   */
  readonly removedAttribute?: (
    module: ModuleValue,
    name: string,
    site: Span,
    context: Context,
    tell: (removed: Removal) => void,
  ) => Value | undefined;
  /** `object.name`, where objects of such a class no longer have it. */
  readonly removedMember?: (
    object: ObjectValue,
    name: string,
    site: Span,
    context: Context,
  ) => Removal | undefined;
  /** `Class.name`, where the class no longer has it. */
  readonly removedOfClass?: (
    type: ClassValue,
    name: string,
    site: Span,
    context: Context,
  ) => Removal | undefined;
  /**
   * A call in the program of a function, a class or a method by its dotted name, with arguments that the library no longer
   * takes. Gives nothing where it takes them.
   */
  readonly refusedCall?: (canonical: string, args: Arguments, context: Context) => Removal | undefined;
  /** `object.name = …`, where objects of such a class no longer read it. */
  readonly setMember?: (
    object: ObjectValue,
    name: string,
    site: Span,
    context: Context,
  ) => Finding | undefined;
  /** `import module`, where the library no longer has such a module. */
  readonly removedModule?: (imported: ImportedName, site: Span, context: Context) => Removal | undefined;
  /** `from module import …`, where the library no longer has the module, or not all of the names. */
  readonly removedImport?: (imported: ImportedNames, site: Span, context: Context) => Removal | undefined;
  /** An attribute that tensors or values of Python's own lack and that programs of the library ask them for. */
  readonly missingAttribute?: (
    value: Value,
    attribute: string,
    site: Span,
    context: Context,
  ) => MissingAttribute | undefined;
  /** A value that the library does not let the program unpack into names. */
  readonly unpacked?: (value: Value, context: Context) => NotIterable | undefined;
  /** An object of the library that has no items to be picked by `[index]`. */
  readonly subscripted?: (
    value: ObjectValue,
    index: Value,
    at: () => Picked,
    context: Context,
  ) => NotIterable | undefined;
  /** A value, written at `site`, that the library does not let the program go through with `for`, alone or in a comprehension. */
  readonly looped?: (value: Value, site: Span, context: Context) => NotIterable | undefined;
  /** A value of the library none of whose items can be set by `value[index] = …`. */
  readonly itemSet?: (value: Value, context: Context) => NotIterable | undefined;
  /** A list that the library made and left empty, of which the program asks `list[index]`. */
  readonly emptied?: (value: ListValue, index: Value) => NotIterable | undefined;
  /** An object of the library that gives items only to an iterator, which `next` is given; what Python calls its class. */
  readonly advanced?: (value: ObjectValue) => string | undefined;
  /**
   * A value that the library does not let Python take for true or false, for a number, or for something with a length.
   * It is asked at `site`, by a call or for the truth of what stands there; `operation` is what asks, where the kind of
   * question does not say it.
   */
  readonly taken?: (
    value: Value,
    as: Asked,
    site: Span,
    context: Context,
    operation?: string,
  ) => NotIterable | undefined;
  /** The module of that name, imported at `site`, where its objects are none of those that are described here under a name much like it. */
  readonly moduleApart?: (module: string, site: Span, context: Context) => ModuleValue | undefined;
}
