/** LSTM: gated memory along time. After `keras/src/layers/rnn/lstm.py`. */
import { anything } from "../../arguments";
import {
  featuresDefined,
  gateMultiplyAdds,
  gateWeights,
  keepsStates,
  sequenceAsState,
  stepMultiplies,
} from "./cell-weights";
import { initialStates } from "./initial-states";
import { lstmStep } from "./recurrence";
import { besideStates, statesBroadcast } from "./state-batch";
import { recurrentMask } from "../masked-steps";
import { defineLayer } from "../../layer-definition";
import {
  cellArguments,
  cudnnArgument,
  explainRecurrent,
  heldByCell,
  oldArguments,
  otherSequenceRank,
  recurrentRegularization,
  sequenceArguments,
  sequenceShape,
  stateTensor,
  statefulBatch,
  stepsAndFeatures,
  unitsArgument,
  unrolledSteps,
  withStates,
  sequenceMask,
} from "./recurrent";

export const lstm = defineLayer({
  names: ["keras.layers.LSTM"],
  summary: "Steps along time with a gated memory; gives its state after the last step, or after every step.",
  base: "keras.layers.RNN",
  alwaysSeeded: true,
  keptElsewhere: heldByCell,
  args: {
    units: unitsArgument(),
    ...cellArguments(true),
    unit_forget_bias: anything("True"),
    ...recurrentRegularization("layer"),
    seed: anything(),
    ...sequenceArguments(),
    use_cudnn: cudnnArgument(),
    ...oldArguments(),
  },
  impliedInput: stepsAndFeatures,
  input: { kind: "tensor", rank: 3, listed: 2 },
  checks: [
    (a, x, { name }) => featuresDefined(a, x, 4, () => `${name()}/lstm_cell`, sequenceShape(a, x, a.units)),
    statefulBatch,
    unrolledSteps,
    recurrentMask("LSTM"),
    keepsStates(2),
    // A state of one step is broadcast to one sample's.
    sequenceAsState("LSTMCell", (steps) => steps.kind === "known" && steps.value !== 1),
    stepMultiplies,
    statesBroadcast(4),
  ],
  weights: (a, x) => gateWeights(a, x.last, 4),
  mask: sequenceMask,
  methods: { get_initial_state: initialStates(2, "layer") },
  output: (a, given, scope) => {
    const x = besideStates(given, scope);
    return withStates(a, x, scope, sequenceShape(a, x, a.units), [
      stateTensor(a, x, a.units),
      stateTensor(a, x, a.units),
    ]);
  },
  otherRank: otherSequenceRank,
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 4, x.dims[1] ?? x.last),
  explain: (a, x) => explainRecurrent(a, x, lstmStep(a)),
});
