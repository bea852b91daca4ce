/** How axes of two tensors combine: broadcast, as elementwise operations do, or met, where they must be equal. */
import { type Dim, formatDim, known, sameDim, unknownDim, isOne } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type RankedShape, type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import { refuse } from "./stops";

/**
 * One axis of a broadcast, after `broadcast_shapes` of keras/src/ops/operation_utils.py: 1 stretches, `None` with n
 * gives n. Undefined where the two can't be broadcast.
 */
function broadcastDims(a: Dim, b: Dim): Dim | undefined {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  const same = sameDim(a, b);
  if (same === true) return a;
  // Of two lengths that are not known one may be 1, also where they can't be equal.
  if (same === false && a.kind === "symbolic") return unknownDim(reason("shape"));
  if (same === false) return undefined;
  // Beyond 1 the two must agree when the program runs, so the better known one tells.
  if (a.kind === "known") return a;
  if (b.kind === "known") return b;
  if (a.kind === "unknown") return a;
  if (b.kind === "unknown") return b;
  if (a.kind === "open") return b;
  if (b.kind === "open") return a;
  return unknownDim(reason("shape"));
}

/** The broadcast of two shapes of known rank; undefined where they contradict. */
export function tryBroadcast(a: readonly Dim[], b: readonly Dim[]): readonly Dim[] | undefined {
  const rank = Math.max(a.length, b.length);
  const dims: Dim[] = [];
  for (let i = 0; i < rank; i++) {
    const left = a[i - rank + a.length];
    const right = b[i - rank + b.length];
    const dim = left && right ? broadcastDims(left, right) : (left ?? right);
    if (!dim) return undefined;
    dims.push(dim);
  }
  return dims;
}

/** The broadcast of all shapes. Refuses with `shapes-do-not-broadcast`; scalars never matter, unknown ranks win over the rest. */
export function broadcastShapes(shapes: readonly Shape[], blame = "call"): Shape {
  const unranked = shapes.find((s) => !s.ranked);
  const ranked = shapes.filter((s) => s.ranked);
  let result: RankedShape = shapeOf([]);
  for (const shape of ranked) {
    const dims = tryBroadcast(result.dims, shape.dims);
    if (!dims) {
      refuse(
        "shapes-do-not-broadcast",
        blame,
        { first: result, second: shape, inputs: shapes.map(formatShape).join(", ") },
        {
          says: clashWords(result, shape),
          remedies: equalShapes(result, shape),
          output: afterClash(result.dims, shape.dims),
        },
      );
    }
    result = shapeOf(dims);
  }
  return unranked ?? result;
}

/** What `broadcast_shapes` of keras/src/ops/operation_utils.py says, which compares from the first axis on. */
function clashWords({ dims: a }: RankedShape, { dims: b }: RankedShape): string {
  const rank = Math.max(a.length, b.length);
  const one = known(1);
  const pair = (i: number): readonly [Dim, Dim] => [
    a[i - rank + a.length] ?? one,
    b[i - rank + b.length] ?? one,
  ];
  const [left, right] =
    Array.from({ length: rank }, (_, i) => pair(i)).find(([x, y]) => broadcastDims(x, y) === undefined) ??
    pair(0);
  const listed = (dims: readonly Dim[]): string => `[${dims.map(formatDim).join(", ")}]`;
  return `ValueError: Cannot broadcast shape, the failure dim has value ${formatDim(left)}, which cannot be broadcasted to ${formatDim(right)}. Input shapes are: ${listed(a)} and ${listed(b)}.`;
}

function afterClash(a: readonly Dim[], b: readonly Dim[]): Shape {
  const rank = Math.max(a.length, b.length);
  return shapeOf(Array.from({ length: rank }, () => unknownDim(reason("already-reported"))));
}

/** The one length of two axes that must be equal; undefined where they are proven different. */
export function meetDims(a: Dim, b: Dim): Dim | undefined {
  if (sameDim(a, b) === false) return undefined;
  if (a.kind === "known") return a;
  if (b.kind === "known") return b;
  if (a.kind === "symbolic") return a;
  if (b.kind === "symbolic") return b;
  return a.kind === "unknown" ? a : b;
}

/** The one shape of two that must be equal; undefined where they are proven different. */
export function meetShapes(a: Shape, b: Shape): Shape | undefined {
  if (!a.ranked) return b.ranked ? b : a;
  if (!b.ranked) return a;
  if (a.dims.length !== b.dims.length) return undefined;
  const dims: Dim[] = [];
  for (const [i, dim] of a.dims.entries()) {
    const met = meetDims(dim, b.dims[i] ?? dim);
    if (!met) return undefined;
    dims.push(met);
  }
  return shapeOf(dims);
}
