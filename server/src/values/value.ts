/** Abstract Python values: concrete while possible, unknown with a reason when not. */
import type { Growth } from "./growth";
import type { AbsentKey } from "./absent-key";
import { CHARACTERS_PER_TEXT, ITEMS_PER_CONTAINER } from "./bounds/budgets";
import type { Changeable } from "./heap/changeable";
import type { ArrayValues } from "./contents/column-content";
import type { MaybeOfNumPy } from "./scalar-type";
import type { Context } from "./context";
import { type Dim, known } from "./dimensions/dimension";
import type { Quotient } from "./dimensions/quotient";
import type { Remedy } from "./records/finding";
import type { NativeState } from "./native-state";
import { type Reason, type ReasonCode, reason } from "./records/reason";
import type { AxisNames, Shape } from "./dimensions/shape";
import type { Span } from "./records/span";
import { shortName } from "./names/short-name";
import type { IteratorValue } from "./iterator-value";
export { argumentsOf } from "./arguments";
export type { IteratorValue, NativeState };

export type Value =
  | NoneValue
  | BoolValue
  | IntValue
  | BigIntValue
  | FloatValue
  | StrValue
  | BytesValue
  | EllipsisValue
  | TupleValue
  | ListValue
  | DictValue
  | SetValue
  | SliceValue
  | RangeValue
  | IteratorValue
  | FunctionValue
  | PropertyValue
  | ClassValue
  | ObjectValue
  | ModuleValue
  | TensorValue
  | UnknownValue;

