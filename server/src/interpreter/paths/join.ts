/** Joining what two paths left behind: what agrees stays, what differs becomes unknown. */
import { growthOf } from "../../libraries/builtins";
import { CHANGED_TOGETHER } from "../../values/bounds/budgets";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { dimKey, sameDim } from "../../values/dimensions/dimension";
import { haveSameQuotient } from "../../values/dimensions/quotient";
import type { Effects } from "../../values/heap/heap";
import { joinDims, joinShapes } from "../../values/dimensions/shape";
import { haveSameType, withTypeOf } from "../../values/scalar-type";
import { hashKey } from "../../values/hash-key";
import { mayBeChanged, oneOf } from "../../values/one-of";
import { oneOfTexts } from "../../values/one-of-texts";
import {
  type DictEntry,
  type DictValue,
  type Growth,
  type NativeState,
  type TensorValue,
  type UnknownValue,
  type Value,
  unknown,
} from "../../values/value";
import { isValue } from "../../values/is-value";
import { scalarLike } from "../../values/scalar-value";
import { countWork } from "../../values/bounds/work";

const disagree = (): UnknownValue => unknown("branches-disagree");

/** Containers that may be either of two: what changes one of them may have changed the others. */
function sameAsEither(a: Value, b: Value): readonly Value[] {
  const known = new Set([a, b]);
  for (const side of [a, b]) {
    if (side.kind !== "list" && side.kind !== "dict") continue;
    for (const other of side.mayBe ?? []) if (known.size < CHANGED_TOGETHER) known.add(other);
  }
  return [...known];
}

/** One of two values that paths disagree on: which can't be told, but each can be called, and changed by what changes it. */
const eitherOf = (a: Value, b: Value): Value => oneOf([a, b], { code: "branches-disagree" });

/** What the two paths did, where both were taken back and their values are as before they were filled. */
export interface Sides {
  readonly first: Effects;
  readonly second: Effects;
}

/** A container as a path left it that is taken back by now: one that the path made would seem as empty as at first. */
function asLeft(value: Value, effects: Effects | undefined): Value {
  if (value.kind !== "list" && value.kind !== "dict" && value.kind !== "set") return value;
  const places = effects?.places.get(value);
  if (!places) return value;
  return { ...value, ...Object.fromEntries([...places].map(([key, { after }]) => [key, after])) };
}

function joinTensors(a: TensorValue, b: TensorValue): Value {
  if (a.flavour !== b.flavour) return disagree();
  return {
    kind: "tensor",
    flavour: a.flavour,
    shape: joinShapes(a.shape, b.shape),
    dtype: a.dtype === b.dtype ? a.dtype : undefined,
    producer:
      a.producer?.node === b.producer?.node && a.producer?.index === b.producer?.index
        ? a.producer
        : undefined,
    content: a.content === b.content ? a.content : undefined,
    mask: joinMasks(a.mask, b.mask),
    isOfBackend: a.isOfBackend && b.isOfBackend,
    isArray: a.isArray && b.isArray,
    passesNoGradient: a.passesNoGradient ?? b.passesNoGradient,
    hasNoGradient: a.hasNoGradient && b.hasNoGradient,
    mayBeNone: a.mayBeNone ?? b.mayBeNone,
  };
}

/** A tensor without a mask has None for one, so a mask on one path only is not known. */
function joinMasks(a: TensorValue["mask"], b: TensorValue["mask"]): TensorValue["mask"] {
  if (a === b || (a?.kind ?? "none") === (b?.kind ?? "none")) {
    const joined = a === b ? a : joinValues(a, b);
    if (joined === undefined || joined.kind === "tensor" || joined.kind === "none") return joined;
  }
  return unknown("branches-disagree", "masks");
}

