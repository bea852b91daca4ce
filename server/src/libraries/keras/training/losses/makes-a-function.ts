/** A function that makes a loss or a metric, and stands where what it makes is meant: `loss=focal` for `loss=focal()`. */
import type { Remedy } from "../../../../values/records/finding";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { FunctionValue, Value } from "../../../../values/value";
import { metAt } from "./compiled";

/** Where the function is given, as one of how many of a list. */
interface Place {
  /** What `compile` was given. */
  readonly given: Value | undefined;
  readonly span: Span;
  readonly site: Span;
}

/** Calls the function, which takes labels and outputs for settings that all have defaults. */
function called(maker: FunctionValue, { given, span }: Place): readonly Remedy[] {
  const { parameters = [], optional = [], self } = maker;
  if (self || !parameters.every((name) => name.startsWith("*") || optional.includes(name))) return [];
  if (given === maker) return [{ kind: "wrapText", span, before: "", after: "()", preferred: true }];
  const items = given?.kind === "list" || given?.kind === "tuple" ? (given.items ?? []) : [];
  const item = items.indexOf(maker);
  return item === -1 ? [] : [{ kind: "wrapText", span, item, before: "", after: "()", preferred: true }];
}

/** Refuses a loss or metric of the program's own that gives a function of its own. */
export function refusedMaker(maker: FunctionValue, value: Value, place: Place, context: Context): boolean {
  if (context.keras === 2 || value.kind !== "function" || !value.closure) return false;
  const { definedAt } = maker;
  context.report({
    code: "makes-a-function",
    severity: "error",
    span: place.span,
    facts: { maker: maker.name, made: value.name },
    kerasSays: `TypeError: Expected float32, but got <function … of type 'function'.`,
    related: [
      ...metAt(place.site),
      ...(definedAt ? [{ span: definedAt, message: "problem.defined.place" } as const] : []),
    ],
    remedies: called(maker, place),
  });
  return true;
}