export interface NoneValue {
  readonly kind: "none";
  readonly mayBeGiven?: true; // Set where whoever starts the program may give something instead, as for an option.
  readonly isWritten?: true; // It stands in the program.
  readonly ofAxis?: true; // Set where it certainly stands for the length of an axis that only data has.
  readonly ofCall?: string; // The method of a library that certainly gives it, whatever it is given.
  readonly ifUsed?: readonly Remedy[]; // What would help where something else was meant to come of it.
  readonly ofKey?: AbsentKey; // What `get` gives for a key that a dictionary certainly lacks.
}
export interface BoolValue {
  readonly kind: "bool";
  readonly value: boolean;
}
/** An integer within 2^53, or one that is symbolic, open (known only at run time) or unknown. */
export interface IntValue extends MaybeOfNumPy {
  readonly kind: "int";
  readonly dim: Dim;
  readonly instance?: ObjectValue; // Of a class that the program derived from `int`; text and floats have the like.
  readonly mayBeGiven?: true; // Set where it says that an option was not given, as a default of 0 does.
}
/** An integer beyond 2^53. */
export interface BigIntValue {
  readonly kind: "bigint";
  readonly value: bigint;
}
/** `value` is undefined where only the type is known. */
export interface FloatValue extends MaybeOfNumPy {
  readonly kind: "float";
  readonly value: number | undefined;
  readonly quotient?: Quotient; // What was divided, where a number is not known: rounding it gives one that is.
  readonly instance?: ObjectValue;
}
/** `value` is undefined where only the type is known. */
export interface StrValue {
  readonly kind: "str";
  readonly value: string | undefined;
  readonly among?: readonly string[]; // The texts of which it is one, where nobody knows which.
  readonly span?: Span;
  readonly instance?: ObjectValue;
  readonly configurationOf?: ObjectValue; // The model whose `to_json` gave this.
  readonly document?: Value; // What JSON reads of it, where nobody knows its signs.
  readonly ofFile?: string; // The path of the file of which it is the whole text.
  readonly isDtype?: "numpy" | "backend" | undefined; // Whose type of elements it is, where it is no text but such a type.
}
export interface BytesValue {
  readonly kind: "bytes";
  /** What it is as text in UTF-8, where that is known. */
  readonly text?: StrValue;
}
export interface EllipsisValue {
  readonly kind: "ellipsis";
}
export interface TupleValue {
  readonly kind: "tuple";
  readonly items: readonly Value[];
  /** The fields of a named tuple, and the class of one that is of a derived class. */
  readonly fields?: readonly string[];
  readonly class?: ClassValue;
  /** Set where this is a TensorFlow `TensorShape`, which can do more than a tuple. */
  readonly isTensorShape?: true;
  readonly inStep?: readonly (RangeValue | undefined)[]; // The ranges that it has the items of one place of, wherever that is.
}
/** A mutable list. `items` is replaced as a whole, through the heap; undefined where its content is unknown. */
export interface ListValue extends Changeable {
  readonly kind: "list";
  readonly items: readonly Value[] | undefined;
  readonly why?: Reason;
  /** What is known of items that a loop of many rounds made; holds only while `items` is undefined. */
  readonly grown?: Growth;
  readonly isDeque?: boolean; // Of a `collections.deque`, which is no list to Python.
  readonly isOneByOne?: boolean; // Of what Python gives one by one, as `Path.glob` does: no list to Python either.
  readonly limit?: number; // How many items it keeps, where that is limited (`deque(maxlen=…)`).
  readonly view?: DictView; // Of what `keys`, `values` and `items` give.
}
/** Which part of a dict a list shows, and the entries that it shows; it goes on showing it when the dict changes. */
export interface DictView {
  /** Python's name for its type. */
  readonly type: "dict_keys" | "dict_values" | "dict_items";
  readonly of: DictValue;
  readonly part: (entry: DictEntry) => Value;
  readonly shown: DictValue["entries"];
}
export type { EndsOfRounds, Growth } from "./growth";
export interface DictEntry {
  readonly key: Value;
  readonly value: Value;
  readonly mayLack?: true; // Only one of two paths put it there; see `wholeEntries`.
}
/** A mutable dict, in insertion order, keyed by `hashKey`; replaced as a whole, through the heap. */
export interface DictValue extends Changeable {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, DictEntry> | undefined;
  readonly each?: Value; // What each value is like; holds only while `entries` is undefined.
  readonly factory?: Value; // Makes the value of a missing key, in a `defaultdict`.
  readonly why?: Reason;
  /** The object whose `get_config` gave this, for `from_config`; Python only sees the dict. */
  readonly configurationOf?: ObjectValue;
  readonly attributesOf?: ObjectValue; // The object whose attributes these are (`attributeDict`).
  readonly keyOfToday?: Readonly<Record<string, string>>; // Of keys that a library gave in older releases.
}
/** A mutable set, or one that is frozen, keyed by `hashKey`. */
export interface SetValue {
  readonly kind: "set";
  readonly members: ReadonlyMap<string, Value> | undefined;
  readonly isFrozen?: boolean;
  readonly why?: Reason;
}
export interface SliceValue {
  readonly kind: "slice";
  readonly lower: Value;
  readonly upper: Value;
  readonly step: Value;
}
export interface RangeValue {
  readonly kind: "range";
  readonly start: Dim;
  readonly stop: Dim;
  readonly step: Dim;
}
/**
 * Anything called by its code: a Python function or lambda (the interpreter makes `call`), or a library function. One
 * of three says what the code may read beside its arguments, since nobody can look into it: `closure` of a Python
 * function, `captured` of one that a library made while the program ran, `canonical` of one that is the same for
 * every program and so reads nothing.
 */
export type FunctionValue = AnyFunction &
  (
    | { readonly closure: object }
    | { readonly canonical: string }
    | { readonly captured: readonly (Value | Arguments)[] }
  );
