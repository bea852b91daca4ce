/** Levels that the row labels of a table certainly have not: what pandas raises for their names. */
import type { RowTable } from "./rows";
import { pythonText } from "../../keras/arguments/python-text";
import type { Context } from "../../../values/context";
import { hashKey } from "../../../values/hash-key";
import { knownText } from "../../../values/known-text";
import { nearestNames } from "../../../values/names/nearest-names";
import type { Span } from "../../../values/records/span";
import { textsInstead } from "../../../values/records/texts-instead";
import type { Value } from "../../../values/value";

/** Reports a name that no level of several has, where all of them have names; tells whether it does. */
export function refusedLevel(
  { labels }: RowTable,
  asked: Value | undefined,
  method: string,
  site: Span,
  context: Context,
): boolean {
  const keys = labels?.flatMap(({ key }) => key ?? []) ?? [];
  if (context.openWorld || !labels || labels.length < 2 || keys.length < labels.length) return false;
  const names =
    asked?.kind === "list" || asked?.kind === "tuple" ? (asked.items ?? []) : asked ? [asked] : [];
  const missing = names.find((name) => name.kind === "str" && !keys.includes(hashKey(name) ?? keys[0] ?? ""));
  const text = knownText(missing);
  if (!missing || text === undefined) return false;
  const words = `'Level ${text} not found'`;
  context.report({
    code: "refused-value",
    severity: "error",
    span: (missing.kind === "str" ? missing.span : undefined) ?? site,
    facts: { call: `${method}(${pythonText(missing)})`, exception: "KeyError", words },
    kerasSays: `KeyError: ${words}`,
    raisedBy: "pandas",
    remedies: textsInstead(
      missing,
      nearestNames(
        text,
        keys.flatMap((key) => (key.startsWith("s:") ? [key.slice(2)] : [])),
      ),
    ),
  });
  return true;
}
