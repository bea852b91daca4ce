/** StackedRNNCells: several cells as one. After `keras/src/layers/rnn/stacked_rnn_cells.py`. */
import { outputSize, stateSizes } from "./cell-sizes";
import { callArgument, required } from "../../arguments";
import { outputTensor } from "../../geometry/output-tensors";
import { type LayerInput, type LayerScope, contradiction, defineLayer } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import { unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { shapeOf } from "../../../../values/dimensions/shape";
import { type ObjectValue, type Value, intOf, list, tuple, unknown } from "../../../../values/value";

/** The cells, where the list of them is known. */
function cellsOf(cells: Value): readonly Value[] | undefined {
  return cells.kind === "list" || cells.kind === "tuple" ? cells.items : undefined;
}

/** Sets `state_size` (one entry per cell) and `output_size` (the last cell's), which Keras computes on demand. */
function setSizes(cells: Value, { context, self }: { context: Context; self: ObjectValue }): void {
  const known = cellsOf(cells);
  const last = known?.at(-1);
  if (!known || !last) return;
  const sizes = known.map(
    (cell) => context.attribute(cell, "state_size") ?? unknown("not-supported", "state_size"),
  );
  context.heap.set(self.attributes, "state_size", list(sizes));
  const size = outputSize(last, context);
  context.heap.set(
    self.attributes,
    "output_size",
    size ? intOf(size) : unknown("not-supported", "output_size"),
  );
}

/** Builds each cell on what the one before it gives. */
function buildCells(cells: Value, x: LayerInput, scope: LayerScope): void {
  let input = x.tensor;
  for (const cell of cellsOf(cells) ?? []) {
    scope.build(cell, input);
    // One after a cell of which nobody knows what it gives is built all the same.
    const size = outputSize(cell, scope.context) ?? unknownDim(reason("shape"));
    const [batch] = input.shape.ranked ? input.shape.dims : [];
    input = outputTensor(shapeOf([batch ?? unknownDim(reason("shape")), size]), x);
  }
}

export const stackedRnnCells = defineLayer({
  names: ["keras.layers.StackedRNNCells"],
  summary: "Makes one recurrent cell of several: each step goes through all of them.",
  args: { cells: required() },
  input: { kind: "tensor" },
  construct: (a, scope) => {
    for (const cell of cellsOf(a.cells) ?? []) {
      if (cell.kind === "unknown" || scope.context.attribute(cell, "state_size") !== undefined) continue;
      return contradiction(
        "not-a-cell",
        "cells",
        {},
        {
          kerasSays:
            "ValueError: All cells must have a `state_size` attribute. Received cell without a `state_size`: …",
        },
      );
    }
    setSizes(a.cells, scope);
    return undefined;
  },
  sublayers: (a) => cellsOf(a.cells) ?? [],
  methods: {
    get_initial_state: (a, { args, context }) => {
      const cells = cellsOf(a.cells);
      // Cells of Keras 2 are asked in the order of the list or against it, by an argument of old.
      if (!cells || context.keras === 2) return unknown("not-supported", "get_initial_state");
      return list(
        cells.map((cell) => {
          const begin = context.attribute(cell, "get_initial_state");
          return begin ? context.call(begin, args) : unknown("not-supported", "get_initial_state");
        }),
      );
    },
  },
  weights: (a, x, scope) => {
    buildCells(a.cells, x, scope);
    return [];
  },
  output: (a, x, { call, context }) => {
    const [batch] = x.dims;
    const cells = cellsOf(a.cells) ?? [];
    const last = cells.at(-1);
    const size = last && outputSize(last, context);
    if (!batch || !size) return unknown("not-supported", "the size of a cell's output");
    const given = callArgument(call, "states", 1);
    const states = cells.map((cell, i) => {
      const sizes = stateSizes(cell, context);
      if (!sizes || sizes.some((one) => !("kind" in one))) return unknown("not-supported", "state_size");
      const tensors = sizes.flatMap((one) => ("kind" in one ? [outputTensor(shapeOf([batch, one]), x)] : []));
      const [only] = tensors;
      // A state given bare is given back bare.
      const own = given?.kind === "list" || given?.kind === "tuple" ? given.items?.[i] : undefined;
      return tensors.length === 1 && only && own?.kind === "tensor" ? only : list(tensors);
    });
    const [single] = states;
    const output = outputTensor(shapeOf([batch, size]), x);
    return tuple([output, states.length === 1 && single ? single : list(states)]);
  },
});
