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
  // What the last line computes and throws away was meant, where it is more than a call made for what it does.
  const last = definition.body.at(-1);
  const isValue = last?.kind === "Expression" && last.value.kind !== "Call";
  const ifUsed: readonly Remedy[] = [
    { kind: "changeResults", definedAt, form: "value", preferred: isValue },
    { kind: "endWithReturn", definedAt, parameter: "made", preferred: !isValue },
  ];
  const value: NoneValue = { kind: "none", ofCall: definition.name, ifUsed };
  nothings.set(definition, { anchor, value });
  return value;
}
