/** Methods that frames and series share that keep the rows: what they do to the values. */
import { ofNumericPart } from "./columns/numeric-columns";
import { bothBool, combined } from "./rows/alignment";
import { refusedOperand } from "./rows/lengths";
import { type TableMethod, alike, changedCells, withContentsOf } from "./changed-tables";
import { filled, filledFromEnd, interpolated } from "./contents/filling";
import { axisOf, given, keyword } from "./arguments";
import { isSince } from "../releases";
import {
  cellsAmong,
  combinedTruths,
  comparedCells,
  comparedColumns,
  computedCells,
  contentOfTruths,
  gapsOfWindows,
  isNumeric,
  shiftedCells,
  truthsIn,
  typeNamed,
  typedCells,
} from "./contents/cells";
import { computedWithColumn, computedWithNumber } from "./contents/number-cells";
import type { RowTable } from "./rows/rows";
import { computedTimes } from "./times/time-points";
import { frameState, someColumns, tableOf, untold } from "./tables";
import { refusedTypes } from "./contents/unread-texts";
import { refusedDtype } from "../tensor-functions/core/dtype-names";
import {
  areKept,
  type ColumnContent,
  contentOfCells,
  onlyGaps,
  onlyType,
} from "../../values/contents/column-content";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { type Arguments, type Value, unknown } from "../../values/value";

const keeping: TableMethod<RowTable> = (table) => alike(table);
const copying: TableMethod<RowTable> = (table) => withContentsOf(alike(table, table.dtype), table);

const intOr = (value: Value | undefined, fallback: number): number | undefined =>
  !value ? fallback : knownInteger(value);

/** Numbers are computed of numbers, one of each and of the same type. */
const numbersKept: TableMethod<RowTable> = (table) =>
  changedCells(table, (content) => (isNumeric(content.dtype) ? onlyGaps(content, content.dtype) : undefined));

/** What is computed down each column; along the rows, columns of several types become one, and some may be left out. */
const downColumns =
  (run: TableMethod<RowTable>): TableMethod<RowTable> =>
  (table, args, context) => {
    if (table.type === "series") return run(table, args, context);
    if (args.positional.length > 1)
      return frameState(table.rows, someColumns(untold("columns of numbers")), { index: table.index });
    const ofPart = ofNumericPart((frame, rest) =>
      axisOf(rest, 0) === 0 ? run(frame, rest, context) : alike(frame),
    );
    return ofPart(table, args, context);
  };

/** Sums and products of all numbers up to each, in the widest integers. */
const runningTotals: TableMethod<RowTable> = (table) =>
  changedCells(table, (content) =>
    isNumeric(content.dtype) ? onlyGaps(content, content.dtype?.replace(/int\d+$/, "int64")) : undefined,
  );

const isReal = (dtype: string | undefined): boolean => dtype?.startsWith("float") === true;

/** `clip(lower, upper)`: what is missing stays missing; whole numbers stay whole within whole bounds. */
const clipped: TableMethod<RowTable> = (table, args, context) => {
  const bounds = [...args.positional, ...args.keywords.values()];
  if (!bounds.every(({ kind }) => kind === "int" || kind === "float" || kind === "none")) return alike(table);
  // Whole numbers become real ones only where one of them is beyond a bound that is no whole one.
  return bounds.some(({ kind }) => kind === "float")
    ? changedCells(table, (content) => (isReal(content.dtype) ? gapsOfWindows(content, 1) : undefined))
    : numbersKept(table, args, context);
};

const shifted: TableMethod<RowTable> = (table, args) => {
  const periods = given(args, 0, "periods");
  // Several distances give several columns for each.
  if (periods && periods.kind !== "int") return unknown("not-supported", "shift");
  const by = intOr(periods, 1);
  const isPlain = [...args.keywords.keys()].every((name) => name === "periods") && args.positional.length < 2;
  return by === undefined || !isPlain
    ? alike(table)
    : changedCells(table, (content) => shiftedCells(content, by));
};

/** `diff` and `pct_change` compare with the row so many above. */
const differed: TableMethod<RowTable> = (table, args) => {
  const periods = given(args, 0, "periods");
  // Several distances give several columns for each.
  if (periods && periods.kind !== "int") return unknown("not-supported", "distances between rows");
  const by = intOr(periods, 1);
  const isPlain = [...args.keywords.keys()].every((name) => name === "periods") && args.positional.length < 2;
  if (by === undefined || by < 1 || !isPlain) return alike(table);
  return changedCells(table, (content) => {
    const before = shiftedCells(content, by);
    const known = computedWithColumn("sub", content, before);
    if (known) return known;
    return computedCells("sub", gapsOfWindows(content, 1), before && gapsOfWindows(before, 1));
  });
};

