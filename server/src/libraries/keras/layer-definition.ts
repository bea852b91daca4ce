/** The form in which every Keras layer is described, once; hints, hovers, problems, fixes and docs are all read off it. */
import type { ProblemCode } from "../../messages/problem-codes";
import type { AxisStory, Message, Picture, Weight } from "../../values/records/application";
import { isKerasBefore } from "./release";
import type { Context, KerasVersion, Releases } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import type { Facts, Remedy, Severity } from "../../values/records/finding";
import type { Shape } from "../../values/dimensions/shape";
import type { Arguments, ObjectValue, TensorValue, UnknownValue, Value } from "../../values/value";

/** A fact about an argument, or our ignorance of it. Test with `isUnknown`. */
export type Maybe<T> = T | UnknownValue;

/** Whether an argument's value could not be known. */
export function isUnknown(value: unknown): value is UnknownValue {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "unknown";
}

/**
 * Something Keras refuses. `blame` names the argument at fault; "input" is what the layer was called on, "call" the
 * whole expression.
 */
export interface Contradiction {
  readonly kind: "contradiction";
  readonly code: ProblemCode;
  readonly blame: string;
  readonly facts: Facts;
  readonly severity: Severity;
  readonly kerasSays?: string;
  /**
   * Remedies without the call they edit: the engine fills in the constructor call, or the application for
   * `insertLayerBefore`. One that names its call already (an inner layer's) is kept as it is.
   */
  readonly remedies?: readonly (RemedyDraft | Remedy)[];
  /** What is still known of the output, so that one mistake gives one problem and later hints keep their rank. */
  readonly output?: Shape;
  /** Set where only `build` refuses it: a layer that is built takes the same input, and keeps its weights. */
  readonly during?: "build";
  /** The first release of Keras that refuses it, where others take what it says: found out by running them. */
  readonly since?: string | undefined;
}

type WithoutCall<R> = R extends { call: unknown } ? Omit<R, "call"> : R;
/** A remedy before the engine knows which call it edits. */
export type RemedyDraft = WithoutCall<Remedy>;

/** Makes a contradiction of severity `error`, unless said otherwise. */
export function contradiction<Code extends ProblemCode>(
  code: Code,
  blame: string,
  facts: Facts<Code>,
  rest: {
    kerasSays?: string;
    remedies?: readonly (RemedyDraft | Remedy)[];
    output?: Shape;
    severity?: Severity;
    during?: "build";
    since?: string | undefined;
  } = {},
): Contradiction {
  return { kind: "contradiction", code, blame, facts, severity: "error", ...rest };
}

/** Whether the Keras that a program runs with is one of those that take what a later one refuses. */
export const isTakenYet = ({ since }: Contradiction, releases: Releases): boolean =>
  since !== undefined && isKerasBefore(releases, since);

/** Whether an outcome is a contradiction. */
export function isContradiction(outcome: unknown): outcome is Contradiction {
  return (
    typeof outcome === "object" &&
    outcome !== null &&
    (outcome as { kind?: unknown }).kind === "contradiction"
  );
}

/** How one constructor argument is read: from an abstract value to the fact the callbacks use, or to a contradiction. */
export interface ArgumentSpec<T> {
  /** Python text of the default, shown in hovers and docs; absent where the argument is required. */
  readonly defaultText?: string;
  /** The words that it is one of, the usual one first, where it is one of a few. */
  readonly choices?: readonly string[];
  /** Whether only a keyword can give it (it stands after `*`, or in `**kwargs`). */
  readonly keywordOnly?: boolean;
  /** Set where only this Keras has the argument; for the other one it is an unrecognised keyword. */
  readonly keras?: KerasVersion;
  /** What is offered for it where it is left out, and nothing of its name says what is usual. */
  readonly usual?: string | undefined;
  /** What may have been meant by a call that gives it by position and by name. */
  readonly ifRepeated?: readonly RemedyDraft[];
  /** `value` is undefined where the argument was not given and so has its default. */
  readonly parse: (
    value: Value | undefined,
    argument: { name: string; layer: string; context: Context },
  ) => T | Contradiction;
}

