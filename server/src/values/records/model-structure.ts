/** What a model is made of, as its graph shows it: read off the same nodes and layers that gave the hints their shapes. */
import type { ParameterCounts, Story } from "./application";
import type { Dim } from "../dimensions/dimension";
import type { Reason } from "./reason";
import type { Shape } from "../dimensions/shape";
import type { Span } from "./span";

/** One tensor that goes into a node. */
export interface StructureInput {
  readonly shape: Shape;
  /** The node that it comes out of, by its position in `ModelStructure.nodes`; undefined for what comes from outside. */
  readonly from: number | undefined;
  /** Which of that node's outputs it is. */
  readonly output: number;
}

/** One application of a layer, or one operation such as an addition. */
export interface StructureNode {
  /** Keras's name of the layer or operation. */
  readonly name: string;
  /** Its class: `Conv1D`. */
  readonly type: string;
  readonly kind: "input" | "layer" | "operation" | "model";
  /** Equal for nodes of the same layer, whose weights count once. */
  readonly layer: number;
  readonly inputs: readonly StructureInput[];
  readonly outputs: readonly Shape[];
  readonly counts: ParameterCounts;
  /** False where the layer has no parameters only because it is not built. */
  readonly built: boolean;
  /** Multiply-adds for one sample, after the convention of `libraries/keras/engine/weights/multiply-adds.ts`. */
  readonly multiplyAdds: Dim;
  /** Bytes of its outputs for one sample. */
  readonly memory: Dim;
  /** Where it is applied, and where it was made; undefined for what the program doesn't write. */
  readonly site: Span | undefined;
  readonly constructed: Span | undefined;
  /** Set where Keras refuses it: the graph ends here. */
  readonly refused: boolean;
  /** What a model or a layer with layers of the program's own is made of. */
  readonly inner: (() => ModelStructure) | undefined;
  readonly story: (() => Story | undefined) | undefined;
}

/** Nodes in the order in which Keras's table lists their layers. */
export interface ModelStructure {
  readonly nodes: readonly StructureNode[];
  /** Why there may be more than can be seen. */
  readonly incomplete: Reason | undefined;
}
