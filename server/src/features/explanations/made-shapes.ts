/** Reads off a value that a statement made which shapes a hint tells of it, if any. */
import type { Place, Visit } from "../../analysis/report";
import { type Shape, unrankedShape } from "../../values/dimensions/shape";
import type { Made } from "../../values/records/statement-result";
import type { GraphNode, TensorValue } from "../../values/value";

/**
 * The shapes in a value, one per tensor in Python's order: numbers and the like are left out, a part of which nothing
 * is known stands as a shape of unknown rank. Undefined where a part has no one shape.
 */
export function shapesIn(made: Made): readonly Shape[] | undefined {
  switch (made.kind) {
    case "tensor":
      return [made.tensor.shape];
    case "plain":
    case "none":
      return [];
    case "unknown":
      return [unrankedShape({ code: "shape" })];
    case "sequence":
    case "dict":
      return together(made.items);
    case "dataset":
    case "model":
      return undefined;
  }
}

function together(parts: readonly Made[]): readonly Shape[] | undefined {
  const all = parts.map(shapesIn);
  return all.includes(undefined) ? undefined : all.flatMap((shapes) => shapes ?? []);
}

/** The tensors in a value. */
export function tensorsIn(made: Made): readonly TensorValue[] {
  switch (made.kind) {
    case "tensor":
      return [made.tensor];
    case "sequence":
    case "dict":
      return made.items.flatMap(tensorsIn);
    case "dataset":
      return tensorsIn(made.element);
    default:
      return [];
  }
}

/** Whether a shape follows from a problem that is reported already: it is then no fact about the program. */
export const isAftermath = (shape: Shape): boolean =>
  shape.ranked
    ? shape.dims.some((dim) => dim.kind === "unknown" && dim.reason.code === "already-reported")
    : shape.reason.code === "already-reported";

/** The visits that follow from no problem that is reported already, in what they were given or what they made. */
export const soundVisits = ({ visits }: Place): readonly Visit[] =>
  visits.filter(({ inputs, outputs }) => ![...inputs, ...outputs].some(isAftermath));

const refusedBefore = new WeakMap<GraphNode, boolean>();

/** Whether a refused operation stands somewhere before a node in its graph. */
function followsRefusal(node: GraphNode): boolean {
  const open = [node];
  const seen = new Set<GraphNode>();
  for (let next = open.pop(); next; next = open.pop()) {
    const known = refusedBefore.get(next);
    if (known === true || next.refused || next.outputs.some(({ shape }) => isAftermath(shape))) {
      refusedBefore.set(node, true);
      return true;
    }
    if (known === false || seen.has(next)) continue;
    seen.add(next);
    for (const { producer } of next.inputs) if (producer) open.push(producer.node);
  }
  for (const sound of seen) refusedBefore.set(sound, false);
  return false;
}

/** Whether a value follows from a problem that is reported already. */
export function isFromRefusal(made: Made): boolean {
  return tensorsIn(made).some(
    ({ shape, producer }) => isAftermath(shape) || (producer !== undefined && followsRefusal(producer.node)),
  );
}
