/** Values that methods of texts, lists and tuples refuse, where what they are called on is known. */
import { argument } from "../../callables/arguments";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { hashKey } from "../../../values/hash-key";
import { plainType } from "../objects/plain-types";
import { textOf } from "../text/value-text";
import type { Arguments, Value } from "../../../values/value";
import { refusedSort } from "./orders";
import { refusedEncode } from "./words";
import { refusedFilling } from "./formats";
import { itemCount } from "../containers/item-count";
import { type Said, typeError, valueError } from "./refusal";

export type RefusesOf = (self: Value, args: Arguments) => Said | undefined;

const separator: RefusesOf = (_, { positional: [sep], keywords }) =>
  knownText(sep ?? keywords.get("sep")) === "" ? valueError("empty separator") : undefined;

/** A part that a text certainly has not; with a place to begin at nobody looks. */
const partOf: RefusesOf = (self, { positional: [part, ...more] }) => {
  const [whole, sought] = [knownText(self), knownText(part)];
  if (more.length > 0 || whole === undefined || sought === undefined || whole.includes(sought))
    return undefined;
  return valueError("substring not found");
};

const filled: RefusesOf = (_, { positional: [, fill] }) => {
  const text = knownText(fill);
  return text === undefined || Array.from(text).length === 1
    ? undefined
    : typeError("The fill character must be exactly one character long");
};

/** Items that a list of the program's own certainly has, all of them with keys, since equal keys are equal values. */
function hasNot(self: Value, sought: Value | undefined): boolean {
  const isOwn = self.kind === "tuple" || (self.kind === "list" && self.escaped !== true);
  const items = isOwn ? (self.items ?? []) : [];
  const key = sought && isPlain(sought) ? hashKey(sought) : undefined;
  if (key === undefined || items.length === 0 || !items.every(isPlain)) return false;
  return items.every((item) => hashKey(item) !== key && hashKey(item) !== undefined);
}

/** Values that nothing but their like is equal to: floats may be equal to integers. */
const isPlain = (value: Value): boolean =>
  value.kind === "str"
    ? !value.instance && value.value !== undefined
    : value.kind === "int" && value.dim.kind === "known";

const placeOf: RefusesOf = (self, { positional: [item, ...more] }) =>
  more.length === 0 && item && hasNot(self, item)
    ? valueError(
        self.kind === "tuple"
          ? "tuple.index(x): x not in tuple"
          : `${textOf(item, undefined, "r") ?? "…"} is not in list`,
      )
    : undefined;

const removed: RefusesOf = (self, { positional: [item] }) =>
  hasNot(self, item) ? valueError("list.remove(x): x not in list") : undefined;

/** A list that is not all texts. */
const joined: RefusesOf = (_, { positional: [given] }) => {
  const items =
    given?.kind === "tuple" || (given?.kind === "list" && given.escaped !== true) ? given.items : [];
  const at = items?.findIndex((item) => item.kind !== "str") ?? -1;
  const other = at >= 0 ? items?.[at] : undefined;
  const type = other && plainType(other);
  return type === undefined
    ? undefined
    : typeError(`sequence item ${at}: expected str instance, ${type} found`);
};

/** A place outside a list that holds something: what is empty so far may be filled by others. */
const takenAt: RefusesOf = (self, { positional: [at] }) => {
  const count = itemCount(self);
  const place = at && plainType(at) === "int" ? knownInteger(at) : undefined;
  return count !== undefined && place !== undefined && (place >= count || place < -count)
    ? { exception: "IndexError", message: "pop index out of range" }
    : undefined;
};

/** A key that a dict of the program's own lacks, with nothing to give in its place. */
function keyTaken(self: Value, { positional: [key, instead] }: Arguments): Said | undefined {
  const isOwn = self.kind === "dict" && self.escaped !== true && (self.entries?.size ?? 0) > 0;
  const sought = key && isPlain(key) ? hashKey(key) : undefined;
  if (!isOwn || instead || sought === undefined || self.entries?.has(sought) === true) return undefined;
  return { exception: "KeyError", message: key ? (textOf(key, undefined, "r") ?? "…") : "…" };
}

function memberRemoved(self: Value, { positional: [member] }: Arguments): Said | undefined {
  const members = self.kind === "set" ? self.members : undefined;
  const sought = member && isPlain(member) ? hashKey(member) : undefined;
  if (!members || members.size === 0 || sought === undefined || members.has(sought)) return undefined;
  return { exception: "KeyError", message: member ? (textOf(member, undefined, "r") ?? "…") : "…" };
}

/** Names of the orders of bytes. */
const ORDERS: ReadonlySet<string> = new Set(["big", "little"]);

/** Bytes that an integer has not room in; a sign takes one bit. */
function bytesOf(self: Value, args: Arguments): Said | undefined {
  const order = knownText(argument(args, 1, "byteorder"));
  if (order !== undefined && !ORDERS.has(order))
    return valueError("byteorder must be either 'little' or 'big'");
  const length = args.positional[0] ?? args.keywords.get("length");
  const [value, bytes] = [knownInteger(self), length ? knownInteger(length) : 1];
  const signed = args.keywords.get("signed");
  if (value === undefined || bytes === undefined || bytes < 0 || (signed && signed.kind !== "bool"))
    return undefined;
  const overflow = (message: string): Said => ({ exception: "OverflowError", message });
  if (value < 0 && signed?.value !== true) return overflow("can't convert negative int to unsigned");
  const [room, size] = [8n * BigInt(bytes), BigInt(value)];
  const isTooBig =
    bytes < 8 && (signed?.value === true ? BigInt.asIntN(Number(room), size) !== size : size >= 1n << room);
  return isTooBig ? overflow("int too big to convert") : undefined;
}

/** By the kind of value and the name of its method. */
export const refusedByMethods: Readonly<Record<string, RefusesOf>> = {
  "str.split": separator,
  "str.rsplit": separator,
  "str.partition": separator,
  "str.rpartition": separator,
  "str.join": joined,
  "str.index": partOf,
  "str.rindex": partOf,
  "str.center": filled,
  "str.ljust": filled,
  "str.rjust": filled,
  "list.index": placeOf,
  "tuple.index": placeOf,
  "list.remove": removed,
  "list.pop": takenAt,
  "list.sort": (self, { keywords }) => refusedSort(self, keywords),
  "dict.pop": keyTaken,
  "set.remove": memberRemoved,
  "str.format": refusedFilling,
  "str.encode": refusedEncode,
  "int.to_bytes": bytesOf,
};
