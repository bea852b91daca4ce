/** What library code may ask of the interpreter that runs it; libraries know nothing else of the interpreter. */
import type { GeneratorManager } from "./context-manager";
import type { ProblemCode } from "../messages/problem-codes";
import type { DataFile, FileQuestion } from "./contents/data-file";
import type { Application, ModelRecord } from "./records/application";
import type { Dim } from "./dimensions/dimension";
import type { Finding } from "./records/finding";
import type { Heap } from "./heap/heap";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "./names/operators";
import type { Span } from "./records/span";
import type { Arguments, ClassValue, IteratorValue, ObjectValue, Value } from "./value";

export type KerasVersion = 2 | 3;

/**
 * Which one of its key something is, from 1 on. Asking for the number makes what runs depend on all that was counted
 * before, so ask only where it shows.
 */
export interface Ordinal {
  readonly key: string;
  number(): number;
}

/** How a library calls the program's code. */
export interface CallingBack {
  /** The code ran before on much the same: only problems are recorded. */
  readonly isRepeated?: boolean;
  /** What is given is what the library certainly gives, so that an exception that it leads to is certain as well. */
  readonly isExact?: boolean;
}

/**
 * Releases of packages by their names on PyPI, as a project pins or has installed them: `{ keras: "3.12.0" }`. What is not
 * there, or is undefined, may be any release of its Keras's time.
 */
export type PackageReleases = Readonly<Record<string, string | undefined>>;

/** The releases of libraries that a program is meant for, where what they do differs. */
export interface Releases {
  /** The Keras that the code is meant for. */
  readonly keras: KerasVersion;
  readonly packages: PackageReleases;
}

