/** `get_initial_state`: the zeros with which a layer or a cell begins. After `keras/src/layers/rnn/rnn.py`. */
import type { LayerMethod } from "../../layer-definition";
import { dimensionOfScalar } from "../../../tensor-functions/core/scalars";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { shapeOf } from "../../../../values/dimensions/shape";
import { type TensorValue, type Value, list, unknown } from "../../../../values/value";

/** As many samples as are asked for; layers of Keras 2 are given the inputs instead, and count them. */
function samplesOf(given: Value | undefined): Dim {
  const rows = given?.kind === "tensor" && given.shape.ranked ? given.shape.dims[0] : undefined;
  return (
    rows ??
    (given && dimensionOfScalar(given)) ??
    unknownDim(reason("not-supported", "the batch of get_initial_state"))
  );
}

/** Zeros for each of `count` states of as many numbers as there are units; a cell of Keras 2 has a single one in no list. */
export const initialStates =
  (count: number, of: "layer" | "cell"): LayerMethod<{ readonly units: Dim }> =>
  (a, { args, context }) => {
    if (of === "cell" && context.keras === 2) return unknown("not-modelled", "get_initial_state of a cell");
    const samples = samplesOf(args.keywords.get("batch_size") ?? args.positional[0]);
    const state: TensorValue = {
      kind: "tensor",
      flavour: "eager",
      shape: shapeOf([samples, a.units]),
      dtype: "float32",
    };
    return list(Array.from({ length: count }, () => ({ ...state })));
  };