/** Unknown for the first reason there is; a number's name stays only where it is the same number on both paths. */
function joinUnknowns(a: Value, b: Value): Value {
  const [first, other] = a.kind === "unknown" ? [a, b] : [b, a];
  if (first.kind !== "unknown") return first;
  if (mayBeChanged(first) || mayBeChanged(other)) return oneOf([a, b], first.reason);
  const same = other.kind === "unknown" && other.dim && first.dim && dimKey(first.dim) === dimKey(other.dim);
  return scalarLike(same || !first.dim ? first : unknown(first.reason), [a, b]);
}

/**
 * The join of two values; an absent one (a name bound on one path only) does not count. `sides` is what the paths did,
 * where the present state is that from before both.
 */
export const joinValues = boundedWalk(joined, (): Value => unknown("budget", "a structure"));

function joined(one: Value | undefined, other: Value | undefined, sides?: Sides): Value {
  if (one === undefined) return other ?? disagree();
  if (other === undefined || one === other) return one;
  const a = asLeft(one, sides?.first);
  const b = asLeft(other, sides?.second);
  if (a.kind === "unknown" || b.kind === "unknown") return joinUnknowns(a, b);
  if (a.kind === "int" && b.kind === "int") {
    const dim = joinDims(a.dim, b.dim);
    return dim === a.dim && haveSameType(a, b) ? a : withTypeOf({ kind: "int", dim }, a, b);
  }
  if (a.kind === "tensor" && b.kind === "tensor") return joinTensors(a, b);
  if (a.kind === "float" && b.kind === "float")
    return a.value === b.value && haveSameType(a, b) && haveSameQuotient(a.quotient, b.quotient)
      ? a
      : withTypeOf({ kind: "float", value: undefined }, a, b);
  if (a.kind === "str" && b.kind === "str")
    return a.value === b.value && a.value !== undefined ? a : (oneOfTexts([a, b]) ?? disagree());
  if (a.kind === "tuple" && b.kind === "tuple" && a.items.length === b.items.length) {
    return { ...a, items: a.items.map((item, i) => joinValues(item, b.items[i], sides)) };
  }
  if (a.kind === "list" && b.kind === "list") {
    const items = joinItems(a.items, b.items, sides);
    const mayBe = sameAsEither(one, other);
    if (items) return { kind: "list", items, why: undefined, mayBe };
    // What each item is may be known where the items are not, or not as many.
    const grown = a.escaped || b.escaped ? undefined : joinGrowths(growthOf(a), growthOf(b), sides);
    return { kind: "list", items, why: { code: "branches-disagree" }, grown, mayBe };
  }
  if (a.kind === "dict" && b.kind === "dict") {
    const dict = joinDicts(a, b, sides);
    return dict ? { ...dict, mayBe: sameAsEither(one, other) } : eitherOf(one, other);
  }
  if (a.kind === "slice" && b.kind === "slice") {
    return {
      kind: "slice",
      lower: joinValues(a.lower, b.lower, sides),
      upper: joinValues(a.upper, b.upper, sides),
      step: joinValues(a.step, b.step, sides),
    };
  }
  const [x, y] = [hashKey(a), hashKey(b)];
  return x !== undefined && x === y ? a : eitherOf(one, other);
}

const joinedOfDicts: ReadonlySet<string> = new Set(["kind", "entries", "mayBe", "isOneOfMany"]);

/** Two dicts of the same keys, such as a dict and its copy; of others not even the number of keys is known. */
function joinDicts(a: DictValue, b: DictValue, sides: Sides | undefined): DictValue | undefined {
  const isPlain = (dict: DictValue): boolean =>
    Object.keys(dict).every((key) => joinedOfDicts.has(key) || dict[key as keyof DictValue] === undefined);
  if (!isPlain(a) || !isPlain(b) || !a.entries || a.entries.size !== b.entries?.size) return undefined;
  const others = b.entries;
  if (![...a.entries.keys()].every((key) => others.has(key))) return undefined;
  countWork(others.size);
  const isOneOfMany = a.isOneOfMany ?? b.isOneOfMany;
  return { kind: "dict", entries: joinEntries(a.entries, others, sides), isOneOfMany };
}