/** Beside a zero nothing can be told: nothing in relation to it is missing as well. */
const related: TableMethod<RowTable> = (table, args, context) => {
  const made = differed(table, args, context);
  if (!("type" in made) || made.type === "index") return made;
  const isSafe = (content: ColumnContent | undefined): boolean =>
    content?.missing === 0 && content.values?.every((value) => Number(value) !== 0) === true;
  const before = (key: string | undefined): ColumnContent | undefined =>
    table.type === "series" ? table.content : table.contents?.get(key ?? "");
  return changedCells(made, (content, key) =>
    isSafe(before(key)) ? onlyGaps(content, "float64") : onlyType("float64"),
  );
};

export const typed: TableMethod<RowTable> = (table, args, context) => {
  const dtype = given(args, 0, "dtype");
  const types =
    dtype?.kind === "dict" ? [...(dtype.entries?.values() ?? [])].map(({ value }) => value) : [dtype];
  for (const each of types) refusedDtype(each, "pandas", args.site, context);
  if (dtype?.kind !== "dict") {
    const name = typeNamed(dtype);
    if (refusedTypes(table, name, args, context)) return unknown("already-reported");
    const isWritten = name === "str" && isSince(context, "pandas", "3") === false;
    const made = changedCells(table, (content) =>
      // What is missing became a text, too.
      isWritten && content.missing !== 0
        ? { dtype: "string", values: undefined, missing: 0 }
        : typedCells(content, name),
    );
    return made.type === "series" ? { ...made, content: made.content ?? typedCells(undefined, name) } : made;
  }
  return changedCells(table, (content, key) => {
    const own = dtype.entries?.get(key ?? "");
    return own ? typedCells(content, typeNamed(own.value)) : dtype.entries && content;
  });
};

const gapsTold =
  (isMissing: boolean): TableMethod<RowTable> =>
  (table) =>
    changedCells(
      table,
      (content) =>
        content.gaps && contentOfTruths(() => (content.gaps ?? []).map((gap) => gap === isMissing)),
      "bool",
    );

const among: TableMethod<RowTable> = (table, args, context) => {
  const wanted = given(args, 0, "values");
  // A table asks each row of another for its own values, not for any of them.
  const isAligned =
    table.type === "frame" && tableOf(wanted) !== undefined && tableOf(wanted)?.type !== "index";
  const items = wanted && wanted.kind !== "dict" && !isAligned ? context.iterate(wanted) : undefined;
  return items ? changedCells(table, (content) => cellsAmong(content, items), "bool") : alike(table, "bool");
};

/** Whether `axis` says that a series stands for the rows; columns are what it stands for by itself. */
const isAlongRows = (args: Arguments): boolean | "unknown" => {
  const axis = axisOf(args, 1, 1);
  return axis === undefined ? "unknown" : axis === 0;
};

/** As an operator, a comparison refuses other labels; as a method it aligns them. */
const compared =
  (operator: string, isOperator: boolean): TableMethod<RowTable> =>
  (table, args) => {
    const other = given(args, 0, "other");
    const right = tableOf(other);
    if (!other || other.kind === "unknown")
      return isOperator
        ? alike(table.type === "series" ? { ...table, key: undefined } : table, "bool")
        : combined(table, other, "bool");
    const made = combined(table, other, "bool", isAlongRows(args));
    // What is filled in stands in the places of what is missing.
    if (keyword(args, "fill_value")) return made;
    if (made.type === "series" && table.type === "series" && right?.type === "series")
      return made.index === table.index && right.index === table.index
        ? { ...made, content: comparedColumns(table.content, right.content, operator) }
        : made;
    if (made.type === "index" || right) return made;
    return changedCells(table, (content) => comparedCells(content, operator, other), "bool");
  };

/** What a column is computed with: another, or a number. */
function operandOf(operator: string, other: Value | undefined): ColumnContent | "int" | "float" | undefined {
  const table = tableOf(other);
  if (table) return table.type === "series" ? table.content : undefined;
  const number = other?.kind === "int" ? knownInteger(other) : undefined;
  // By a whole number that may be zero, whole numbers may become real ones.
  const mayBeZero = other?.kind === "int" && number === undefined && /^(floordiv|mod)$/.test(operator);
  if (number === 0 || mayBeZero) return undefined;
  return other?.kind === "int" || other?.kind === "float" ? other.kind : undefined;
}

