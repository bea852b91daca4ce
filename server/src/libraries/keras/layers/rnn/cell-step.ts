/** A recurrent cell on its own: what one step returns, and the sizes that `RNN` asks a cell for. */
import { outputTensor } from "../../geometry/output-tensors";
import { callArgument } from "../../arguments";
import { className } from "../../engine/layer-state";
import {
  type Contradiction,
  type LayerInput,
  type LayerOutcome,
  type LayerScope,
  contradiction,
} from "../../layer-definition";
import { besideStates } from "./state-batch";
import type { Context } from "../../../../values/context";
import type { Dim } from "../../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { type Arguments, type ObjectValue, intOf, list, tuple } from "../../../../values/value";

/** Sets `state_size` and `output_size` as the cells' `__init__` does. */
export function setCellSizes(
  units: Dim,
  states: number,
  scope: { context: Context; self: ObjectValue },
): Contradiction | undefined {
  const { heap } = scope.context;
  const size = intOf(units);
  heap.set(
    scope.self.attributes,
    "state_size",
    states === 1 ? size : list(Array.from({ length: states }, () => size)),
  );
  heap.set(scope.self.attributes, "output_size", size);
  return undefined;
}

/** A cell by itself is given its states; only `RNN` makes those of the first step. */
function withoutStates(cell: string, call: Arguments, { keras }: Context): Contradiction | undefined {
  if (call.rest || callArgument(call, "states", 1)) return undefined;
  const kerasSays =
    keras === 2
      ? `TypeError: ${cell}.call() missing 1 required positional argument: 'states'`
      : "TypeError: missing a required argument: 'states'";
  return contradiction("missing-argument", "input", { layer: cell, argument: "states" }, { kerasSays });
}

/** `(output, new states)`: the new states are a list, except where a cell with one state was given it bare. */
export function cellStep(
  units: Dim,
  states: number,
  x: LayerInput,
  { call, self, context }: LayerScope,
): LayerOutcome {
  const missing = withoutStates(className(self), call, context);
  if (missing) return missing;
  const { dims } = besideStates(x, { call, self, context });
  const shape = x.shape.ranked ? shapeOf([...dims.slice(0, -1), units]) : unrankedShape(x.shape.reason);
  const output = outputTensor(shape, x);
  const given = callArgument(call, "states", 1);
  if (states === 1 && given?.kind === "tensor") return tuple([output, output]);
  return tuple([output, list(Array.from({ length: states }, () => outputTensor(shape, x)))]);
}
