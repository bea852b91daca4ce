/** Findings: contradictions and suspicions, kept structured until they are rendered. */
import type { ArgumentChange, CallForm, ImportedToday, NumberChange } from "./call-form";
import type { Raiser } from "./raiser";
import type { MessageKey } from "../../messages/message-keys";
import type { FactsOf, ProblemCode } from "../../messages/problem-codes";
import type { Dim } from "../dimensions/dimension";
import type { Shape } from "../dimensions/shape";
import type { Span } from "./span";

/** `error` needs proof from known facts on every feasible path; `warning` is likely; `info` is only odd. */
export type Severity = "error" | "warning" | "info";

/** A number, shape or text that a message is filled with. */
export type Fact = string | number | Dim | Shape;

/** The number that a fact is, or the length that it is where that is known. */
export function numberOfFact(fact: Fact | undefined): number | undefined {
  if (typeof fact !== "object") return typeof fact === "number" ? fact : undefined;
  return !("ranked" in fact) && fact.kind === "known" ? fact.value : undefined;
}

/** What the text of a code is filled with. */
export type Facts<Code extends ProblemCode = ProblemCode> = FactsOf<Code, Fact>;

/** One thing that is wrong, with all that messages, fixes, translation and SARIF need. */
export interface Finding<Code extends ProblemCode = ProblemCode> {
  /** Stable, kebab-case, with a text in `messages/problems/`. */
  readonly code: Code;
  readonly severity: Severity;
  /** The smallest thing to blame: the argument, not the statement. */
  readonly span: Span;
  readonly facts: Facts<Code>;
  /** What Keras itself, or the library in `raisedBy`, will say when the program runs, e.g. "ValueError: …". */
  readonly kerasSays?: string;
  readonly raisedBy?: Raiser; // The library that refuses it where that is not Keras.
  /** What Python itself will say, where the program or Python raises and not Keras. */
  readonly pythonSays?: string;
  /** Places that lead to the cause, such as where the bad dimension was written. */
  readonly related?: readonly RelatedPlace[];
  readonly remedies?: readonly Remedy[];
  /** The call sites that led to the code that met it, innermost first: of functions of the program and of other files. */
  readonly calledFrom?: readonly Span[];
  /**
   * Set where the library looks at it on data alone: "later" on placeholders, which pass although no data will, "now" on
   * data, which is told wherever a model runs its layers once more, since nothing was refused when they were built.
   */
  readonly onData?: "later" | "now";
  /** The place in a library's code where it really happens, when `span` is the user's call of that library. */
  readonly inside?: Span;
  readonly atImport?: boolean; // Whether `span` is then no call but the import that ran the other file.
  readonly unlessBound?: string; // A name: nothing is told where a line of the checked file may bind it.
  /** The same of an attribute that a line may give to an object of classes of these names. */
  readonly unlessSet?: { readonly attribute: string; readonly classes: readonly string[] };
  readonly isOfLastRound?: boolean; // Whether only the last of many rounds meets it.
}

/** What the library that refuses something will say when the program runs. */
export const librarySays = ({ kerasSays }: Finding): string => kerasSays ?? "";

/** The same where the library raises an exception of its own instead, which says this; a finding that quotes nothing stays as it is. */
export function saidAnew(finding: Finding, says: string): Finding {
  const quotes = finding.severity === "error" && (finding.kerasSays ?? finding.pythonSays) !== undefined;
  return quotes ? { ...finding, kerasSays: says, pythonSays: undefined, raisedBy: undefined } : finding;
}

/**
 * The same where only the call that runs a graph meets it. Which kernel notices it first, and in whose words, the operation's
 * own refusal does not tell.
 */
export const metAtCall = (finding: Finding, call: Span): Finding => ({
  ...finding,
  span: call,
  inside: finding.span,
  calledFrom: undefined,
  kerasSays: undefined,
});