interface AnyFunction {
  readonly kind: "function";
  readonly name: string;
  readonly call: (args: Arguments, context: Context) => Value;
  /** Canonical dotted name of a library function. */
  readonly canonical?: string;
  /** Where a Python function is defined. */
  readonly definedAt?: Span;
  /** Names of the parameters in order, where known; for `inspect`-like questions such as "does call take `training`". */
  readonly parameters?: readonly string[];
  /** Those of the parameters that a call may leave out; where a Python function has any. */
  readonly optional?: readonly string[];
  /** The names that its last statement returns, where it returns names and nothing else. */
  readonly returnedNames?: readonly string[];
  /** How attribute access on a class or an instance binds it. */
  readonly binding: "instance" | "class" | "static";
  /** What a Python function keeps from where it was defined, opaque to libraries. */
  readonly closure?: object;
  /** What the code of a function that a library made reads of the program. */
  readonly captured?: readonly (Value | Arguments)[];
  /** Set where a decorator that we do not know may have made anything else of it. */
  readonly decorated?: Reason;
  /** Set by `tf.function`: its Python runs while it is traced, and not at every call. */
  readonly traced?: true;
  /** Set when bound: the first argument. */
  readonly self?: Value;
  /** Function attributes, e.g. `f.cache = {}`. */
  readonly attributes?: Map<string, Value>;
}
export interface PropertyValue {
  readonly kind: "property";
  readonly get: FunctionValue;
  readonly set?: FunctionValue;
}
/** A class: of the user's, or of a library (then `canonical` is set). Method resolution order includes itself. */
export interface ClassValue {
  readonly kind: "class";
  readonly name: string;
  readonly canonical?: string;
  readonly bases: readonly ClassValue[];
  readonly mro: readonly ClassValue[];
  readonly attributes: Map<string, Value>;
  /** Set where what the attributes hold is what a program has by default, and whoever starts it may give other things. */
  readonly holdsDefaults?: true;
  /** The program's own class of this class, where the `class` statement names one; bases hand theirs on. */
  readonly metaclass?: ClassValue;
  /** Names of the attributes that equality and hash of its instances go by, as those of a frozen dataclass do. */
  readonly hashedBy?: readonly string[];
  readonly openBase?: Reason; // A base that we do not know: what is missing may be its.
  readonly definedAt?: Span;
  readonly subclasses?: ListValue; // Of a class of the program, those made so far that name it as a base.
  /** What the code of a class that a library made while the program ran reads of the program. */
  readonly captured?: readonly Value[];
  /** Makes the state of a fresh instance (Python's `__new__`); inherited along the resolution order. */
  readonly initialise?: (instance: ObjectValue, args: Arguments, context: Context) => void;
  /** Calling the class makes this instead of an instance (e.g. `int`, `np.float32`, `range`). */
  readonly construct?: (args: Arguments, context: Context) => Value;
  /** What is done with a class that the program derives from this one, once its body has run; inherited. */
  readonly subclassed?: (type: ClassValue, context: Context) => void;
  /** An instance of which nothing is known, for a parameter that is annotated so. */
  readonly unknownInstance?: (site: Span, context: Context) => Value;
}
/** An instance. Attributes and native state are written through the heap. */
export interface ObjectValue {
  readonly kind: "object";
  readonly class: ClassValue;
  readonly attributes: Map<string, Value>;
  readonly native?: NativeState;
  /** The expression that made it. */
  readonly constructed: Span;
  /** The constructor's arguments as they were given, for `get_config`, clones and fixes. */
  readonly arguments?: Arguments;
}
export interface ModuleValue {
  readonly kind: "module";
  readonly name: string;
  /** How a library's module was reached (`tensorflow.keras.layers`), where `name` is the canonical one. */
  readonly spelled?: string;
  /** A member, or undefined where the module is known not to have it. */
  readonly member: (name: string, context: Context) => Value | undefined;
  readonly setMember?: (name: string, value: Value, context: Context) => void;
  /** The scope of a module that was read from source, opaque to libraries. */
  readonly scope?: object;
  /** Public names, for `from x import *`; undefined where unknown. */
  readonly names?: () => readonly string[] | undefined;
}
/** A tensor or array. `keras` is a symbolic KerasTensor, `eager` a backend tensor or variable, `numpy` an ndarray. */
export interface TensorValue {
  readonly kind: "tensor";
  readonly flavour: "keras" | "eager" | "numpy";
  readonly shape: Shape;
  readonly dtype?: string;
  /** The graph node that made a KerasTensor, and which of its outputs this is; absent where paths disagree. */
  readonly producer?: { readonly node: GraphNode; readonly index: number };
  /** The elements, row by row, of a small array (or the one element of a scalar), e.g. of `tf.shape(x)`. */
  readonly content?: readonly Value[];
  /** What is known of the elements of one that is too large for that; whoever makes others leaves it out. */
  readonly values?: ArrayValues;
  /** The arrays that show the same memory, where there are several; written through the heap, as `content` is. */
  readonly memory?: Map<string, TensorValue>;
  readonly axes?: AxisNames; // What the axes of a tensor of unknown rank are called; see `axisOf`.
  /**
   * Keras's `_keras_mask`, which tells the steps that count: a tensor of bools, or unknown. Absent where it was never
   * set, `None` where it was taken away; written through the heap.
   */
  readonly mask?: TensorValue | UnknownValue | NoneValue;
  /** Set on what stands for data while code is traced: whether AutoGraph turns the code's `if` into operations. */
  readonly placeholder?: "traced" | "autograph";
  readonly isOfBackend?: true; // Set on what the backend certainly made; of others that are "eager" some may be arrays.
  readonly isArray?: true; // Set on what certainly is an array of NumPy; of others that are "numpy" some may be tables.
  readonly drawn?: true; // Set on whole numbers that NumPy drew at random.
  readonly passesNoGradient?: true; // Set on what was computed, in part at least, from what gradients stop at.
  readonly hasNoGradient?: boolean; // Whether it certainly hangs on no variable by a gradient; false where that was refused.
  readonly mayBeNone?: true | "likely"; // Of a gradient: `None` where the target hangs on no source, "likely" behind a stop.
  readonly variable?: NativeState; // Of the variable that this tensor is the Python side of; a copy of it is another one.
}
/** One operation of a functional graph. */
export interface GraphNode {
  readonly holds: readonly string[]; // As in `NativeState`.
  /** The layer that was applied; undefined for an operation such as `ops.concatenate`. */
  readonly layer: ObjectValue | undefined;
  readonly label: string;
  readonly name?: () => string; // The name that Keras gave an operation that is no layer.
  /** Every tensor among the arguments. */
  readonly inputs: readonly TensorValue[];
  /** Set where an argument that may be a tensor is not known, so that part of the graph can't be seen. */
  readonly incomplete?: Reason;
  /** Set where the operation was refused and reported: what is computed from it is the same mistake. */
  readonly refused?: boolean;
  readonly failsOnData?: boolean; // Symbolic tensors passed an operation that will refuse data.
  readonly arguments?: Arguments; // What the layer was called with, for a copy of the model.
  readonly captured?: Arguments; // What `replay` of an operation that is no layer reads of the program.
  /** Applies the same operation to other tensors, for a model called on new inputs. */
  readonly replay: (inputs: readonly TensorValue[], context: Context) => readonly TensorValue[];
  outputs: readonly TensorValue[];
}
export interface UnknownValue {
  readonly kind: "unknown";
  readonly reason: Reason;
  /** What the number is called if this should turn out to be one, e.g. the symbol of a parameter that nobody gives. */
  readonly dim?: Dim;
  readonly among?: readonly Value[]; // It may be one of these, as under an unknown index: what changes it may change each.
  readonly orOther?: true; // It may be something else than each of `among`, too.
  readonly choices?: readonly Value[]; // It is certainly one of these, each of which can be called; see `values/one-of.ts`.
  readonly isScalar?: true; // It is one number, text or point of time: no array, no table, no list.
  readonly named?: string; // The dotted name under which a module that is not described has it.
  readonly awaited?: Value; // What waiting for it gives, where it is a coroutine.
  readonly tupleOf?: Growth; // It is a tuple of so many items that are all alike.
  readonly isRestOfCall?: true; // The `*args` of a function that nobody in sight calls: passed on, they are none.
}