export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec<unknown>>>;
/** The parsed arguments that callbacks receive. */
export type Parsed<S extends ArgumentSpecs> = {
  readonly [K in keyof S]: S[K] extends ArgumentSpec<infer T> ? T : never;
};

/** What a layer accepts, after Keras's `InputSpec`. */
export type InputRequirement =
  /**
   * One tensor. With `rank`, an input of unknown rank is taken to have that rank (the layer demands it). With `rank`
   * and `minRank`, Keras's `InputSpec` has `min_ndim` only: fewer axes are refused in those words, and inputs with
   * more axes reach `checks`, where the layer refuses them itself.
   */
  | {
      readonly kind: "tensor";
      readonly rank?: number;
      readonly minRank?: number;
      readonly maxRank?: number;
      /** The rank of inputs that are refused, and on which the layer would have nothing to do. */
      readonly needlessRank?: number;
      /** The Keras that also takes a list, whose first tensor is the input and the others are initial states. */
      readonly listed?: KerasVersion;
    }
  /** A list of at least `min` tensors (merging layers). */
  | { readonly kind: "tensors"; readonly min: number; readonly max?: number }
  /** The layer reads its call arguments itself, through `scope.call`. */
  | { readonly kind: "call" };

/** One tensor as callbacks see it. */
export interface LayerInput {
  readonly tensor: TensorValue;
  readonly shape: Shape;
  /** Axes, batch included. Empty where the rank is unknown (only possible where the requirement gives no `rank`). */
  readonly dims: readonly Dim[];
  readonly rank: number | undefined;
  /** The last axis; an unknown dimension where the rank is unknown. */
  readonly last: Dim;
  /** All tensors, for merging layers; just this one otherwise. */
  readonly all: readonly LayerInput[];
}

/** What callbacks may use beyond arguments and input. */
export interface LayerScope {
  readonly context: Context;
  readonly self: ObjectValue;
  /** The layer's automatic or given name, for Keras's messages. */
  readonly name: () => string;
  /** Arguments of the application `layer(x, mask=…)`. */
  readonly call: Arguments;
  /** Applies an inner layer without recording it; builds it when it is not built. Its weights count as this layer's. */
  readonly apply: (layer: Value, input: Value, keywords?: readonly (readonly [string, Value])[]) => Value;
  /**
   * As `apply`, but what the inner layer refuses is returned instead of dropped, so that a wrapper can blame its own
   * argument for it. Its remedies already name the calls they edit.
   */
  readonly attempt: (
    layer: Value,
    input: Value,
    keywords?: readonly (readonly [string, Value])[],
  ) => Value | Contradiction;
  /** Builds an inner layer for an input without applying it, as `RNN` does with its cell: `cell.build(x.shape)`. */
  readonly build: (layer: Value, input: Value) => void;
}

export type LayerOutcome = Shape | Value | Contradiction;

/**
 * `compute_mask(inputs, mask)`: `previous` is None, a tensor, unknown, or a structure of these like the input's; so is
 * what it gives, like the output's.
 */
export type MaskRule<S extends ArgumentSpecs = ArgumentSpecs> = (
  a: Parsed<S>,
  x: LayerInput,
  previous: Value,
  scope: LayerScope,
) => Value;

/** A method that a kind of layer has beside those of every layer; `args` are those of its call, without the layer. */
export type LayerMethod<A> = (
  a: A,
  call: { readonly self: ObjectValue; readonly args: Arguments; readonly context: Context },
) => Value;

/** An attribute that a kind of layer has beside those of every layer. */
export type LayerAttribute<A> = (
  a: A,
  of: { readonly self: ObjectValue; readonly context: Context },
) => Value;

/** Multiply-adds of a layer inside another, for one sample of what it is given. */
export type InnerCost = (layer: Value, input: Value) => Dim;

