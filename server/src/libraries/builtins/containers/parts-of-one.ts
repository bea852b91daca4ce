/** What is inside one of several containers, where nobody knows which of them it is: what changes it may change each. */
import { integerDim } from "../numbers/python-number";
import { CHANGED_TOGETHER } from "../../../values/bounds/budgets";
import { hashKey } from "../../../values/hash-key";
import { oneOf } from "../../../values/one-of";
import { type UnknownValue, type Value, list } from "../../../values/value";
import { countWork } from "../../../values/bounds/work";

/** The items of a list, the values of a dict, the attributes of an object; of one index alone where it is given and known. */
function inside(holder: Value, index: Value | undefined): readonly Value[] {
  if (holder.kind === "dict") {
    const key = index && hashKey(index);
    const found = key === undefined ? undefined : holder.entries?.get(key);
    if (found) return [found.value];
    return key === undefined ? [...(holder.entries?.values() ?? [])].map(({ value }) => value) : [];
  }
  if (holder.kind === "object") return index === undefined ? [...holder.attributes.values()] : [];
  if (holder.kind !== "list" && holder.kind !== "tuple") return [];
  if (!holder.items) return holder.kind === "list" && holder.grown ? [holder.grown.each] : [];
  const dim = index && integerDim(index);
  if (dim?.kind !== "known") return holder.items;
  const item = holder.items[dim.value < 0 ? dim.value + holder.items.length : dim.value];
  return item ? [item] : [];
}

/** All that several values are or lead to on the next level; a tuple is no level of its own, as nothing changes it. */
function levelOf(holders: readonly Value[], index?: Value): readonly Value[] {
  const found: Value[] = [];
  for (const holder of holders) {
    for (const item of inside(holder, index)) found.push(...(item.kind === "tuple" ? item.items : [item]));
    if (found.length > CHANGED_TOGETHER ** 2) break;
  }
  countWork(found.length >> 3);
  return found;
}

/** `part` of one of several: what is changed through it may be whatever stands there in each of them. */
function leadingTo(part: UnknownValue, whole: UnknownValue, found: readonly Value[]): UnknownValue {
  const { among, orOther } = oneOf(found, whole.reason);
  return among ? { ...part, among, orOther: orOther ?? whole.orOther } : part;
}

/** `value[index]` of one of several containers, which is called as `part` is. */
export const partUnder = (part: UnknownValue, whole: UnknownValue, index: Value): UnknownValue =>
  whole.among ? leadingTo(part, whole, levelOf(whole.among, index)) : part;

/** `value.name` of one of several objects; of containers a method, which may give anything inside. */
export function memberOf(part: UnknownValue, whole: UnknownValue, name: string): UnknownValue {
  if (!whole.among) return part;
  const found = whole.among.flatMap((holder) => {
    if (holder.kind !== "object") return levelOf([holder]);
    const own = holder.attributes.get(name);
    // What a library gives of its object leads to the objects inside, as `model.layers` does.
    const inner = own ? [] : (holder.native?.hooks?.inside?.(holder) ?? []);
    return own ? [own] : inner.length > 0 ? [list(inner)] : [];
  });
  return leadingTo(part, whole, found);
}

/** What iteration over one of several gives, and unpacking: perhaps what a method gave is one of them itself, as of `items()`. */
export const anyPart = (part: UnknownValue, whole: UnknownValue): UnknownValue =>
  whole.among ? leadingTo(part, whole, [...whole.among, ...levelOf(whole.among)]) : part;
