/** SimpleRNN: a state that steps along time. After `keras/src/layers/rnn/simple_rnn.py`. */
import { anything } from "../../arguments";
import { featuresDefined, gateMultiplyAdds, gateWeights, keepsStates, stepMultiplies } from "./cell-weights";
import { initialStates } from "./initial-states";
import { simpleStep } from "./recurrence";
import { besideStates, statesBroadcast } from "./state-batch";
import { recurrentMask } from "../masked-steps";
import { defineLayer } from "../../layer-definition";
import {
  cellArguments,
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

export const simpleRnn = defineLayer({
  names: ["keras.layers.SimpleRNN"],
  summary: "Steps along time with one state: each step mixes the input with the state before it.",
  base: "keras.layers.RNN",
  alwaysSeeded: true,
  keptElsewhere: heldByCell,
  args: {
    units: unitsArgument(),
    ...cellArguments(false),
    ...recurrentRegularization("layer"),
    // Which `SimpleRNN.__init__` takes and hands to nobody.
    activity_regularizer: anything(),
    ...sequenceArguments(),
    seed: anything(),
    ...oldArguments(),
  },
  impliedInput: stepsAndFeatures,
  input: { kind: "tensor", rank: 3, listed: 2 },
  checks: [
    (a, x, { name }) =>
      featuresDefined(a, x, 1, () => `${name()}/simple_rnn_cell`, sequenceShape(a, x, a.units)),
    statefulBatch,
    unrolledSteps,
    recurrentMask("SimpleRNN"),
    keepsStates(1),
    stepMultiplies,
    statesBroadcast(1),
  ],
  weights: (a, x) => gateWeights(a, x.last, 1),
  mask: sequenceMask,
  methods: { get_initial_state: initialStates(1, "layer") },
  output: (a, given, scope) => {
    const x = besideStates(given, scope);
    return withStates(a, x, scope, sequenceShape(a, x, a.units), [stateTensor(a, x, a.units)]);
  },
  otherRank: otherSequenceRank,
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 1, x.dims[1] ?? x.last),
  explain: (a, x) => explainRecurrent(a, x, simpleStep(a)),
});
