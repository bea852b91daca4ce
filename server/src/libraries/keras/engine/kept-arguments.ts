/**
 * What Keras 3 keeps of the call that made a layer, for a class without a `get_config` of its own: after `__new__` and
 * `get_config` of `keras/src/ops/operation.py`.
 */
import { isUserCode, methodOf } from "../../callables/class-members";
import type { LayerState } from "./layer-state";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import type { ObjectValue, Value } from "../../../values/value";

const PLAIN: ReadonlySet<Value["kind"]> = new Set(["int", "float", "str", "bool", "none", "unknown"]);

/** Whether a value is made of numbers, texts and truth values only; of an unknown one, and what lies too deep, nobody can say that it is not. */
const isPlain = boundedWalk(
  (value: Value): boolean => {
    if (value.kind === "list" || value.kind === "tuple")
      return (value.items ?? []).every((item) => isPlain(item));
    if (value.kind === "dict")
      return [...(value.entries?.values() ?? [])].every((entry) => isPlain(entry.value));
    return PLAIN.has(value.kind);
  },
  () => true,
);

/** The constructor's arguments by their names; none where Keras keeps none, or nobody knows them all. */
export function keptArguments(
  { class: type }: ObjectValue,
  { definition, constructedWith }: LayerState,
  { keras }: Context,
): readonly (readonly [string, Value])[] {
  if (keras === 2 || definition || isUserCode(methodOf(type, "get_config"))) return [];
  const make = methodOf(type, "__init__");
  const { positional, keywords, rest, spread } = constructedWith;
  if (!isUserCode(make) || !make.parameters || rest || spread) return [];
  const names = make.parameters.filter((name) => name !== "self");
  const byPosition = names.slice(0, names.findIndex((name) => name.startsWith("*")) >>> 0);
  const kept: (readonly [string, Value])[] = positional.map((value, i) => [byPosition[i] ?? "", value]);
  kept.push(...keywords);
  return kept.every(([name, value]) => name !== "" && isPlain(value)) ? kept : [];
}
