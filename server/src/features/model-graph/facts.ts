/** A model's graph as plain data: what the view draws, and what the command line prints. */
import type { RangeFacts, ShapeFacts } from "../facts/facts";

/** A place in a file: its path, or its URI where an editor asks; lines and columns count from 1. */
export interface PlaceFacts extends RangeFacts {
  readonly path: string;
}

export interface TensorFacts {
  readonly shape: ShapeFacts;
  /** `(None, 119, 100)`. */
  readonly text: string;
}

export interface InputFacts extends TensorFacts {
  /** The node that it comes out of, by `NodeFacts.id`; null for what comes from outside. */
  readonly from: string | null;
  /** Which of that node's outputs it is. */
  readonly output: number;
}

/** One application of a layer, or one operation. Numbers are null where they are not known. */
export interface NodeFacts {
  /** Unique in its graph, and the same after an edit that leaves the layer alone. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind: "input" | "layer" | "operation" | "model";
  /** Equal for applications of the same layer. */
  readonly layer: number;
  readonly inputs: readonly InputFacts[];
  readonly outputs: readonly TensorFacts[];
  readonly built: boolean;
  readonly params: number | null;
  readonly trainableParams: number | null;
  readonly nonTrainableParams: number | null;
  /** For one sample. */
  readonly multiplyAdds: number | null;
  /** Bytes of the outputs, for one sample. */
  readonly memory: number | null;
  /** Where it is applied, and where it was made. */
  readonly place: PlaceFacts | null;
  readonly constructed: PlaceFacts | null;
  /** What Keras refuses here; the graph ends at such a node. */
  readonly problem: string | null;
  /** What a model, or a layer of the program's own, is made of. */
  readonly inner: GraphFacts | null;
}

/** A stretch of nodes that repeats itself `times` times, `length` nodes each. */
export interface BlockFacts {
  readonly first: number;
  readonly length: number;
  readonly times: number;
}

export interface GraphFacts {
  /** In the order of Keras's table. */
  readonly nodes: readonly NodeFacts[];
  readonly blocks: readonly BlockFacts[];
  /** Why there may be more than is shown. */
  readonly incomplete: string | null;
}

/** A total, and what it is the sum of. */
export interface TotalFacts {
  readonly value: number | null;
  /** `9,100 + 400 + 71,406`; empty where there is nothing to add. */
  readonly derivation: string;
}

export interface ModelGraphFacts {
  /** Tells models of one document apart, and stays the same after an edit that leaves the model's place alone. */
  readonly key: string;
  /** Keras's own: given to it, or counted by it (`functional_1`). */
  readonly name: string;
  /** What the program calls it: the first name that it is bound to, one of the module before one inside a function. */
  readonly variable: string | null;
  /** `draft`: layers that are applied to each other and are not a model yet. */
  readonly kind: "Sequential" | "Functional" | "Subclassed" | "draft";
  readonly place: PlaceFacts | null;
  readonly inputs: readonly TensorFacts[];
  readonly outputs: readonly TensorFacts[];
  readonly graph: GraphFacts;
  readonly totals: {
    readonly params: TotalFacts;
    readonly trainableParams: TotalFacts;
    readonly nonTrainableParams: TotalFacts;
    readonly multiplyAdds: TotalFacts;
    /** Bytes of all outputs, for one sample. */
    readonly memory: TotalFacts;
  };
}