function joinItems(
  a: readonly Value[] | undefined,
  b: readonly Value[] | undefined,
  sides: Sides | undefined,
): readonly Value[] | undefined {
  if (!a || a.length !== b?.length) return undefined;
  return a.map((item, i) => joinValues(item, b[i], sides));
}

function joinGrowths(
  a: Growth | undefined,
  b: Growth | undefined,
  sides: Sides | undefined,
): Growth | undefined {
  if (!a || !b) return undefined;
  const more = a.more && b.more && sameDim(a.more, b.more) === true ? a.more : undefined;
  return { each: joinValues(a.each, b.each, sides), count: joinDims(a.count, b.count), more };
}

function joinEntries(
  a: ReadonlyMap<string, DictEntry> | undefined,
  b: ReadonlyMap<string, DictEntry> | undefined,
  sides: Sides | undefined,
): ReadonlyMap<string, DictEntry> | undefined {
  if (!a || !b) return undefined;
  const joined = new Map<string, DictEntry>();
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const left = a.get(key);
    const right = b.get(key);
    const either = left ?? right;
    if (!either) continue;
    // A key that only one path set may be absent, so nothing is known of it.
    const value = left && right ? joinValues(left.value, right.value, sides) : disagree();
    const mayLack = !left || !right || left.mayLack === true || right.mayLack === true;
    joined.set(key, mayLack ? { key: either.key, value, mayLack } : { key: either.key, value });
  }
  return joined;
}

/** What two paths left of an iterator of which both took, or for whose items one alone asked. */
function joinIterators(key: string, x: unknown, y: unknown, sides: Sides): unknown {
  // Where two paths took another number of items nobody knows how many there are left.
  if (key === "position") return x === y ? x : undefined;
  if (key === "told") return Math.max(Number(x ?? 0), Number(y ?? 0));
  if (Array.isArray(x) && Array.isArray(y)) return x.length > y.length ? x : y;
  if (isValue(x) && isValue(y)) return joinValues(x, y, sides);
  return y ?? x;
}

/**
 * The join of one written place, for `Heap.applyJoin`: content of containers by element, values by `joinValues`;
 * state that a library keeps is marked uncertain through `markUncertain`, and the later path's state is kept.
 */
export function joinPlace(
  x: unknown,
  y: unknown,
  holder: object,
  key: string,
  sides: Sides,
  markUncertain: (holder: object) => void,
): unknown {
  const kind = holder instanceof Map ? "map" : (holder as { kind?: unknown }).kind;
  if (kind === "list" && key === "items")
    return joinItems(x as readonly Value[] | undefined, y as readonly Value[] | undefined, sides);
  if (kind === "list" && key === "grown")
    return joinGrowths(x as Growth | undefined, y as Growth | undefined, sides);
  if (kind === "dict" && key === "entries") {
    return joinEntries(
      x as ReadonlyMap<string, DictEntry> | undefined,
      y as ReadonlyMap<string, DictEntry> | undefined,
      sides,
    );
  }
  if (key === "mayBe" && (kind === "list" || kind === "dict"))
    return [...new Set([...((x ?? []) as readonly Value[]), ...((y ?? []) as readonly Value[])])];
  if (kind === "set") return undefined;
  if (kind === "tensor" && key === "content") return x === y ? x : undefined;
  if (kind === "tensor" && key === "mask")
    return joinMasks(x as TensorValue["mask"], y as TensorValue["mask"]);
  if (kind === "iterator") return joinIterators(key, x, y, sides);
  const isState = typeof (holder as { type?: unknown }).type === "string";
  const joined = isState ? (holder as NativeState).join?.(key, x, y) : undefined;
  if (joined) return joined.value;
  if (isState) markUncertain(holder);
  // A state that only one path has is not a state that both agree on, as a name bound on one path is.
  if (isState && isValue(x) !== isValue(y) && (x === undefined || y === undefined)) return disagree();
  if ((isValue(x) || x === undefined) && (isValue(y) || y === undefined)) return joinValues(x, y, sides);
  return y ?? x;
}
