/** `frame[…]` where all labels of the columns are known and what is asked for is none of them. */
import type { FrameState } from "./tables";
import { tensorOf } from "../tensor-functions";
import type { Context } from "../../values/context";
import type { Remedy } from "../../values/finding";
import { hashKey } from "../../values/hash-key";
import { nearestNames } from "../../values/nearest-names";
import type { Span } from "../../values/span";
import type { Value } from "../../values/value";

/** Labels that are listed in a message. */
const MOST_LISTED = 8;
const TEXT = "s:";

const isWholeNumbers = (index: Value, context: Context): boolean => {
  if (index.kind === "list")
    return (
      index.items !== undefined && index.items.length > 0 && index.items.every(({ kind }) => kind === "int")
    );
  const array = index.kind === "tensor" ? tensorOf(index, context) : undefined;
  return array?.flavour === "numpy" && /^u?int/.test(array.dtype ?? "");
};

/** Other labels for the one that stands at a place. */
function otherLabels(label: Value, labels: readonly string[]): readonly Remedy[] {
  if (label.kind !== "str" || label.value === undefined || !label.span) return [];
  const { span } = label;
  return nearestNames(label.value, labels).map((text, i) => ({
    kind: "replaceText",
    span,
    text: JSON.stringify(text),
    preferred: i === 0,
  }));
}

/** Reports a label that is certainly no column, or places of rows where labels are wanted; gives whether it did. */
export function refusedColumns({ columns }: FrameState, index: Value, site: Span, context: Context): boolean {
  const { keys } = columns;
  // Labels of several levels are found by their first one, and numbers may be among the labels.
  if (!keys || keys.length === 0 || !keys.every((key) => key.startsWith(TEXT))) return false;
  const labels = keys.map((key) => key.slice(TEXT.length));
  const shown = [...labels.slice(0, MOST_LISTED), ...(labels.length > MOST_LISTED ? ["…"] : [])].join(", ");
  if (isWholeNumbers(index, context)) {
    context.report({
      code: "rows-among-columns",
      severity: "error",
      span: site,
      facts: { columns: shown },
      raisedBy: "pandas",
      kerasSays: "KeyError: \"None of [Index([...], dtype='int64')] are in the [columns]\"",
      remedies: [{ kind: "takeRows", span: site, preferred: true }],
    });
    return true;
  }
  const wanted = index.kind === "list" ? (index.items ?? []) : [index];
  const missing = wanted.find((label) => {
    const key = label.kind === "str" ? hashKey(label) : undefined;
    return key !== undefined && !keys.includes(key);
  });
  if (missing?.kind !== "str") return false;
  const column = missing.value ?? "";
  context.report({
    code: "missing-column",
    severity: "error",
    span: missing.span ?? site,
    facts: { column, columns: shown },
    raisedBy: "pandas",
    kerasSays: index.kind === "str" ? `KeyError: '${column}'` : undefined,
    remedies: otherLabels(missing, labels),
  });
  return true;
}