export interface RelatedPlace {
  readonly span: Span;
  readonly message: MessageKey;
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** What every remedy may say of itself. */
interface RemedyTraits {
  /** Preferred to those that stand before it; where none says so, the first that leaves nothing wrong is preferred. */
  readonly preferred?: boolean;
  /**
   * Whether it does what the author of the code meant, so that all such remedies of a file may be applied unseen: the
   * form of today for the form of Keras 2, but never one of several ways to make shapes fit.
   */
  readonly isSafe?: boolean;
}

/**
 * A change of the program, as data; one module (`features/edits/edits.ts`) turns it into text edits, and the analysis of
 * the edited text tells whether it helps and what its title shows.
 * `call` is the span of the call expression to edit.
 */
export type Remedy = RemedyTraits &
  (
    | {
        readonly kind: "setArgument";
        readonly call: Span;
        readonly name: string;
        readonly value: string;
        /** Whether the call certainly does not give it, by position either. */
        readonly isAbsent?: boolean;
      }
    | { readonly kind: "removeArgument"; readonly call: Span; readonly name: string }
    /**
     * Applies a layer before: `layer` is applied to the input first, or to one `item` of a list of inputs, where `{other}` stands
     * for the other one of two.
     */
    | {
        readonly kind: "insertLayerBefore";
        readonly call: Span;
        readonly layer: string;
        readonly item?: number;
        /** What is written at these places stands for `{0}`, `{1}` … in the layer. */
        readonly quotes?: readonly Span[];
      }
    /** Another layer behind the one that is made at `call`, where both stand in a list; `layer` is one of `keras.layers`. */
    | { readonly kind: "appendLayer"; readonly call: Span; readonly layer: string }
    /** Without the layer that is made at `made` and applied at `call`; `TimeDistributed(layer)(x)` for `layer(x)` at `call`. */
    | { readonly kind: "skipLayer"; readonly call: Span; readonly made: Span }
    | { readonly kind: "eachStep"; readonly call: Span }
    /** Takes away the argument that gives a batch shape, and gives it to an `Input` before the layer. */
    | { readonly kind: "giveInput"; readonly call: Span; readonly name: string }
    /** Replaces layer and arguments of a constructor call; arguments that both layers have are kept unless listed. */
    | {
        readonly kind: "replaceLayer";
        readonly call: Span;
        readonly layer: string;
        readonly set: Readonly<Record<string, string>>;
        readonly remove: readonly string[];
        readonly title?: string;
      }
    /** Other text in place of an expression; `isEverywhere`: and of every equal literal, such as the name of one file, or of the same attribute in its class. */
    | {
        readonly kind: "replaceText";
        readonly span: Span;
        readonly text: string;
        readonly isEverywhere?: boolean;
      }
    /**
     * Another ending of the text that an expression makes, in the literals that give it: those of the expression, or
     * else of what is assigned to the name that stands there.
     */
    | { readonly kind: "changeEnding"; readonly span: Span; readonly from: string; readonly to: string }
    /** Asks TensorFlow for Keras 2 before it is imported. */
    | { readonly kind: "askForKeras2" }
    /** Gradients with the variables that they were taken for: `zip(gradients, variables)` in the call of `apply_gradients`. */
    | { readonly kind: "pairGradients"; readonly call: Span }
    /** Leaves away an assignment of attributes in a list, `self.all = [self.a, self.b]`, whose target stands at `span`. */
    | { readonly kind: "dropAssignment"; readonly span: Span }
    /**
     * A layer that adds a loss of the model's own tensors: `call` is `model.add_loss(loss)`, or the `compile` whose loss
     * goes by such tensors, with the call of `fit` that `training` is.
     */
    | { readonly kind: "addLossLayer"; readonly call: Span; readonly training?: Span }
    /** Other numbers in place of literals. */
    | { readonly kind: "setNumbers"; readonly changes: readonly NumberChange[] }
    /** Makes tuples of the lists that a function yields or returns, and of anything else that it gives alone. */
    | { readonly kind: "batchesAsTuples"; readonly definedAt: Span }
    /**
     * Puts text round an expression, or round one `item` of the list, tuple, dict or operator that stands there. `{it}` is a name
     * that stands there once more; `needs` is a name that the text uses and that the file must import.
     */
    | {
        readonly kind: "wrapText";
        readonly span: Span;
        readonly item?: number;
        readonly before: string;
        readonly after: string;
        readonly needs?: string;
      }
    /** The names of the tensors whose making stands at `made`, in place of an expression. */
    | { readonly kind: "nameInputs"; readonly span: Span; readonly made: readonly Span[] }
    /**
     * The names that take what `train_test_split` gives, in the order in which it gives them; what stands at `span` and
     * `labels` was meant to go together.
     */
    | { readonly kind: "reorderSplit"; readonly span: Span; readonly labels: Span }
    /** `super().__init__()` as the first statement of a function. */
    | { readonly kind: "callSuper"; readonly definedAt: Span }
    /**
     * A method called on the line before a call of another one: `model.compile(…)` before `model.fit(…)`, or before one of the
     * object itself. `{0}` stands for the first argument of that call.
     */
    | { readonly kind: "callBefore"; readonly call: Span; readonly method: string; readonly given: string }
    /** A last line of a function that gives back the parameter of that number, or the name that its last lines made, where some path gives nothing. */
    | { readonly kind: "endWithReturn"; readonly definedAt: Span; readonly parameter: number | "made" }
    /**
     * Other results of a function: floats for whole numbers or the reverse, the value of its last line, the first `count` parts as
     * one or alone, batches of one where it gives single samples.
     */
    | {
        readonly kind: "changeResults";
        readonly definedAt: Span;
        readonly form: "floats" | "integers" | "value" | "grouped" | "kept" | "batches";
        readonly count?: number;
      }
    /** One parameter in place of the `count` ones behind the first, which the first line of the method takes apart. */
    | { readonly kind: "unpackInside"; readonly definedAt: Span; readonly count: number }
    /** Other parameters of a method behind the first one. */
    | { readonly kind: "setParameters"; readonly definedAt: Span; readonly written: string }
    /** Leaves away the statement that is the call at `span`, of one of the arguments `given`, where that counts. */
    | { readonly kind: "dropStatement"; readonly span: Span; readonly given?: readonly string[] }
    /** The object itself for the name at `span`, an attribute's, which was assigned what `method` of the object gives: None. */
    | { readonly kind: "keepObject"; readonly span: Span; readonly method: string }
    /** A call that changes its object, or its first argument, on a line of its own; what took its None takes what is changed. */
    | {
        readonly kind: "keepChanged";
        readonly call: Span;
        readonly method: string;
        readonly changed: "object" | "argument";
      }
    /** A dict of numbers in place of what a step of training gives. */
    | { readonly kind: "logsAsDict"; readonly definedAt: Span }
    /** Several changes that help only together. */
    | { readonly kind: "together"; readonly remedies: readonly Remedy[] }
    /** `**kwargs` as a parameter of a constructor, handed on to that of the class above. */
    | { readonly kind: "passKeywords"; readonly definedAt: Span }
    /** One more method in front of the method that is defined at `definedAt`; `lines` are indented as that one is. */
    | {
        readonly kind: "addMethod";
        readonly definedAt: Span;
        readonly name: string;
        readonly lines: readonly string[];
      }
    /** A decorator of a class or function; `needs` is a name that it uses and that the file must import. */
    | {
        readonly kind: "decorate";
        readonly definedAt: Span;
        readonly decorator: string;
        readonly needs: string;
      }
    /** One more parameter of a function, with what it is where a call leaves it out; only that where it has the parameter. */
    | {
        readonly kind: "addParameter";
        readonly definedAt: Span;
        readonly name: string;
        readonly value: string;
      }
    /** As many names as there are items to unpack: the last ones are left out, or one more takes the rest. */
    | {
        readonly kind: "takeItems";
        readonly span: Span;
        readonly count: number;
        /** Whether the first name takes the value itself, which has no items. */
        readonly isAlone?: boolean;
        /** How many of the names take the parts of each item, where all of them do. */
        readonly parts?: readonly number[];
      }
    /** An item of an array as a part of it with one row: `x[0]` becomes `x[0:1]`. */
    | { readonly kind: "keepAxis"; readonly span: Span }
    /** The index that stands behind what is at `like`, behind what is at `span` as well, in place of its own: `y[train]` beside `x[train]`. */
    | { readonly kind: "indexAlike"; readonly span: Span; readonly like: Span }
    /**
     * Numbers in place of the texts of a table: of its columns as columns of ones, of a single one's values as their codes.
     * At `span` it stands itself, or the array of its values, or a call of a method of either.
     */
    | {
        readonly kind: "encodeTexts";
        readonly span: Span;
        /** Which item of the tuple that stands there. */
        readonly item?: number;
        /** Whether each column of texts loses its first text, so that one of two texts stays one column. */
        readonly isShort?: boolean;
        /** `numbers`: the columns of numbers alone, where the others are moments of time. */
        readonly of: "columns" | "values" | "numbers";
        /** A text that stands for a missing value, which becomes one then, while all others stay. */
        readonly missing?: string;
        /** Whether it certainly is the array of a table's values, which is made where the name at `span` is assigned. */
        readonly isOfArray?: boolean;
      }
    /** The items of the list that a call is given, put into a template with `{0}`, `{1}`, `@ops` in place of the call. */
    | { readonly kind: "writeItems"; readonly call: Span; readonly template: string }
    /**
     * One part of the dict or list at `span`, or of its `item`: what stands there at place `at`, else the value at `[part]`.
     * With `definedAt`, that of the item of whatever the function gives.
     */
    | ({
        readonly kind: "takePart";
        readonly item?: number;
        readonly part: string;
        readonly at: number;
      } & ({ readonly span: Span } | { readonly definedAt: Span }))
    /** What is made at `made`, called on what stands at place `item` of the list at `list`. */
    | { readonly kind: "callOnItem"; readonly made: Span; readonly list: Span; readonly item: number }
    /** `optimizer.build` of the variables of both calls of `apply_gradients` before the first of them. */
    | { readonly kind: "buildOptimizer"; readonly calls: readonly [Span, Span] }
    /** `tape.watch(source)` as the first statement under the `with` of the tape of which `call` asks the gradient. */
    | { readonly kind: "watchSource"; readonly call: Span }
    /** `x = x / y` for the statement `x /= y` at `span`. */
    | { readonly kind: "assignAnew"; readonly span: Span }
    /** `for layer in layers: layer.trainable = …` for the assignment `layers.trainable = …` whose target stands at `span`. */
    | { readonly kind: "setOnEach"; readonly span: Span }
    /** `folds.split(x, y)` for the folds at `span` that a loop goes through, of what its body picks rows of. */
    | { readonly kind: "splitData"; readonly span: Span }
    /** The assignment whose target stands at `span` as the last line of `__init__`, where it uses nothing of its own function. */
    | { readonly kind: "moveToInit"; readonly span: Span }
    /** The assignment of the attribute at `span`, before the line that gave its name another value. */
    | { readonly kind: "askBefore"; readonly span: Span }
    /** The same as a line of `build`, with the shape that it is given in place of that of the input. */
    | { readonly kind: "moveToBuild"; readonly span: Span }
    /** The labels behind the data that the call at `call` is given alone, by the names that both have; `orSelf`: or else the data itself. */
    | { readonly kind: "giveLabels"; readonly call: Span; readonly orSelf?: boolean }
    /** Brackets round all arguments that a call is given by position: `Reshape(7, 7, 64)` becomes `Reshape((7, 7, 64))`. */
    | { readonly kind: "groupArguments"; readonly call: Span; readonly brackets: "()" | "[]" }
    /** The nearest of the names that were assigned before the name at `span`. */
    | { readonly kind: "nearestName"; readonly span: Span }
    /** Writes the name that is meant by one that nothing binds, or imports it, where programs commonly do. */
    | { readonly kind: "meantName" | "importName"; readonly span: Span }
    /** Another name in place of the one that is imported at `span`, there and wherever the file uses it. */
    | { readonly kind: "respellImported"; readonly span: Span; readonly name: string }
    /**
     * One more item of the list, tuple or dict at `span`: the only name that is made before and read nowhere, or in a list of texts
     * within it the text `key`, which is that of the dict too.
     */
    | { readonly kind: "giveUnused"; readonly span: Span; readonly key?: string }
    /** The function at `span` without its last parameters, which have those names, and without the items of its result that they are. */
    | { readonly kind: "dropParameters"; readonly span: Span; readonly names: readonly string[] }
    /** Text behind what the method of a call is called on, or behind the first argument of a function; `isOfTable`: behind the table whose values it takes. */
    | {
        readonly kind: "behindReceiver";
        readonly call: Span;
        readonly text: string;
        readonly isOfTable?: boolean;
      }
    /** `model.build(x.shape)` before the statement at `span`, with what the model is given further on. */
    | { readonly kind: "buildOfData"; readonly span: Span }
    /** `keras.ops` for NumPy and no `.numpy()` under the last tape before `span`. */
    | { readonly kind: "recordOnTape"; readonly span: Span }
    /** For a model that the call at `span` reads from a file: a copy of the one that wrote it, into which the weights are loaded. */
    | { readonly kind: "loadWeightsInto"; readonly span: Span }
    /** A first value for the attribute at `span`, to which a method adds, as a line of `__init__`. */
    | { readonly kind: "setFirst"; readonly span: Span }
    /** The table behind what stands at `span` without the column of which the file takes the labels. */
    | { readonly kind: "dropLabelColumn"; readonly span: Span }
    /** Leaves away the item of a list or tuple that stands at `span`. */
    | { readonly kind: "dropItem"; readonly span: Span }
    /** The value itself for the `value[index]` at `span`, with text round it; `{index}` stands for what is in the brackets. */
    | {
        readonly kind: "dropSubscript";
        readonly span: Span;
        readonly before?: string;
        readonly after?: string;
      }
    /** `frame.iloc[i]` for the `frame[i]` at `span`, or another that takes the index. */
    | { readonly kind: "takeRows"; readonly span: Span; readonly through: ".iloc" | ".loc" | ".to_numpy()" }
    /** `keras.ops.where` for the condition at `span`, which chooses between two values, and `logical_and` for an `and` there. */
    | { readonly kind: "chooseByOperation"; readonly span: Span }
    /** `keras.ops` in place of NumPy, wherever the expression around `span` calls a function that both have. */
    | { readonly kind: "useOperations"; readonly span: Span }
    /** `keras.ops.shape(x)`, which has a length for every axis, in place of `x.shape` where the function takes lengths. */
    | { readonly kind: "askLengths"; readonly span: Span; readonly dtype?: string }
    | {
        readonly kind: "rewriteArguments";
        readonly call: Span;
        readonly changes: readonly ArgumentChange[];
      }
    /**
     * Writes another form of a call, or of a name that is not called. `target` is the call, or the name or attribute that
     * is or is not called; its last name must be `name`.
     */
    | {
        readonly kind: "rewriteCall";
        readonly target: Span;
        readonly name: string;
        readonly form: CallForm;
      }
    /**
     * Writes `from … import …` as of today: names of `names` as it says, all others from `module`. A name for which it
     * says nothing is left away where the file does not use it; where it does, the import can't be written.
     */
    | {
        readonly kind: "rewriteImport";
        readonly statement: Span;
        readonly module: string;
        readonly names: Readonly<Record<string, ImportedToday>>;
      }
  );