/** Texts with a text, or with those of another column, behind or before them. */
function joinedTexts(
  operator: string,
  content: ColumnContent | undefined,
  other: Value | undefined,
): ColumnContent | undefined {
  const isBehind = operator === "add";
  if (content?.dtype !== "string" || !("cells" in content) || !(isBehind || operator === "radd"))
    return undefined;
  const table = tableOf(other);
  const column =
    table?.type === "series" && table.content?.dtype === "string" ? table.content.cells : undefined;
  const text = knownText(other);
  if (!column && text === undefined) return undefined;
  const cells = content.cells ?? [];
  const partOf = (row: number): string | undefined => (column ? column[row] : text);
  // Counted before anything is put together.
  if (!areKept(cells.map((cell, row) => (cell?.length ?? 0) + (partOf(row)?.length ?? 0)))) return undefined;
  return contentOfCells("string", () =>
    cells.map((cell, row) => {
      const part = partOf(row);
      if (cell === undefined || part === undefined) return undefined;
      return isBehind ? cell + part : part + cell;
    }),
  );
}

const computed =
  (operator: string): TableMethod<RowTable> =>
  (table, args, context) => {
    const other = given(args, 0, "other");
    // What nobody knows may be a table, as in `(read() - means) / deviations`.
    if (table.type === "series" && other?.kind === "unknown" && other.isScalar !== true)
      return unknown(other.reason);
    if (table.type === "series" && refusedOperand(other, args, operator.startsWith("r"), context))
      return unknown("already-reported");
    const made = combined(table, other, undefined, isAlongRows(args));
    // What is filled in stands in the places of what is missing.
    if (keyword(args, "fill_value")) return made;
    const right = operandOf(operator, other);
    if (made.type === "series" && table.type === "series" && made.index === table.index) {
      const column = typeof right === "string" ? undefined : right;
      const content =
        joinedTexts(operator, table.content, other) ??
        computedTimes(operator, table.content, other) ??
        computedWithColumn(operator, table.content, column) ??
        computedWithNumber(operator, table.content, other) ??
        computedCells(operator, table.content, right);
      return { ...made, content };
    }
    return typeof right === "string"
      ? changedCells(
          table,
          (content) =>
            computedWithNumber(operator, content, other) ?? computedCells(operator, content, right),
        )
      : made;
  };

const logical =
  (operator: string): TableMethod<RowTable> =>
  (table, { positional: [other] }) => {
    const made = combined(table, other, bothBool(table, other) ? "bool" : undefined);
    const right = tableOf(other);
    if (made.type !== "series" || table.type !== "series" || right?.type !== "series") return made;
    return made.index === table.index
      ? { ...made, content: combinedTruths(table.content, right.content, operator) }
      : made;
  };

const inverted: TableMethod<RowTable> = (table) =>
  changedCells(
    table,
    (content) => {
      const truths = truthsIn(content);
      return truths && contentOfTruths(() => truths.map((each) => !each));
    },
    table.dtype,
  );

const named = (names: string, method: TableMethod<RowTable>): readonly [string, TableMethod<RowTable>][] =>
  names.split(" ").map((name) => [name, method]);

/** Each name with the method that it makes, plain and as an operator. */
const each = (
  names: string,
  method: (operator: string, isOperator: boolean) => TableMethod<RowTable>,
): readonly [string, TableMethod<RowTable>][] =>
  names.split(" ").flatMap((name): readonly [string, TableMethod<RowTable>][] => [
    [name, method(name, false)],
    [`__${name}__`, method(name, true)],
  ]);

/** By name. */
export const valueMethods: readonly (readonly [string, TableMethod<RowTable>])[] = [
  ...named("copy infer_objects convert_dtypes", copying),
  ...named("where mask", keeping),
  ...named("rank", downColumns(keeping)),
  ...named("clip", clipped),
  ...named("abs round", numbersKept),
  ...named("cummax cummin", downColumns(numbersKept)),
  ...named("cumsum cumprod", downColumns(runningTotals)),
  ...named("shift", shifted),
  ...named("diff", differed),
  ...named("pct_change", related),
  ...named("ffill pad", filledFromEnd("above")),
  ...named("interpolate", interpolated),
  ...named("bfill backfill", filledFromEnd("below")),
  ...named("astype", typed),
  ...named("fillna", filled),
  ...named("isna isnull", gapsTold(true)),
  ...named("notna notnull", gapsTold(false)),
  ...named("isin", among),
  ...each(
    "add sub subtract mul multiply div divide truediv floordiv mod pow radd rsub rmul rdiv rtruediv rfloordiv rmod rpow",
    computed,
  ),
  ...each("eq ne lt le gt ge", compared),
  ...["and", "or", "xor"].flatMap((name) => [
    [`__${name}__`, logical(name)] as [string, TableMethod<RowTable>],
    [`__r${name}__`, logical(name)] as [string, TableMethod<RowTable>],
  ]),
  ...named("__invert__", inverted),
  ...named("__pos__", copying),
  ...named("__neg__", numbersKept),
];
