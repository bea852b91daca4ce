/** Columns of texts in tables that are read as numbers: `astype`, scalers, `np.asarray`, and what is computed of each column. */
import { labelOf } from "../columns/label-values";
import type { TableMethod } from "../changed-tables";
import { contentsInOrder, tableOf } from "../tables";
import type { FrameState, Table } from "../table-states";
import {
  type NoNumber,
  type ReadAs,
  readAs,
  reportNoNumber,
  unreadText,
  withoutTexts,
} from "../../texts-as-numbers";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type Arguments, type Value, unknown } from "../../../values/value";

/** The first text in a table that is no number. */
function unreadIn(table: Table | undefined, as: ReadAs): NoNumber | undefined {
  if (table?.type === "series") return found(table.key, unreadText(table.content, as));
  if (table?.type !== "frame") return undefined;
  for (const [i, content] of (contentsInOrder(table) ?? []).entries()) {
    const unread = found(table.columns.keys?.[i], unreadText(content, as));
    if (unread) return unread;
  }
  return undefined;
}

function found(key: string | undefined, text: string | undefined): NoNumber | undefined {
  const column = key === undefined ? undefined : labelOf(key);
  return text === undefined ? undefined : { text, column: column?.kind === "str" ? column.value : undefined };
}

/** The same of a value that may be a table. */
export const unreadInTable = (value: Value | undefined, as: ReadAs): NoNumber | undefined =>
  unreadIn(tableOf(value), as);

/**
 * A method that computes something of each column, or of each pair of them, and refuses texts since pandas 2. pandas 1, on
 * which programs of Keras 2's time ran, left such columns out.
 */
export const ofNumbers =
  (method: TableMethod<FrameState>, isOfPairs = false): TableMethod<FrameState> =>
  (frame, args, context) => {
    const isOfAll = !args.rest && args.positional.length === 0 && !args.keywords.has("numeric_only");
    const unread = isOfAll && context.keras === 3 ? unreadIn(frame, "float") : undefined;
    if (!unread) return method(frame, args, context);
    const { site } = args;
    reportNoNumber(
      unread,
      {
        span: site,
        raisedBy: "pandas",
        as: "float",
        says: isOfPairs ? undefined : `TypeError: Could not convert ['${unread.text}'] to numeric`,
        remedies: [
          {
            kind: "setArgument",
            call: site,
            name: "numeric_only",
            value: "True",
            preferred: true,
            isSafe: true,
          },
        ],
      },
      context,
    );
    return unknown("already-reported");
  };

/** Refuses texts where a table's values become numbers of another type: `astype(float)`. */
export function refusedTypes(
  table: Table,
  type: string | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const as = args.rest || args.keywords.has("errors") ? undefined : readAs(type);
  const unread = as && unreadIn(table, as);
  if (!as || !unread) return false;
  reportNoNumber(
    unread,
    {
      span: args.site,
      raisedBy: "pandas",
      as,
      remedies: withoutTexts(unread.text, encoded(args.site, table)),
    },
    context,
  );
  return true;
}

/** Numbers in place of the texts in what stands at `span`, or in what its method is called on. */
export const encoded = (span: Span, table: Table): Extract<Remedy, { kind: "encodeTexts" }> => ({
  kind: "encodeTexts",
  span,
  of: table.type === "frame" ? "columns" : "values",
  preferred: true,
});
