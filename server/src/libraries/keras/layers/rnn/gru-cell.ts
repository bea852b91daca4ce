/** GRUCell: one step of a GRU. After `keras/src/layers/rnn/gru.py`. */
import { anything, flag } from "../../arguments";
import { featuresDefined, gateMultiplyAdds, gruWeights, stepMultiplies } from "./cell-weights";
import { cellStep, setCellSizes } from "./cell-step";
import { initialStates } from "./initial-states";
import { gruStep } from "./recurrence";
import { statesBroadcast } from "./state-batch";
import { defineLayer } from "../../layer-definition";
import { cellArguments, recurrentRegularization, unitsArgument } from "./recurrent";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";

export const gruCell = defineLayer({
  names: ["keras.layers.GRUCell"],
  summary: "One step of a GRU: two gates decide what its state keeps and takes in.",
  alwaysSeeded: true,
  args: {
    units: unitsArgument(),
    ...cellArguments(true),
    ...recurrentRegularization("cell"),
    reset_after: flag(true),
    seed: anything(),
    implementation: { ...anything("2"), keywordOnly: true },
  },
  input: { kind: "tensor" },
  construct: (a, scope) => setCellSizes(a.units, 1, scope),
  checks: [
    (a, x, { name }) => featuresDefined(a, x, 3, name, shapeOf([...x.dims.slice(0, 1), a.units])),
    stepMultiplies,
    statesBroadcast(1),
  ],
  weights: (a, x) => gruWeights(a, x.last),
  multiplyAdds: (a, x) => gateMultiplyAdds(a, x.last, 3, known(1)),
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
    element: gruStep(a),
  }),
});
