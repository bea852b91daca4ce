/** What stands among the callbacks of a training and is none: most often a class that nobody called, or a None. */
import { pythonText, pythonType } from "../../arguments";
import { leavesOf } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { Arguments, Value } from "../../../../values/value";

/** What Keras calls the methods of; undefined where it is, or may be, a callback. */
function noCallback(value: Value): { readonly given: string; readonly says: string } | undefined {
  if (value.kind === "class") {
    const isCallback = value.mro.some(({ canonical }) => canonical === "keras.callbacks.Callback");
    const says = "TypeError: Callback.set_model() missing 1 required positional argument: 'model'";
    return isCallback ? { given: `class ${value.name}`, says } : undefined;
  }
  const isPlain = ["none", "function", "str", "int", "float", "bool", "tensor"].includes(value.kind);
  const type = isPlain ? pythonType(value) : undefined;
  if (type === undefined) return undefined;
  const given = value.kind === "function" ? `function ${value.name}` : pythonText(value);
  return { given, says: `AttributeError: '${type}' object has no attribute 'set_model'` };
}

/** The call that makes a callback of a class, or the list without each None. */
function remediesFor(item: Value, span: Span, place: number | undefined): readonly Remedy[] {
  if (item.kind === "none")
    return [{ kind: "wrapText", span, before: "list(filter(None, ", after: "))", preferred: true }];
  if (item.kind !== "class") return [];
  const of = place === undefined ? {} : { item: place };
  return [{ kind: "wrapText", span, ...of, before: "", after: "()", preferred: true }];
}

/** Refuses what is no callback, as `CallbackList` does when training begins; tells whether it did. */
export function refusedCallbacks(args: Arguments, position: number, context: Context): boolean {
  const value = args.keywords.get("callbacks") ?? args.positional[position];
  if (!value || value.kind === "none") return false;
  const span = args.keywordSpans.get("callbacks") ?? args.positionalSpans[position] ?? args.site;
  // Code that can't be seen may have changed a list.
  if (value.kind === "list" && value.escaped === true) return false;
  const isList = value.kind === "list" || value.kind === "tuple";
  const items = isList ? (value.items ?? []) : [value];
  for (const [i, given] of items.entries()) {
    // A list in the list is gone through as well.
    const isNested = given.kind === "list" || given.kind === "tuple";
    const item = isNested ? leavesOf(given).find((leaf) => noCallback(leaf)) : given;
    const found = item && noCallback(item);
    if (!found) continue;
    context.report({
      code: "not-a-callback",
      severity: "error",
      span,
      facts: { given: found.given },
      kerasSays: found.says,
      remedies: isNested ? [] : remediesFor(item, span, isList ? i : undefined),
    });
    return true;
  }
  return false;
}
