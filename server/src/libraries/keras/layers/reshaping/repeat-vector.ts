/** RepeatVector: one vector at every step. After `keras/src/layers/reshaping/repeat_vector.py`. */
import { strictPositiveInteger } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

export const repeatVector = defineLayer({
  names: ["keras.layers.RepeatVector"],
  summary: "Repeats one vector `n` times, as a sequence of equal steps.",
  args: { n: strictPositiveInteger() },
  input: { kind: "tensor", rank: 2 },
  output: (a, x) => {
    const [batch, features] = x.dims;
    return batch && features ? shapeOf([batch, a.n, features]) : unrankedShape({ code: "shape" });
  },
  explain: (a, x) => ({
    axes: [
      { axis: "time", dim: a.n, because: { key: "repeat.time" } },
      { axis: "features", dim: x.last },
    ],
    element: "y[t, f] = x[f]",
    picture: { kind: "repeat", input: [x.last], output: [a.n, x.last], times: [a.n] },
  }),
});
