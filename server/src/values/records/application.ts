/** What the interpreter records for the report: layer applications, models, and the story that explains each. */
import type { Reached } from "./reached";
import type { Picture } from "./picture";
import type { MessageKey } from "../../messages/message-keys";
import type { Context } from "../context";
import type { Dim } from "../dimensions/dimension";
import type { Fact, Remedy } from "./finding";
import type { ModelStructure } from "./model-structure";
import type { Reason } from "./reason";
import type { Shape } from "../dimensions/shape";
import type { Span } from "./span";
import type { GraphNode, ObjectValue } from "../value";

/** Counts of a layer or a model; a dimension each, so that they may be formulas or unknown. */
export interface ParameterCounts {
  readonly total: Dim;
  readonly trainable: Dim;
  readonly nonTrainable: Dim;
}

/** One weight as declared: its shape, and whether training changes it. */
export interface Weight {
  readonly name: string;
  /** One unknown axis where the rank is unknown: its product is as unknown as the number of parameters. */
  readonly shape: readonly Dim[];
  /** Set where even the number of axes is unknown: why. */
  readonly unranked?: Reason;
  readonly trainable: boolean;
  /** Set where nobody knows whether training changes it. */
  readonly isTrainingUnknown?: boolean;
  /** Set where an unknown argument decides whether the weight exists; makes the counts unknown. */
  readonly uncertain?: boolean;
  /** Set where that is so of this weight, and not of others that there may be. */
  readonly isDoubtful?: boolean;
}

/** One application of a layer: `layer(x)`, or the constructor call given to a Sequential. */
export interface Application extends Reached {
  /** Canonical Keras name (`Conv1D`), or the name of the user's class. */
  readonly layer: string;
  readonly site: Span;
  readonly constructed: Span;
  readonly inputs: readonly Shape[];
  readonly outputs: readonly Shape[];
  /** As they are right after it, whatever `trainable = False` changes further down. */
  readonly counts: () => ParameterCounts;
  readonly weights: () => readonly Weight[];
  /** How the output came about; made only when asked for. */
  readonly story?: () => Story;
  /** Its node, where the layer was applied to a symbolic tensor: the graph that leads there is found from it. */
  readonly graph?: { readonly node: GraphNode; readonly context: Context };
  /** Set where a condition or a loop that can't be decided led here, so that it may happen never or many times. */
  readonly isUncertain?: boolean;
}

/** A model object, where it was made. */
export interface ModelRecord {
  /** The model itself, to tell which names of the program are bound to it. */
  readonly value: ObjectValue;
  readonly name: string;
  readonly kind: "Sequential" | "Functional" | "Subclassed";
  readonly site: Span;
  readonly calledFrom: readonly Span[];
  readonly inputs: () => readonly Shape[];
  readonly outputs: () => readonly Shape[];
  readonly counts: () => ParameterCounts;
  /** Rows of Keras's own `summary()`: name, type, output shape, parameters, names of the layers it is connected to. */
  readonly rows: () => readonly SummaryRow[];
  /** Its graph, as the program leaves it. */
  readonly structure: () => ModelStructure;
  readonly openWorld: boolean;
}
export interface SummaryRow {
  readonly name: string;
  readonly type: string;
  readonly output: Shape | undefined;
  /** All outputs, where there are several. */
  readonly outputs?: readonly Shape[];
  /** False where the layer has no parameters only because it is not built. */
  readonly built?: boolean;
  readonly parameters: Dim;
  readonly connectedTo: readonly string[];
  /** What Keras's table leaves out; undefined where the layer is not seen in the graph. */
  readonly detail: () => SummaryDetail | undefined;
}

/** Further columns of a summary; where a layer is applied several times, multiply-adds and memory are of all. */
export interface SummaryDetail {
  readonly inputs: readonly Shape[];
  readonly trainable: Dim;
  readonly multiplyAdds: Dim;
  readonly memory: Dim;
}

/** A message of the catalogue with its facts. `key` is looked up; plain text in `facts` is never translated. */
export interface Message {
  readonly key: MessageKey;
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** A message, for where a bare object would lose the exact type of its key. */
export const message = (key: MessageKey, facts?: Message["facts"]): Message => ({ key, facts });

/**
 * The explanation of one application, as data read off the computation. Every dimension in it is the very object
 * that the output or the weights hold, so its formula is the one that gave the number.
 */
export interface Story {
  /** One sentence on what the layer does, in English. */
  readonly summary: string;
  /** The class of Keras that the sentence is of, for other languages. */
  readonly described?: string;
  /** What became of each axis that is worth a line: "time axis: 119 = …, because padding is valid by default". */
  readonly axes: readonly AxisStory[];
  /** How one output element is made, in Unicode mathematics: `y[t, f] = b[f] + Σᵢ Σ꜀ x[t + i, c] · W[i, c, f]`. */
  readonly element?: string;
  readonly picture?: Picture;
  readonly alternatives?: readonly Alternative[];
  /** Python that a person can run to see it for themselves. */
  readonly experiment?: string;
  /** The constructor's arguments as Keras reads them, in its order; those that shapes don't hang on are left out. */
  readonly arguments?: readonly StatedArgument[];
}
export interface StatedArgument {
  readonly name: string;
  /** Python text of its value: `(10,)`, `'valid'`. */
  readonly text: string;
  /** Python text of its default; undefined where it has to be given. */
  readonly defaultText: string | undefined;
}
export interface AxisStory {
  /** "batch", "time", "height", "width", "features", … */
  readonly axis: string;
  readonly dim: Dim;
  readonly because?: Message;
}
/** Another layer or argument that gives what the person may have meant; its result is found by analysing the edited text. */
export interface Alternative {
  readonly message: Message;
  readonly remedy: Remedy;
}

export type { Picture } from "./picture";