/** What a call was given, with the places to blame. */
export interface Arguments {
  readonly holds?: readonly string[]; // What leads on, where not everything does.
  readonly site: Span; // The whole call expression.
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  /** Places of the positional arguments; shorter than `positional` where a value has no place of its own. */
  readonly positionalSpans: readonly (Span | undefined)[];
  readonly keywordSpans: ReadonlyMap<string, Span>;
  /** Set when `*x` or `**x` of unknown content was given: parameters not listed may have been given any value. */
  readonly rest?: UnknownValue;
  readonly spread?: true; // `*x` or `**x` stands in it: what nobody in sight gave to `x`, a caller elsewhere may.
  readonly isOfNobody?: true; // Nobody in sight calls: this is no call of the program's.
  readonly calleeName?: string; // The last name of the callee as it is written.
  /** What would help where what is called takes other arguments, as a library knows that gives them. */
  readonly ifMisfit?: readonly Remedy[];
  readonly isBoundFirst?: true; // To the parameters by `inspect.signature`, in whose words a misfit is told.
  readonly nameSpan?: (keyword: string) => Span | undefined; // The place of a keyword's name, before its `=`.
}

/** An attribute that marks an object of a library as given to code that can't be seen, which may have changed it. */
export const ESCAPED = "__escaped__";
export const NONE: NoneValue = { kind: "none" };
export const NO_LENGTH: NoneValue = { kind: "none", ofAxis: true };
export const TRUE: BoolValue = { kind: "bool", value: true };
export const FALSE: BoolValue = { kind: "bool", value: false };
export const ELLIPSIS: EllipsisValue = { kind: "ellipsis" };

