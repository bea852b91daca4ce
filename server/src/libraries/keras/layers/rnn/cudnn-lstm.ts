/** CuDNNLSTM: the LSTM for GPUs of older Keras, with two bias vectors. After `keras/src/layers/rnn/legacy` of Keras 2. */
import { anything, flag, initializers, layerRegularization } from "../../arguments";
import { featuresDefined, gateMultiplyAdds, gateWeights } from "./cell-weights";
import { defineLayer } from "../../layer-definition";
import {
  explainRecurrent,
  otherSequenceRank,
  sequenceShape,
  stateTensor,
  statefulBatch,
  unitsArgument,
  withStates,
  sequenceMask,
} from "./recurrent";
import { multiply } from "../../../../values/dimensions/arithmetic";
import { known } from "../../../../values/dimensions/dimension";

export const cudnnLstm = defineLayer({
  names: ["keras.layers.CuDNNLSTM"],
  summary: "Steps along time as an LSTM does, in one operation of the graphics card (Keras 2 and older).",
  args: {
    units: unitsArgument(),
    ...initializers({ kernel: "glorot_uniform", recurrent: "orthogonal", bias: "zeros" }),
    unit_forget_bias: anything("True"),
    ...layerRegularization("kernel", "recurrent", "bias"),
    return_sequences: flag(false),
    return_state: flag(false),
    go_backwards: flag(false),
    stateful: flag(false),
    time_major: { ...flag(false), keywordOnly: true },
  },
  input: { kind: "tensor", rank: 3, listed: 2 },
  checks: [
    (a, x, { name }) => featuresDefined({ ...a, use_bias: true }, x, 4, name, sequenceShape(a, x, a.units)),
    statefulBatch,
  ],
  // Both the input's and the state's part of every gate have a bias of their own.
  weights: (a, x) =>
    gateWeights({ units: a.units, use_bias: true }, x.last, 4, () => [multiply(known(8), a.units)]),
  mask: sequenceMask,
  output: (a, x, scope) =>
    withStates(a, x, scope, sequenceShape(a, x, a.units), [
      stateTensor(a, x, a.units),
      stateTensor(a, x, a.units),
    ]),
  otherRank: otherSequenceRank,
  multiplyAdds: (a, x) =>
    gateMultiplyAdds({ units: a.units, use_bias: true }, x.last, 4, x.dims[1] ?? x.last),
  explain: (a, x) => explainRecurrent(a, x, "h[t] = LSTM(x[t], h[t−1])"),
});
