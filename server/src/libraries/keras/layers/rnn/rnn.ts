/** RNN: any cell, stepped along time. After `keras/src/layers/rnn/rnn.py`. */
import { recurrentMask } from "../masked-steps";
import { outputAxes, stateSizes } from "./cell-sizes";
import { atEveryStep, isOwnCell, outputOfStep, showCells, statingSize, steppedCell } from "./own-cells";
import {
  type SequenceArguments,
  explainRecurrent,
  givenSteps,
  oldArguments,
  otherSequenceRank,
  sequenceArguments,
  sequenceShape,
  stateTensor,
  statefulBatch,
  stepsAndFeatures,
  unrolledSteps,
  withStates,
  sequenceMask,
} from "./recurrent";
import { anything, flag, layerValue } from "../../arguments";
import { outputTensor } from "../../geometry/output-tensors";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
  defineLayer,
} from "../../layer-definition";
import { multiply } from "../../../../values/dimensions/arithmetic";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Context } from "../../../../values/context";
import type { Reason } from "../../../../values/records/reason";
import { type Shape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { type ObjectValue, type Value, argumentsOf, list } from "../../../../values/value";

/** The cell that `__init__` keeps: the one given, or the stack made of a list of them. */
const cellOf = (self: ObjectValue, given: Value): Value => self.attributes.get("cell") ?? given;

const unknownSize: Reason = { code: "not-supported", detail: "the size of a cell's state" };

/** The output of a cell that states its size: a number in Keras 3, any shape in Keras 2. */
function statedShape(
  a: SequenceArguments,
  x: LayerInput,
  axes: readonly Dim[] | undefined,
  { keras }: Context,
): Shape {
  if (axes) return sequenceShape(a, x, ...axes);
  return keras === 2 ? unrankedShape(unknownSize) : sequenceShape(a, x, unknownDim(unknownSize));
}

/** One step of the input, as the cell is built on it. */
function step(x: LayerInput) {
  const shape = x.shape.ranked
    ? shapeOf([...x.dims.slice(0, 1), ...x.dims.slice(2)])
    : unrankedShape(x.shape.reason);
  return outputTensor(shape, x);
}

const VECTOR_CELLS: ReadonlySet<string | undefined> = new Set(
  ["LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells"].map((cell) => `keras.layers.${cell}`),
);

/** Keras 2 steps its own cells along at once, whose states are vectors. */
function stepsAreVectors(
  a: { readonly cell: Value },
  x: LayerInput,
  scope: LayerScope,
): Contradiction | undefined {
  const cell = cellOf(scope.self, a.cell);
  if (scope.context.keras === 3 || !x.shape.ranked || x.dims.length === 3) return undefined;
  if (cell.kind !== "object" || !VECTOR_CELLS.has(cell.class.canonical)) return undefined;
  return contradiction(
    "wrong-rank",
    "input",
    { layer: "RNN", expected: 3, given: x.dims.length, input: x.shape, reads: "(batch, steps, features)" },
    { kerasSays: "ValueError: Shapes must be equal rank" },
  );
}

/**
 * On a KerasTensor Keras believes the sizes that a cell states. On data, and while `fit` traces a model, it runs the
 * cell, and a cell of the program's own may return what it likes.
 */
const givenByCode = (cell: Value, x: LayerInput): boolean => x.tensor.flavour !== "keras" && isOwnCell(cell);

/** What the code of a cell gives for all steps. */
function computedShape(a: SequenceArguments, x: LayerInput, cell: Value, scope: LayerScope): Shape {
  const { context, call } = scope;
  const output = outputOfStep(atEveryStep(() => steppedCell(cell, step(x), call.site, context), context));
  if (output?.shape.ranked) return sequenceShape(a, x, ...output.shape.dims.slice(1));
  return unrankedShape({ code: "not-supported", detail: "what a cell of the program's own returns" });
}

export const rnn = defineLayer({
  names: ["keras.layers.RNN"],
  summary: "Steps a cell along time; gives its output after the last step, or after every step.",
  // Unlike in its subclasses, the last ones may stand in their place here.
  args: {
    cell: layerValue(),
    ...sequenceArguments(),
    time_major: { ...flag(false), keras: 2 },
    zero_output_for_mask: anything("False"),
    implementation: oldArguments().implementation,
    ...givenSteps(),
  },
  impliedInput: stepsAndFeatures,
  input: { kind: "tensor" },
  construct: (a, { context, self }) => {
    let { cell } = a;
    if (cell.kind === "list" || cell.kind === "tuple") {
      const stack = context.library("keras.layers.StackedRNNCells");
      cell = context.call(stack, argumentsOf(self.constructed, [cell]));
    } else if (cell.kind === "none" || cell.kind === "int" || cell.kind === "str") {
      return contradiction(
        "not-a-cell",
        "cell",
        {},
        { kerasSays: "ValueError: Argument `cell` should have a `call` method." },
      );
    } else if (cell.kind === "object" && context.attribute(cell, "state_size") === undefined) {
      const says =
        "ValueError: The RNN cell should have a `state_size` attribute (single integer or list of integers, one integer per RNN state).";
      return contradiction("not-a-cell", "cell", {}, { kerasSays: says, remedies: statingSize(cell) });
    }
    context.heap.set(self.attributes, "cell", cell);
    return undefined;
  },
  sublayers: (a, self) => [cellOf(self, a.cell)],
  checks: [stepsAreVectors, statefulBatch, unrolledSteps, recurrentMask("RNN")],
  weights: (a, x, scope) => {
    scope.build(cellOf(scope.self, a.cell), step(x));
    return [];
  },
  mask: sequenceMask,
  output: (a, x, scope) => {
    const cell = cellOf(scope.self, a.cell);
    const sizes = stateSizes(cell, scope.context);
    const output = givenByCode(cell, x)
      ? computedShape(a, x, cell, scope)
      : statedShape(a, x, outputAxes(cell, scope.context), scope.context);
    if (!givenByCode(cell, x)) showCells(cell, step(x), scope.call.site, scope.context);
    if (!sizes && a.return_state !== false)
      return { kind: "unknown", reason: { code: "not-supported", detail: "state_size" } };
    const states = (sizes ?? []).map((size) =>
      "kind" in size
        ? stateTensor(a, x, size)
        : "axes" in size
          ? stateTensor(a, x, ...size.axes)
          : list(size.map((dim) => stateTensor(a, x, dim))),
    );
    return withStates(a, x, scope, output, states);
  },
  multiplyAdds: (a, x, scope, inner) =>
    multiply(x.dims[1] ?? x.last, inner(cellOf(scope.self, a.cell), step(x))),
  otherRank: otherSequenceRank,
  explain: (a, x, output) => {
    const units = output.ranked ? output.dims.at(-1) : undefined;
    const element = "(y[t], state[t]) = cell(x[t], state[t−1])";
    return units ? explainRecurrent({ ...a, units }, x, element, { key: "recurrent.of-cell" }) : {};
  },
});