export const bool = (value: boolean): BoolValue => (value ? TRUE : FALSE);
/** A Python int, without an origin. */
export const int = (value: number): IntValue => ({ kind: "int", dim: known(value) });
/** A Python int that is a dimension; Keras's `None` becomes an int known only at run time. */
export const intOf = (dim: Dim): IntValue => ({ kind: "int", dim });
/** An axis of a static shape as Python sees it: an open axis is `None`. */
export const axisValue = (dim: Dim): Value => (dim.kind === "open" ? NONE : { kind: "int", dim });
export const float = (value: number | undefined): FloatValue => ({ kind: "float", value });
/** Text; of one that has grown too long only the type is known. */
export const str = (value: string | undefined, span?: Span): StrValue => ({
  kind: "str",
  value: value !== undefined && value.length > CHARACTERS_PER_TEXT ? undefined : value,
  span,
});
/** Bytes; told where all of them are ASCII, so that they are the same as text. */
export const bytes = (text: string | undefined): BytesValue =>
  text !== undefined && /^\p{ASCII}*$/u.test(text) ? { kind: "bytes", text: str(text) } : { kind: "bytes" };
export const tuple = (items: readonly Value[]): TupleValue => ({ kind: "tuple", items });
/** A list; of one that has grown too long nothing is known one by one. */
export const list = (items: readonly Value[] | undefined, why?: Reason): ListValue =>
  items && items.length > ITEMS_PER_CONTAINER
    ? { kind: "list", items: undefined, why: reason("budget", "items of a list") }
    : { kind: "list", items, why };

/** A dict from string keys, in order. */
export function dictOf(entries: Iterable<readonly [string, Value]>): DictValue {
  const map = new Map<string, DictEntry>();
  for (const [key, value] of entries) map.set(`s:${key}`, { key: str(key), value });
  return { kind: "dict", entries: map };
}

/** A value we cannot know. */
export function unknown(why: Reason): UnknownValue;
export function unknown(code: ReasonCode, detail?: string, span?: Span): UnknownValue;
export function unknown(why: Reason | ReasonCode, detail?: string, span?: Span): UnknownValue {
  return { kind: "unknown", reason: typeof why === "string" ? reason(why, detail, span) : why };
}

/** A library function. `canonical` is its dotted name. */
export function libraryFunction(
  canonical: string,
  call: (args: Arguments, context: Context) => Value,
  binding: FunctionValue["binding"] = "static",
): FunctionValue {
  return { kind: "function", name: shortName(canonical), canonical, call, binding };
}