/** Which weight of a layer `enable_lora` adapts, and whether `quantize` puts others in its place. */
export interface Adapted {
  readonly weight: "kernel" | "embeddings";
  readonly quantizes?: true;
  /** The axis of the weight that keeps a scale each under `int8`; absent where that is not described. */
  readonly scaledAxis?: number;
}

/** Everything the product knows of one layer. Callbacks run in Keras's own order. */
export interface LayerDefinition<S extends ArgumentSpecs = ArgumentSpecs> {
  /** Canonical dotted names, the main one first: `keras.layers.Conv1D`, `keras.layers.Convolution1D`. */
  readonly names: readonly [string, ...string[]];
  /** One sentence on what the layer does. The catalogue may translate it under the key `layer.<Name>`. */
  readonly summary: string;
  /** The described layer whose class Keras derives this one from, where programs can tell (`isinstance(layer, RNN)`). */
  readonly base?: string;
  /**
   * Whether the constructor of Keras 3 builds the layer (`Layer._build_at_init`, and `Reshape` itself): such a layer has
   * no weights, and no `build` of its own.
   */
  readonly isBuiltAtInit?: true;
  /** Whether training changes values at random, so that nothing should come between this layer and the loss. */
  readonly changesAtRandom?: true;
  /** Whether the layer makes a generator of random numbers even where its rates are 0, as recurrent cells do. */
  readonly alwaysSeeded?: true;
  /** Constructor arguments in Keras's order, without those that every layer takes (name, trainable, dtype, input_shape, …). */
  readonly args: S;
  /** Keywords of earlier releases that Keras 2 still takes and Keras 3 refuses: the parameter that a value is given to. */
  readonly formerNames?: Readonly<Record<string, (value: Value) => string>>;
  /**
   * Arguments that the layer does not read from attributes of their names, so that assigning to those changes nothing:
   * it keeps them under others, or hands them to a layer inside.
   */
  readonly keptElsewhere?: "all" | readonly string[];
  /** Whether Keras 3's class takes whatever keywords there are, and drops them. */
  readonly dropsKeywords?: true;
  /** The argument that says how long the output's last axis is, which a fix may change; absent where it follows from more. */
  readonly width?: "units" | "filters" | "output_dim";
  readonly input: InputRequirement;
  /** The tensors that `call` takes, in order, where a `build` of several shapes asks for them by these names. */
  readonly callNames?: readonly string[];
  /** Keras's `_allow_non_tensor_positional_args`: it is given numbers and texts by position as well as tensors. */
  readonly takesPlainValues?: true;
  /** The shape without batch that the arguments imply for a layer that begins a Sequential, as a Python tuple. */
  readonly impliedInput?: (a: Parsed<S>, context: Context) => Value | undefined;
  /** What `__init__` refuses beyond single arguments; first contradiction wins. */
  readonly construct?: (
    a: Parsed<S>,
    scope: { context: Context; self: ObjectValue },
  ) => Contradiction | undefined;
  /**
   * Inner layers, whose weights and trainability belong to this one: held by arguments, or by attributes of `self`
   * where `construct` made them (Bidirectional copies the layer it is given).
   */
  readonly sublayers?: (a: Parsed<S>, self: ObjectValue) => readonly Value[];
  /** The argument that is code, which a configuration holds by its name or as it is. */
  readonly code?: (a: Parsed<S>) => Value;
  /** What `build` and `call` refuse; first contradiction wins. Runs before `weights`. */
  readonly checks?: readonly ((
    a: Parsed<S>,
    x: LayerInput,
    scope: LayerScope,
  ) => Contradiction | undefined)[];
  /** Variables made by `build`, on the first input. Seed generator state is not counted by Keras and not listed. */
  readonly weights?: (a: Parsed<S>, x: LayerInput, scope: LayerScope) => readonly Weight[];
  /** Absent where the class has no `enable_lora`. */
  readonly adapted?: Adapted;
  /** Axes that later inputs must share with the first, after the `InputSpec` that `build` leaves; negative from the end. */
  readonly fixedAxes?: (a: Parsed<S>, x: LayerInput) => readonly number[];
  /** Whether the `InputSpec` that `build` leaves also holds the rank of the first input (`ndim=len(input_shape)`). */
  readonly fixedRank?: boolean;
  /** Whether Keras 3 gives a list where the layer of one input is given one: its operation works element by element. */
  readonly isElementwise?: true;
  /** Whether Keras 3 gives None where the layer is given None: what it does to a tensor it leaves out then. */
  readonly passesNothing?: true;
  /** The output: a shape (same dtype rules as Keras's default), a value for several outputs, or a contradiction. */
  readonly output: (a: Parsed<S>, x: LayerInput, scope: LayerScope) => LayerOutcome;
  /**
   * A change that gives this layer's output one axis more ("up") or fewer ("down"), such as `return_sequences`.
   * Asked by the engine when a later layer refuses the rank of this one's output. `self` names the call to edit.
   */
  readonly otherRank?: (a: Parsed<S>, direction: "up" | "down", self: ObjectValue) => Remedy | undefined;
  /**
   * Keras's `supports_masking`: "passes" where the first input's mask goes on as it is, a function where the layer has
   * a `compute_mask` of its own. Absent where the layer takes the mask away.
   */
  readonly mask?: "passes" | MaskRule<S>;
  /** Methods that the class has beside those of every layer. */
  readonly methods?: Readonly<Record<string, LayerMethod<Parsed<S>>>>;
  /** Attributes beside its arguments that derived classes read, such as those that it keeps under a private name. */
  readonly attributes?: Readonly<Record<string, LayerAttribute<Parsed<S>>>>;
  /** Output dtype where it is not the layer's compute dtype. */
  readonly dtype?: (a: Parsed<S>, x: LayerInput, computed: string | undefined) => string | undefined;
  /** The elements that it gives of data, in their order; undefined where one of them is not known. */
  readonly elements?: (a: Parsed<S>, x: LayerInput, scope: LayerScope) => readonly Value[] | undefined;
  /** Set where elements are only moved: integers and truth values stay what they are. */
  readonly keepsDtype?: true;
  /** Multiply-adds for one sample, after the convention of `engine/multiply-adds.ts`; absent where there are none. */
  readonly multiplyAdds?: (a: Parsed<S>, x: LayerInput, scope: LayerScope, inner: InnerCost) => Dim;
  /** Explanation, from the same dimensions; called only when someone asks. */
  readonly explain?: (
    a: Parsed<S>,
    x: LayerInput,
    output: Shape,
    weights: readonly Weight[],
    scope: LayerScope,
  ) => Explanation;
}

