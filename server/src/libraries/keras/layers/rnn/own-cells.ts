/** Cells that a program wrote: Keras steps them along on data, and of symbolic inputs asks only what sizes they state. */
import { type StateSize, stateSizes } from "./cell-sizes";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { applyInner } from "../../engine/applying/inner-layers";
import type { RemedyDraft } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import type { Span } from "../../../../values/records/span";
import { shapeOf } from "../../../../values/dimensions/shape";
import {
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  intOf,
  list,
  str,
  unknown,
} from "../../../../values/value";

export const isOwnCell = (cell: Value): boolean =>
  cell.kind === "object" && cell.class.canonical === undefined;

/** The cells that a cell steps along: those of a stack, else itself. */
function cellsIn(cell: Value, context: Context): readonly Value[] {
  const isStack = cell.kind === "object" && cell.class.canonical === "keras.layers.StackedRNNCells";
  const cells = isStack ? context.attribute(cell, "cells") : undefined;
  return cells?.kind === "list" || cells?.kind === "tuple" ? (cells.items ?? []) : [cell];
}

/** The tensors of one state, on the backend. */
function stateOf(step: TensorValue, batch: Dim, size: StateSize): Value {
  const tensor = (...features: readonly Dim[]): Value => ({
    ...step,
    flavour: "eager",
    shape: shapeOf([batch, ...features]),
    producer: undefined,
  });
  if ("kind" in size) return tensor(size);
  return "axes" in size ? tensor(...size.axes) : list(size.map((dim) => tensor(dim)));
}

/**
 * What a cell's own `get_initial_state` begins with, whatever sizes it states; undefined where it has none. Keras 2 calls it
 * with the inputs and a dtype as well. After `get_initial_state` of `keras/src/layers/rnn/rnn.py`.
 */
function ownStates(cell: Value, batch: Dim, site: Span, context: Context): Value | undefined {
  if (cell.kind !== "object" || !isUserCode(methodOf(cell.class, "get_initial_state"))) return undefined;
  const begin = context.attribute(cell, "get_initial_state");
  if (!begin) return undefined;
  const given: [string, Value][] = [["batch_size", intOf(batch)]];
  if (context.keras === 2) given.push(["inputs", NONE], ["dtype", str("float32")]);
  const begun = context.call(begin, argumentsOf(site, [], given));
  return begun.kind === "tensor" ? list([begun]) : begun;
}

/** `(output, new states)` of a cell that is called for one step; unknown where its states are not known. */
export function steppedCell(cell: Value, step: TensorValue, site: Span, context: Context): Value {
  const sizes = stateSizes(cell, context);
  const [batch] = step.shape.ranked ? step.shape.dims : [];
  // Whatever its states are, its code runs.
  const own = batch && ownStates(cell, batch, site, context);
  const states =
    own ??
    (sizes && batch
      ? list(sizes.map((size) => stateOf(step, batch, size)))
      : unknown("not-supported", "state_size"));
  // Keras 2 steps along several inputs at once, so that what has no shape may be a tuple of tensors.
  const input: Value = step.shape.ranked
    ? { ...step, flavour: "eager", producer: undefined }
    : { kind: "unknown", reason: step.shape.reason };
  return applyInner(cell, argumentsOf(site, [input, states]), context);
}

/** What a cell gives of which nobody knows it: the cells after it run all the same. */
const withUnknownFeatures = (step: TensorValue): TensorValue => ({
  ...step,
  shape: step.shape.ranked
    ? shapeOf([...step.shape.dims.slice(0, 1), unknownDim(reason("shape"))])
    : step.shape,
});

/** The output of a step. */
export function outputOfStep(stepped: Value): TensorValue | undefined {
  const [output] = stepped.kind === "tuple" || stepped.kind === "list" ? (stepped.items ?? []) : [];
  return output?.kind === "tensor" ? output : undefined;
}

/**
 * Runs what happens at each step of data, which builds at the first one, and gives what that made. How often depends on `unroll`,
 * on the backend and on whether a graph is made: of what else each step changes, only what any number of them leaves is known.
 */
export function atEveryStep<T>(work: () => T, context: Context): T {
  const first = context.aloud(work);
  context.forMany(undefined, () => context.silently(work));
  return first;
}

/**
 * Runs the code of a program's own cells for one step, for what it shows, each on what the one before it gives: of a
 * symbolic input Keras asks only sizes, on data it steps a stack along.
 */
export function showCells(cell: Value, step: TensorValue, site: Span, context: Context): void {
  const cells = cellsIn(cell, context);
  if (!cells.some(isOwnCell)) return;
  const stepAll = (): void => {
    let input = step;
    for (const each of cells)
      input = outputOfStep(steppedCell(each, input, site, context)) ?? withUnknownFeatures(input);
  };
  // Keras 3 only believes what sizes a cell states, so that nothing in it is built; Keras 2 runs it, into a graph.
  if (step.flavour === "keras" && context.keras === 3) {
    context.rehearse(stepAll);
    return;
  }
  atEveryStep(stepAll, context);
}

/** A state as wide as the cell has units, which nearly every cell of a program's own means that does not say so. */
export function statingSize(cell: ObjectValue): readonly RemedyDraft[] {
  const call = methodOf(cell.class, "call");
  if (!isUserCode(call) || !call.definedAt || !cell.attributes.has("units")) return [];
  const lines = ["@property", "def state_size(self):", "    return self.units"];
  return [{ kind: "addMethod", definedAt: call.definedAt, name: "state_size", lines, preferred: true }];
}
