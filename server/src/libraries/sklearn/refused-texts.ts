/** Columns of texts in data that scikit-learn reads as numbers. */
import { spanOfArgument } from "../callables/arguments";
import { tableOf } from "../pandas";
import { encoded, unreadInTable } from "../pandas/contents/unread-texts";
import { unreadElement } from "../tensor-functions";
import { reportNoNumber } from "../texts-as-numbers";
import type { Context } from "../../values/context";
import type { Arguments, Value } from "../../values/value";

/** Refuses a matrix that holds a text which is no number. */
export function refusedTexts(value: Value | undefined, args: Arguments, context: Context): boolean {
  if (!value) return false;
  const table = tableOf(value);
  const text = value.kind === "tensor" ? unreadElement(value, "float") : undefined;
  const unread = text === undefined ? unreadInTable(value, "float") : { text };
  if (!unread) return false;
  const span = spanOfArgument(args, 0, "X");
  const remedies = table ? [encoded(span, table)] : [{ kind: "encodeTexts", span, of: "columns" } as const];
  reportNoNumber(unread, { span, raisedBy: "scikit-learn", as: "float", remedies }, context);
  return true;
}
