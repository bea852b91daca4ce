/** Arguments that decide no shape: kept as they are. */
import { type ArgumentSpec } from "../layer-definition";
import { NONE, type Value } from "../../../values/value";

/** Any value, kept as given; `None` by default. For initialisers, regularisers, constraints. */
export function anything(defaultText = "None"): ArgumentSpec<Value> {
  return { defaultText, parse: (value) => value ?? NONE };
}

/** An activation and the like: a name, a callable, or None. */
export function callableOrName(defaultText = "None"): ArgumentSpec<Value> {
  return anything(defaultText);
}

/** A required layer, as wrappers take it. */
export function layerValue(): ArgumentSpec<Value> {
  return { parse: (value) => value ?? NONE };
}
