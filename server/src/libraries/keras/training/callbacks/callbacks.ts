/** What stands among the callbacks of a training and is none: most often a class that nobody called. */
import { pythonText, pythonType } from "../../arguments";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, Value } from "../../../../values/value";

/** What Keras calls the methods of; undefined where it is, or may be, a callback. */
function noCallback(value: Value): { readonly given: string; readonly says: string } | undefined {
  if (value.kind === "class") {
    const isCallback = value.mro.some(({ canonical }) => canonical === "keras.callbacks.Callback");
    const says = "TypeError: Callback.set_model() missing 1 required positional argument: 'model'";
    return isCallback ? { given: `class ${value.name}`, says } : undefined;
  }
  const isPlain = ["function", "str", "int", "float", "bool", "tensor"].includes(value.kind);
  const type = isPlain ? pythonType(value) : undefined;
  if (type === undefined) return undefined;
  const given = value.kind === "function" ? `function ${value.name}` : pythonText(value);
  return { given, says: `AttributeError: '${type}' object has no attribute 'set_model'` };
}

/** Refuses what is no callback, as `CallbackList` does when training begins; tells whether it did. */
export function refusedCallbacks(args: Arguments, position: number, context: Context): boolean {
  const value = args.keywords.get("callbacks") ?? args.positional[position];
  const span = args.keywordSpans.get("callbacks") ?? args.positionalSpans[position] ?? args.site;
  const isList = value?.kind === "list" || value?.kind === "tuple";
  const items = isList ? (value.items ?? []) : value ? [value] : [];
  for (const [i, item] of items.entries()) {
    const found = noCallback(item);
    if (!found) continue;
    const of = isList ? { item: i } : {};
    const called: Remedy = { kind: "wrapText", span, ...of, before: "", after: "()", preferred: true };
    context.report({
      code: "not-a-callback",
      severity: "error",
      span,
      facts: { given: found.given },
      kerasSays: found.says,
      remedies: item.kind === "class" ? [called] : [],
    });
    return true;
  }
  return false;
}
