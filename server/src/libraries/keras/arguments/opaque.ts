/** Arguments that decide no shape: kept as they are. */
import { type ArgumentSpec } from "../layer-definition";
import { NONE, type Value, bool, float, int, str, tuple } from "../../../values/value";

/** The value of a Python literal: a truth value, a number, a text or a tuple of these; `None` for everything else. */
function literal(text: string): Value {
  const items = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (items !== undefined) return tuple(items.split(",").map((item) => literal(item.trim())));
  if (text === "True" || text === "False") return bool(text === "True");
  if (/^-?\d+$/.test(text)) return int(Number(text));
  if (/^-?\d*\.?\d+(e-?\d+)?$/.test(text)) return float(Number(text));
  return /^'.*'$/.test(text) ? str(text.slice(1, -1)) : NONE;
}

/**
 * Any value, kept as given. For initialisers, regularisers, constraints. One that was not given is what `defaultText`
 * says, so that `from_config(get_config())` gives the layer what it had.
 */
export function anything(defaultText = "None"): ArgumentSpec<Value> {
  const standard = literal(defaultText);
  return { defaultText, parse: (value) => value ?? standard };
}

/** A required layer, as wrappers take it. */
export function layerValue(): ArgumentSpec<Value> {
  return { parse: (value) => value ?? NONE };
}