/** What `explain` adds to the summary: everything else of the story is read off the application itself. */
export interface Explanation {
  readonly axes?: readonly AxisStory[];
  readonly element?: string;
  readonly picture?: Picture;
  /** Remedies here edit the constructor call, which the engine fills in. */
  readonly alternatives?: readonly { readonly message: Message; readonly remedy: RemedyDraft }[];
  readonly experiment?: string;
}

/** Types a definition; the arguments that callbacks receive are inferred from `args`. */
export function defineLayer<const S extends ArgumentSpecs>(definition: LayerDefinition<S>): LayerDefinition {
  // The engine always passes arguments parsed by this definition's own specs, so forgetting S here is safe.
  return definition as unknown as LayerDefinition;
}

/** A trainable weight. */
export function weight(name: string, shape: readonly Dim[]): Weight {
  return { name, shape, trainable: true };
}

/** A weight that training does not change, such as a moving mean. */
export function frozenWeight(name: string, shape: readonly Dim[]): Weight {
  return { name, shape, trainable: false };
}

/** The weights, where the flag is true; none where it is false; uncertain ones where it is not known. */
export function when(flag: Maybe<boolean>, ...weights: readonly Weight[]): readonly Weight[] {
  if (isUnknown(flag)) return weights.map((w) => ({ ...w, uncertain: true }));
  return flag ? weights : [];
}
