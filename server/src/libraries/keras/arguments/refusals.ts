/** The contradictions that every kind of argument shares: not given at all, or of a type that Keras refuses. */
import { type Contradiction, type RemedyDraft, contradiction } from "../layer-definition";
import { pythonText } from "./python-text";
import type { Value } from "../../../values/value";
import { shortName } from "../../../values/names/short-name";

/** A required argument that the call leaves out; `layer` is the class's own name. */
export function missingArgument(layer: string, name: string): Contradiction {
  const className = shortName(layer);
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

/** What is computed stays as it is written, inside `int(…)`; of a whole number the number itself will do as well. */
function asInteger(name: string, expected: string, given: Value): readonly RemedyDraft[] {
  if (given.kind !== "float" || !/^an? (positive )?integer\b/.test(expected)) return [];
  if (given.value !== undefined && !Number.isSafeInteger(given.value)) return [];
  const changes = [{ remove: [name], set: { [name]: `int({${name}})` } }];
  const converted = { kind: "rewriteArguments", changes, preferred: true } as const;
  if (given.value === undefined) return [converted];
  return [converted, { kind: "setArgument", name, value: String(given.value) }];
}
