/** Nested structures of tensors, after `keras/src/tree`: lists, tuples and dicts are branches, all else is a leaf. */
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { reason } from "../../../values/records/reason";
import { type Shape, unrankedShape } from "../../../values/dimensions/shape";
import { identity } from "../../../values/heap/identity";
import { type DictEntry, type TensorValue, type Value, unknown } from "../../../values/value";

export function sortedEntries(entries: ReadonlyMap<string, DictEntry>): readonly DictEntry[] {
  // Keras's trees visit plain dicts in the order of their keys.
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

/** Whether there is nothing to flatten, as with most arguments: told before any list is made. */
const isLeaf = ({ kind }: Value): boolean => kind !== "tuple" && kind !== "list" && kind !== "dict";

/** The leaves, in Keras's flattening order. A container of unknown content is a leaf, and so is what is too much of it. */
export function leavesOf(value: Value): readonly Value[] {
  if (isLeaf(value)) return [value];
  const leaves: Value[] = [];
  addLeaves(value, leaves);
  return leaves;
}

/** Adds to one list: a list for each level would be copied as often as there are levels. */
const addLeaves = boundedWalk(addLeavesWithin, (_: Value, leaves: Value[]): void => {
  leaves.push(unknown("budget", "a structure"));
});

function addLeavesWithin(value: Value, leaves: Value[]): void {
  if (value.kind === "tuple") for (const item of value.items) addLeaves(item, leaves);
  else if (value.kind === "list" && value.items) for (const item of value.items) addLeaves(item, leaves);
  else if (value.kind === "dict" && value.entries)
    for (const entry of sortedEntries(value.entries)) addLeaves(entry.value, leaves);
  else leaves.push(value);
}

/** The tensors among the leaves. */
export function tensorsIn(value: Value): readonly TensorValue[] {
  if (value.kind === "tensor") return [value];
  return leavesOf(value).filter((leaf) => leaf.kind === "tensor");
}

/** The same structure with each leaf replaced, in flattening order. */
export const mapLeaves = (value: Value, replace: (leaf: Value) => Value): Value =>
  isLeaf(value) ? replace(value) : mapWithin(value, replace);

const mapWithin = boundedWalk(mappedLeaves, (): Value => unknown("budget", "a structure"));

function mappedLeaves(value: Value, replace: (leaf: Value) => Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map((item) => mapWithin(item, replace)) };
  if (value.kind === "list" && value.items)
    return { kind: "list", items: value.items.map((item) => mapWithin(item, replace)) };
  if (value.kind === "dict" && value.entries) {
    const replaced = new Map<DictEntry, DictEntry>();
    for (const entry of sortedEntries(value.entries)) {
      replaced.set(entry, { ...entry, value: mapWithin(entry.value, replace) });
    }
    const entries = [...value.entries].map(([key, entry]) => [key, replaced.get(entry) ?? entry] as const);
    return { kind: "dict", entries: new Map(entries) };
  }
  // Of a dict whose entries nobody knows, what all of them are like.
  if (value.kind === "dict" && value.each && isLeaf(value.each))
    return { kind: "dict", entries: undefined, each: replace(value.each), why: value.why };
  return replace(value);
}

/** The shape of a value as a tensor: unknown rank, with its reason, where it is not known to be one. */
export function shapeOfValue(value: Value): Shape {
  if (value.kind === "tensor") return value.shape;
  if (value.kind === "unknown") return unrankedShape(value.reason);
  return unrankedShape(reason("shape"));
}

/**
 * Equal keys mean the same KerasTensor: the same output of the same graph node. A tensor without a known producer
 * is only the same as itself, so it has no key.
 */
export function tensorKey(tensor: TensorValue): string | undefined {
  return tensor.producer && `${identity(tensor.producer.node)}:${tensor.producer.index}`;
}
