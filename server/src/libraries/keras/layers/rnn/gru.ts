/** GRU: a gated state along time. After `keras/src/layers/rnn/gru.py`. */
import { anything, flag } from "../../arguments";
import {
  featuresDefined,
  gateMultiplyAdds,
  gruWeights,
  sequenceAsState,
  stepMultiplies,
} from "./cell-weights";
import { initialStates } from "./initial-states";
import { gruStep } from "./recurrence";
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

export const gru = defineLayer({
  names: ["keras.layers.GRU"],
  summary: "Steps along time with a gated state; gives it after the last step, or after every step.",
  base: "keras.layers.RNN",
  alwaysSeeded: true,
  keptElsewhere: heldByCell,
  args: {
    units: unitsArgument(),
    ...cellArguments(true),
    ...recurrentRegularization("layer"),
    seed: anything(),
    ...sequenceArguments(),
    reset_after: flag(true),
    use_cudnn: cudnnArgument(),
    ...oldArguments(),
  },
  impliedInput: stepsAndFeatures,
  input: { kind: "tensor", rank: 3, listed: 2 },
  checks: [
    (a, x, { name }) => featuresDefined(a, x, 3, () => `${name()}/gru_cell`, sequenceShape(a, x, a.units)),
    statefulBatch,
    unrolledSteps,
    recurrentMask("GRU"),
    sequenceAsState("GRUCell", () => true),
    stepMultiplies,
    statesBroadcast(1),
  ],
  weights: (a, x) => gruWeights(a, x.last),
  mask: sequenceMask,
  methods: { get_initial_state: initialStates(1, "layer") },
  output: (a, given, scope) => {
    const x = besideStates(given, scope);
    return withStates(a, x, scope, sequenceShape(a, x, a.units), [stateTensor(a, x, a.units)]);
  },
  otherRank: otherSequenceRank,
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 3, x.dims[1] ?? x.last),
  explain: (a, x) => explainRecurrent(a, x, gruStep(a)),
});
