/** Texts where a library reads numbers: columns of names, towns and categories that nobody has encoded. */
import { floatOfText } from "./builtins/numbers/python-number";
import type { ColumnContent } from "../values/contents/column-content";
import type { Context } from "../values/context";
import type { Remedy } from "../values/records/finding";
import type { Raiser } from "../values/records/raiser";
import type { Span } from "../values/records/span";

/** What texts are read as: whole numbers are written without a point. */
export type ReadAs = "float" | "int";

/** A text that is no number, and the label of its column where it has one. */
export interface NoNumber {
  readonly text: string;
  readonly column?: string;
}

const WHOLE = /^\s*[-+]?\d+(_\d+)*\s*$/;

/** How values become those of a dtype; undefined for types of anything but numbers. */
export function readAs(dtype: string | undefined): ReadAs | undefined {
  if (/^float\d*$/.test(dtype ?? "")) return "float";
  return /^u?int\d*$/.test(dtype ?? "") ? "int" : undefined;
}

/** The first text of a column that can't be read; undefined where there is none, or the texts are not known. */
export function unreadText(content: ColumnContent | undefined, as: ReadAs): string | undefined {
  const dtype = content?.dtype === "category" ? content.categories?.dtype : content?.dtype;
  if (dtype !== "string") return undefined;
  return content?.values?.find((text) =>
    as === "int" ? !WHOLE.test(text) : floatOfText(text) === undefined,
  );
}

/** What people write in the place of a number that is missing, and `read_csv` does not take for such. */
const MISSING = /^\s*(\?+|-+|\.+|n\/?a|n\.a\.|none|null|missing|unknown|undefined)\s*$/i;

/** Numbers in place of texts: of one that stands for a missing value the others are most likely numbers already. */
export const withoutTexts = (
  text: string,
  encoded: Extract<Remedy, { kind: "encodeTexts" }>,
): readonly Remedy[] =>
  MISSING.test(text)
    ? [
        { ...encoded, missing: text },
        { ...encoded, preferred: undefined },
      ]
    : [encoded];

/** Where such a text was met, and what would help. */
interface Met {
  readonly span: Span;
  readonly raisedBy: Raiser;
  readonly as: ReadAs;
  /** What is said instead of what Python says of the text. */
  readonly says?: string;
  readonly remedies?: readonly Remedy[];
}

/** What Python says of a text that it can't read. */
export const cannotRead = (text: string, as: ReadAs): string =>
  as === "int"
    ? `ValueError: invalid literal for int() with base 10: '${text}'`
    : `ValueError: could not convert string to float: '${text}'`;

/** Reports a text that is read as a number and is none. */
export function reportNoNumber({ text, column }: NoNumber, met: Met, context: Context): void {
  context.report({
    code: "text-as-number",
    severity: "error",
    span: met.span,
    facts: { text: column === undefined ? `'${text}'` : `'${text}' (${column})` },
    kerasSays: met.says ?? cannotRead(text, met.as),
    raisedBy: met.raisedBy,
    remedies: met.remedies ?? [],
  });
}
