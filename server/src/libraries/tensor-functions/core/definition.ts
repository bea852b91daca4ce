/** The form in which every tensor function is described, once for all libraries that have it. */
import type { ArrayValues } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import type { Shape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";
import type { Bound } from "./signature";

/** Which library's rules apply where they differ. `backend` is `keras.backend`, which hands on to TensorFlow, `einops` to whatever the tensor is of. */
export type Library = "keras" | "backend" | "tensorflow" | "numpy" | "einops";

/** One call, as shape rules see it. `reading.ts` reads its arguments. */
export interface TensorCall {
  readonly context: Context;
  readonly site: Span;
  /** Canonical dotted name that was called, e.g. `tensorflow.reduce_sum`. */
  readonly name: string;
  readonly library: Library;
  readonly bound: Bound;
  /** Whether Keras 3's own symbolic rules apply (a KerasTensor given to `keras.ops`), not those of the backend. */
  readonly symbolic: boolean;
}

/** What a rule tells of the dtype: nothing where it follows from that of the first tensor (`result-dtype.ts`). */
export interface ResultDtype {
  readonly dtype?: string;
  /** Set where the dtype can't be told. */
  readonly isDtypeOpen?: true;
}

/** One tensor of a result. */
export interface TensorResult extends ResultDtype {
  readonly shape: Shape;
  readonly content?: readonly Value[];
  /** What is known of elements that are too many to be listed. */
  readonly values?: Omit<ArrayValues, "of">;
  readonly drawn?: true;
  /** Set on what no gradient passes, `stop_gradient`. */
  readonly passesNoGradient?: true;
  /** Set where placeholders passed that stand for data which will be refused. */
  readonly failsOnData?: true;
}

/**
 * What a rule gives: one tensor; a `structure` of tensors (tuples, lists, dicts), each an output of the operation;
 * or a plain `value` such as a shape tuple.
 */
export type Outcome = TensorResult | { readonly structure: Value } | { readonly value: Value };

/** A tensor function: its names with the parameters they have there, and the rule for its result. */
export interface TensorFunction {
  /**
   * Rows of names and signature: `["ops.mean np.mean", "x axis keepdims"]`. `ops`, `K`, `tf`, `np` stand for
   * `keras.ops`, `keras.backend`, `tensorflow`, `numpy`. Signatures are those of `parseSignature`.
   */
  readonly names: readonly (readonly [names: string, signature: string])[];
  /** Runs with known arguments or unknowns; ends early through `refuse` and `giveUp`. */
  readonly result: (call: TensorCall) => Outcome;
  /** False for what only asks for static facts, which Keras 3 allows on KerasTensors even through TensorFlow. */
  readonly converts?: boolean;
  /** Set where the result is a value of Python's own, or a list, and no tensor where it is not known either. */
  readonly gives?: "value" | "list";
  /** Set for functions of NumPy that take `out` and make an array of their own all the same. */
  readonly ignoresOut?: true;
}

/** The rows of names with a signature, of which those of NumPy may be told where to write what they give. */
export function writing(names: string, signature: string): TensorFunction["names"] {
  const areOfNumPy = (name: string): boolean => name.startsWith("np.");
  const all = names.split(" ");
  const rows = [
    [all.filter((name) => !areOfNumPy(name)).join(" "), signature],
    [all.filter(areOfNumPy).join(" "), `${signature} out`],
  ] as const;
  return rows.filter(([own]) => own !== "");
}

/** Types a definition. */
export function defineTensorFunction(definition: TensorFunction): TensorFunction {
  return definition;
}

/** A tensor of a structure result; `apply` gives it its flavour and its place in the graph. */
export function part({ shape, dtype, content }: TensorResult): TensorValue {
  return { kind: "tensor", flavour: "eager", shape, dtype, content };
}
