/** The contradictions that every kind of argument shares: not given at all, or of a type that Keras refuses. */
import { type Contradiction, type RemedyDraft, contradiction } from "../layer-definition";
import { pythonText } from "./python-text";
import type { Value } from "../../../values/value";

/** A required argument that the call leaves out; `layer` is the class's own name. */
export function missingArgument(layer: string, name: string): Contradiction {
  const className = layer.slice(layer.lastIndexOf(".") + 1);
  return contradiction(
    "missing-argument",
    "call",
    { argument: name, layer: className },
    { kerasSays: `TypeError: ${className}.__init__() missing 1 required positional argument: '${name}'` },
  );
}

/**
 * A value of a type that Keras refuses; `expected` completes "must be …". A float that is a whole number, as a
 * division gives, is what was meant where an integer is expected.
 */
export function wrongType(
  argument: string,
  expected: string,
  given: Value,
  kerasSays: string,
): Contradiction {
  const facts = { argument, expected, given: pythonText(given) };
  return contradiction("wrong-argument-type", argument, facts, {
    kerasSays,
    remedies: asInteger(argument, expected, given),
  });
}

function asInteger(name: string, expected: string, given: Value): readonly RemedyDraft[] {
  if (given.kind !== "float" || given.value === undefined || !expected.startsWith("an integer")) return [];
  return Number.isSafeInteger(given.value)
    ? [{ kind: "setArgument", name, value: String(given.value), preferred: true }]
    : [];
}
