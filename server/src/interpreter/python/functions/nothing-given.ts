/** What a function gives that ends without a `return`. */
import type { FunctionDef } from "../../../syntax/ast";
import type { Remedy } from "../../../values/records/finding";
import { type Anchor, spanAt } from "../../../values/records/span";
import type { NoneValue } from "../../../values/value";

interface Nothing {
  readonly anchor: Anchor;
  readonly value: NoneValue;
}

/** The same for every call, so that what it is given to is found unchanged after an edit. */
const nothings = new WeakMap<FunctionDef, Nothing>();

/** The None of a function that ends without a `return`, with what would give back what its last lines made. */
export function nothingGiven(definition: FunctionDef, file: string, anchor: Anchor): NoneValue {
  const kept = nothings.get(definition);
  if (kept?.anchor === anchor) return kept.value;
  const definedAt = spanAt(file, anchor, definition.nameRange);
  const ifUsed: readonly Remedy[] = [
    { kind: "endWithReturn", definedAt, parameter: "made", preferred: true },
    { kind: "changeResults", definedAt, form: "value" },
  ];
  const value: NoneValue = { kind: "none", ofCall: definition.name, ifUsed };
  nothings.set(definition, { anchor, value });
  return value;
}
