/** The contradictions that every kind of argument shares: not given at all, or of a type that Keras refuses. */
import { type Contradiction, contradiction } from "../layer-definition";
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

/** A value of a type that Keras refuses; `expected` completes "must be …". */
export function wrongType(
  argument: string,
  expected: string,
  given: Value,
  kerasSays: string,
): Contradiction {
  return contradiction(
    "wrong-argument-type",
    argument,
    { argument, expected, given: pythonText(given) },
    { kerasSays },
  );
}
