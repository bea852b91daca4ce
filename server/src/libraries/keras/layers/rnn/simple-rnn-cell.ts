/** SimpleRNNCell: one step of a SimpleRNN. After `keras/src/layers/rnn/simple_rnn.py`. */
import { anything } from "../../arguments";
import { featuresDefined, gateMultiplyAdds, gateWeights, stepMultiplies } from "./cell-weights";
import { cellStep, setCellSizes } from "./cell-step";
import { initialStates } from "./initial-states";
import { simpleStep } from "./recurrence";
import { statesBroadcast } from "./state-batch";
import { defineLayer } from "../../layer-definition";
import { cellArguments, recurrentRegularization, unitsArgument } from "./recurrent";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";

export const simpleRnnCell = defineLayer({
  names: ["keras.layers.SimpleRNNCell"],
  summary: "One step of a SimpleRNN: mixes the input with the state before it.",
  alwaysSeeded: true,
  args: {
    units: unitsArgument(),
    ...cellArguments(false),
    ...recurrentRegularization("cell"),
    seed: anything(),
    implementation: { ...anything("2"), keywordOnly: true },
  },
  input: { kind: "tensor" },
  construct: (a, scope) => setCellSizes(a.units, 1, scope),
  checks: [
    (a, x, { name }) => featuresDefined(a, x, 1, name, shapeOf([...x.dims.slice(0, 1), a.units])),
    stepMultiplies,
    statesBroadcast(1),
  ],
  weights: (a, x) => gateWeights(a, x.last, 1),
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 1, known(1)),
  methods: { get_initial_state: initialStates(1, "cell") },
  output: (a, x, scope) => cellStep(a.units, 1, x, scope),
  explain: (a, x) => ({
    axes: [
      {
        axis: "features",
        dim: a.units,
        because: { key: "recurrent.units", facts: { units: a.units, features: x.last } },
      },
    ],
    element: simpleStep(a),
  }),
});
