/** Tables turned, and the statistics that describe each column: labels and columns change places by name. */
import { isTime } from "../times/times";
import type { TableMethod } from "../changed-tables";
import { columnsOf, frameState, someColumns } from "../tables";
import type { FrameState } from "../table-states";
import { contentOfCells } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { unknown } from "../../../values/value";

const STATISTICS = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"];

/** What `describe` tells of columns of numbers only: count, mean, deviation, extremes and quartiles. */
export const described: TableMethod<FrameState> = (frame, args) => {
  const { columns, contents, dtype } = frame;
  const isNumber = (type: string | undefined): boolean => type !== undefined && /^(u?int|float)/.test(type);
  const types = columns.keys?.map((key) => contents?.get(key)?.dtype ?? dtype);
  // Times are described beside numbers, and what is neither only where there is nothing else.
  const isTold = types ? types.every((type) => type !== undefined && !isTime(type)) : isNumber(dtype);
  const numbers = columns.keys?.filter((_, i) => isNumber(types?.[i]));
  // Other quantiles make other rows: pandas before 3 puts the median among them unasked.
  const isPlain = args.positional.length + args.keywords.size === 0;
  if (!isTold || numbers?.length === 0 || !isPlain) return unknown("data", "describe");
  const labels = [{ key: undefined, content: contentOfCells("string", () => STATISTICS) }];
  const described = numbers ? columnsOf(numbers, columns.isOrdered) : columns;
  return frameState(known(STATISTICS.length), described, { labels });
};

/** `frame.T`: row labels that are texts become the columns, and the columns the row labels. */
export const transposed = ({ rows, columns, labels, dtype, contents }: FrameState): FrameState => {
  const [level, ...more] = labels ?? [];
  const cells = more.length === 0 && level?.content?.dtype === "string" ? level.content.cells : undefined;
  const texts = cells && cells.length <= MOST_LABELS ? cells : undefined;
  const isNamed = texts?.every((text) => text !== undefined) === true;
  const names = columns.isOrdered ? columns.keys : undefined;
  const isText = names?.every((key) => key.startsWith("s:")) === true;
  const keys = isNamed ? texts.map((text) => `s:${text}`) : undefined;
  const held = names?.map((key) => contents?.get(key));
  const [first] = held ?? [];
  // What no column lacks, and all hold of one type, no row lacks.
  const isWhole = held?.every((content) => content?.missing === 0 && content.dtype === first?.dtype) === true;
  const each = { dtype: first?.dtype, values: undefined, missing: 0 };
  return frameState(columns.count, keys ? columnsOf(keys) : someColumns(rows), {
    dtype,
    contents: keys && isWhole ? new Map(keys.map((key) => [key, each])) : undefined,
    labels: isText
      ? [{ key: undefined, content: contentOfCells("string", () => names.map((key) => key.slice(2))) }]
      : undefined,
  });
};

/** Rows that become columns known by name: tables have no more of them. */
const MOST_LABELS = 10_000;
