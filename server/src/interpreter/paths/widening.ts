/** What a stretch that runs any number of times leaves behind: each place that it changed, as far as it is still known. */
import type { Machine } from "../machine";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import type { Effect, Effects } from "../../values/heap/heap";
import { withTypeOf } from "../../values/scalar-type";
import { oneOf } from "../../values/one-of";
import { reason } from "../../values/records/reason";
import { shapeKey, shapeOf, unrankedShape } from "../../values/dimensions/shape";
import { axisCalled } from "../../values/dimensions/symbols";
import { dimKey, unknownDim } from "../../values/dimensions/dimension";
import { type Value, str, unknown } from "../../values/value";
import { isValue } from "../../values/is-value";

/** Sets every place that a round changed to what it may be after any number of rounds. */
export function widen(m: Machine, effects: Effects): void {
  for (const [holder, keys] of effects.places) {
    for (const [key, effect] of keys) {
      // A name that is new in the loop, with nothing behind it, is set in every round before it is read.
      if ((!effect.existed && effect.before === undefined) || effect.before === effect.after) continue;
      const value = widenPlace(holder, key, effect.before, effect.after);
      if (value === keep) continue;
      if (effect.isMap) m.heap.set(holder as Map<string, unknown>, key, value);
      else m.heap.write(holder as Record<string, unknown>, key, value);
    }
  }
}

/** See `Context.inPart`. */
export function inPart<T>(m: Machine, work: () => T): ReturnType<typeof m.context.inPart<T>> {
  const mark = m.heap.mark();
  const made = work();
  const end = m.heap.mark();
  widen(m, m.heap.effectsSince(mark));
  return { made, isChanged: m.heap.mark() !== end };
}

/**
 * The same after a round that was taken for all of them: counters, lists, dicts, sets and iterators that the program had
 * before. What a library keeps of its own objects is as after one round.
 */
export function widenCounted(m: Machine, { places, born }: Effects): void {
  const counted = [...places].flatMap(
    ([holder, keys]): (readonly [object, ReadonlyMap<string, Effect>])[] => {
      const own = [...keys].filter(([, effect]) => isCounted(holder, effect));
      return own.length > 0 ? [[holder, new Map(own)]] : [];
    },
  );
  if (counted.length > 0) widen(m, { born, places: new Map(counted) });
}

const COUNTED: ReadonlySet<unknown> = new Set(["list", "dict", "set", "iterator"]);
const SCALARS: ReadonlySet<unknown> = new Set(["int", "float", "str", "bool"]);

const isCounted = (holder: object, { before, after }: Effect): boolean =>
  COUNTED.has((holder as { kind?: unknown }).kind) ||
  (holder instanceof Map &&
    isValue(before) &&
    isValue(after) &&
    SCALARS.has(before.kind) &&
    SCALARS.has(after.kind));

/** Stands for "leave the value as it was before the loop". */
const keep = Symbol("keep");

function widenPlace(holder: object, key: string, before: unknown, after: unknown): unknown {
  const kind = holder instanceof Map ? "map" : (holder as { kind?: unknown }).kind;
  if (kind === "list" && key === "items") return undefined;
  if (kind === "dict" && (key === "entries" || key === "each")) return undefined;
  if (kind === "set" && key === "members") return undefined;
  if (kind === "tensor" && key === "content") return undefined;
  if (kind === "iterator" && key === "position") return undefined;
  if (isValue(before) && isValue(after)) return counterOf(key, before, after) ?? widenValue(before, after);
  return keep;
}

/** A number that each round raises by as much: in one round it is one number, so that `data[k : k + 7]` has 7 rows. */
function counterOf(name: string, before: Value, after: Value): Value | undefined {
  if (before.kind !== "int" || after.kind !== "int") return undefined;
  const [start, next] = [before.dim, after.dim];
  if (start.kind !== "known" || next.kind !== "known" || start.value < 0 || next.value <= start.value)
    return undefined;
  return { kind: "int", dim: axisCalled(name, name, undefined) };
}

/** Keeps what a round leaves alone: the rank of a tensor, its unchanged axes, an equal number, the length of a tuple. */
const widenValue = boundedWalk(widened, (): Value => unknown("loop"));

function widened(before: Value, after: Value): Value {
  const why = reason("loop");
  if (before.kind === "tensor" && after.kind === "tensor") {
    const { shape: a } = before;
    const { shape: b } = after;
    const mask = before.mask === after.mask ? before.mask : unknown(reason("loop", "masks"));
    if (shapeKey(a) === shapeKey(b))
      return { ...before, producer: undefined, content: undefined, values: undefined, mask };
    const shape =
      a.ranked && b.ranked && a.dims.length === b.dims.length
        ? shapeOf(a.dims.map((dim, i) => (dimKey(dim) === dimKey(b.dims[i] ?? dim) ? dim : unknownDim(why))))
        : unrankedShape(why);
    return { ...before, shape, producer: undefined, content: undefined, values: undefined, mask };
  }
  if (before.kind === "int" && after.kind === "int") {
    if (dimKey(before.dim) === dimKey(after.dim)) return before;
    return withTypeOf({ kind: "int", dim: unknownDim(why) }, before, after);
  }
  if (before.kind === "float" && after.kind === "float")
    return withTypeOf({ kind: "float", value: undefined }, before, after);
  if (before.kind === "str" && after.kind === "str") return str(undefined);
  if (before.kind === "bool" && after.kind === "bool" && before.value === after.value) return before;
  if (before.kind === "tuple" && after.kind === "tuple" && before.items.length === after.items.length)
    return { ...before, items: before.items.map((item, i) => widenValue(item, after.items[i] ?? item)) };
  // Other rounds may give others yet, but what is changed afterwards may be either of these.
  const { among, isScalar } = oneOf([before, after], why);
  return { ...unknown(why), among, isScalar };
}
