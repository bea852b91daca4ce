/** LSTMCell: one step of an LSTM. After `keras/src/layers/rnn/lstm.py`. */
import { anything } from "../../arguments";
import { featuresDefined, gateMultiplyAdds, gateWeights, stepMultiplies } from "./cell-weights";
import { cellStep, setCellSizes } from "./cell-step";
import { initialStates } from "./initial-states";
import { lstmStep } from "./recurrence";
import { statesBroadcast } from "./state-batch";
import { defineLayer } from "../../layer-definition";
import { cellArguments, recurrentRegularization, unitsArgument } from "./recurrent";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";

export const lstmCell = defineLayer({
  names: ["keras.layers.LSTMCell"],
  summary: "One step of an LSTM: three gates decide what its memory keeps, takes in and shows.",
  alwaysSeeded: true,
  args: {
    units: unitsArgument(),
    ...cellArguments(true),
    unit_forget_bias: anything("True"),
    ...recurrentRegularization("cell"),
    seed: anything(),
    implementation: { ...anything("2"), keywordOnly: true },
  },
  input: { kind: "tensor" },
  construct: (a, scope) => setCellSizes(a.units, 2, scope),
  checks: [
    (a, x, { name }) => featuresDefined(a, x, 4, name, shapeOf([...x.dims.slice(0, 1), a.units])),
    stepMultiplies,
    statesBroadcast(4),
  ],
  weights: (a, x) => gateWeights(a, x.last, 4),
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 4, known(1)),
  methods: { get_initial_state: initialStates(2, "cell") },
  output: (a, x, scope) => cellStep(a.units, 2, x, scope),
  explain: (a, x) => ({
    axes: [
      {
        axis: "features",
        dim: a.units,
        because: { key: "recurrent.units", facts: { units: a.units, features: x.last } },
      },
    ],
    element: lstmStep(a),
  }),
});