/** The running interpreter, as library functions see it. */
export interface Context extends Releases {
  readonly heap: Heap;
  /**
   * Notes that what the program reads now is a default, in the place of what whoever starts it may give: a test that
   * rests on it decides what runs by default, and proves nothing about what the program refuses.
   */
  assumeDefault(): void;
  /** Notes the same of a variable of the environment: what is refused only because of its default is no certain error. */
  assumeVariable(): void;
  /** Notes the same of a default that few replace: the program runs by it alone, but what it refuses itself is no proof. */
  restOnDefaults(): void;
  /** Settings that the program changes for everything after, such as `image_data_format`; written through the heap. */
  readonly settings: Map<string, Value>;
  /** Call sites that led here, innermost first, without the present one. */
  readonly callPath: readonly Span[];
  /** True while code that nobody calls is run with symbolic parameters. */
  readonly openWorld: boolean;
  /** Calls any value as Python would. */
  call(callee: Value, args: Arguments): Value;
  /**
   * Calls the program's code as a library does that hands on what the program gave it, as a layer does with its inputs:
   * what this code then raises is as certain as where the program calls it itself.
   */
  callHandingOn(callee: Value, args: Arguments): Value;
  /**
   * Calls the program's code as a library does that is handed it: an exception ends this call only.
   */
  callBack(callee: Value, args: Arguments, how?: CallingBack): Value;
  /** `getattr`; undefined where the attribute is known to be absent. */
  attribute(value: Value, name: string): Value | undefined;
  /** `setattr`, with properties, layer tracking and `__setattr__`. */
  /** Sets an attribute of an object whose name nobody knows: it may be any, and one that a library tracks. */
  setSomeAttribute(target: ObjectValue | ClassValue, name: Value | undefined, value: Value): void;
  setAttribute(target: Value, name: string, value: Value, site: Span): void;
  /** The same past a `__setattr__` of the program's own, as `super().__setattr__` does. */
  setPlainly(target: ObjectValue, name: string, value: Value, site: Span): void;
  /** The same unnoticed by a library too, as `object.__setattr__` does: a property's setter still runs. */
  setUnnoticed(target: ObjectValue, name: string, value: Value, site: Span): void;
  /** The items that `for` would see; undefined where they can't be known. */
  iterate(value: Value): readonly Value[] | undefined;
  /** Python's truth of a value; undefined where it can't be known. */
  truth(value: Value): boolean | undefined;
  /** `left operator right`, by the methods of either or as its type has it. */
  operate(operator: BinaryOperator, left: Value, right: Value, site: Span): Value;
  /** `left operator right` for comparisons. */
  compare(operator: ComparisonOperator, left: Value, right: Value, site: Span): Value;
  /** `operator operand`. */
  operateUnary(operator: UnaryOperator, operand: Value, site: Span): Value;
  /** `value[index]` as the program writes it: by `__getitem__`, with what Python raises where there is no such item. */
  item(value: Value, index: Value, site: Span): Value;
  /** `value[index]` of what a library made. */
  subscript(value: Value, index: Value, site: Span): Value;
  /** Reports a contradiction; severity is lowered where the path is uncertain. Return an "already-reported" unknown after an error. */
  report<Code extends ProblemCode>(finding: Finding<Code>): void;
  /** Records a layer application for the report. */
  record(application: Application): void;
  recordModel(model: ModelRecord): void;
  /** Enters or leaves a manager made from a generator that no `with` of the program runs; entered, it gives what is yielded. */
  enterByHand(manager: GeneratorManager): Value;
  leaveByHand(manager: GeneratorManager): void;
  /**
   * What the program's code gives for each of these, but for those that it leaves out, and `most` of them where no more are
   * asked for: what it raises waits until somebody asks for as many items, as in a generator.
   */
  itemByItem(rows: readonly Value[], item: (row: Value) => Value | undefined, most?: number): IteratorValue;
  /** Tells later whether what functions read, and what containers hold, is still as it is now. */
  standing(values: readonly Value[]): () => boolean;
  /** Runs `work` without recording applications, models or findings: for what happens inside a library. */
  silently<T>(work: () => T): T;
  /**
   * Runs `work`, in which a library calls the program's code once for `count` calls that are all alike, as for the rows of
   * a table: what the code changes is known afterwards as far as it is the same after any number of them.
   */
  forMany<T>(count: Dim | undefined, work: () => T): T;
  /** Runs `work`, of which nobody knows how far it comes: what it changes on the way is not known afterwards. Tells whether it does. */
  inPart<T>(work: () => T): { readonly made: T; readonly isChanged: boolean };
  /**
   * Runs `work` silently for what it finds and takes back everything that it wrote; undefined where the program's code
   * raised an exception, or used up the steps of a function that nobody calls.
   */
  aside<T>(work: () => T): T | undefined;
  /**
   * Runs code of the program that a library runs later, on data, for what it shows: what it finds is a warning at most,
   * and all that it writes is taken back.
   */
  rehearse(work: () => void): void;
  /** Runs code of the program whose exceptions a library catches, to raise another one that says this. */
  reworded<T>(says: string, work: () => T): T;
  /** Runs code of the program that a library has made a graph of: what it finds is told at the call that runs the graph. */
  toldAt<T>(call: Span, work: () => T): T;
  /** Runs code that a library runs on placeholders to describe a graph, where no tensor holds data. */
  tracing<T>(work: () => T): T;
  /** Whether such code is running. */
  readonly isTracing: boolean;
  /** How much was let through so far that data will be refused for; see `Finding.onData`. */
  readonly passedUntilData: number;
  /** How often something was reported so far, for whoever says more only where nothing was said. */
  readonly reportsSoFar: number;
  /** Runs code that a library may turn into a graph first, as training does. */
  inGraph<T>(work: () => T): T;
  /** Whether each operation certainly runs as it is met, and none is only written into a graph. */
  readonly isEager: boolean;
  /** `silently`, for a model that runs its layers on other inputs: what ran on symbolic ones was shown then. */
  replaying<T>(work: () => T): T;
  /**
   * Runs code of a layer that did not run on symbolic inputs: where a model runs its layers, it is shown. What it makes of
   * open batches `isMore` than what it made of one batch.
   */
  aloud<T>(work: () => T, isMore?: boolean): T;
  /** The folder that the program is run in, as far as its files go: the one that it stands in. */
  readonly folder: string;
  /**
   * What a file that lies beside the program says; undefined where there is none, where it does not say, and where the
   * program itself has written it, so that only running it tells what it holds then.
   */
  dataFile<As extends FileQuestion["as"]>(
    path: string,
    question: FileQuestion & { readonly as: As },
  ): DataFile<As> | undefined;
  /** What the program wrote into a file, where it did. */
  writtenFile(path: string): Value | undefined;
  /** Whether the program wrote to a place that nobody knows, which may be this one. */
  mayBeWrittenOver(path: string): boolean;
  /** Notes that the program writes a file. */
  writeFile(path: string, value: Value): void;
  /** Notes that it writes one that nobody knows, of which at most the ending is known: any such file may be another then. */
  writeSomeFile(ending?: string): void;
  /** Notes that it writes behind what one holds that nobody knows: any that the program wrote may hold more then. */
  appendToSomeFile(): void;
  /** Counts one more of a key within this analysis, such as one more layer of an automatic name. */
  count(key: string): Ordinal;
  /** The library value of a canonical dotted name (`keras.layers.Dense`); an unknown "not-modelled" where there is none. */
  library(canonical: string): Value;
}
