/** `pd.Categorical`: values that are told apart by their categories, of which a column can be made. */
import { given, keyword } from "../arguments";
import { categorised, codesOf, labelsOfCategories, typeOfCodes } from "./category-cells";

import { constructSeries } from "../reshaping/construction";
import { tableValue } from "../objects";
import { arrayOf, rangeIndex, seriesState, tableOf } from "../tables";
import type { SeriesState } from "../table-states";
import { type Method, libraryClass } from "../../library-class";
import { withValues } from "../../tensor-functions";
import { type ColumnContent, mappedContent, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import {
  type Arguments,
  type ClassValue,
  type PropertyValue,
  type Value,
  argumentsOf,
  intOf,
  libraryFunction,
  unknown,
} from "../../../values/value";

/** What values hold, whatever they stand in. */
const seriesOf = (values: Value | undefined, site: Span, context: Context): SeriesState | undefined =>
  values && constructSeries(argumentsOf(site, [values]), context);

/** Values, one for each row; they have no labels of their own, and a hint tells nothing of them. */
function categoricalOf({ rows, content }: Pick<SeriesState, "rows" | "content">, site: Span): Value {
  const native = { ...seriesState(rows, { index: rangeIndex(rows), content }), hooks: undefined };
  return { kind: "object", class: categoricalClass, attributes: new Map(), native, constructed: site };
}

/** Values of which those that are none of the categories are missing; of values that nobody knows only these are told. */
function withCategories(
  content: ColumnContent | undefined,
  given: ColumnContent | undefined,
): ColumnContent | undefined {
  if (!given?.values) return undefined;
  const { dtype, values } = given;
  const among = new Set(values);
  const made =
    content && content.dtype === dtype
      ? mappedContent(content, "category", (cell) => (among.has(cell) ? cell : undefined))
      : onlyType("category");
  return { ...made, categories: { dtype, values } };
}

/** `pd.Categorical(values, categories)`. */
function construct(args: Arguments, context: Context): Value {
  const series = seriesOf(given(args, 0, "values"), args.site, context);
  if (!series || args.rest) return unknown("data", "pandas.Categorical");
  const categories = given(args, 1, "categories");
  const { content } = series;
  const isTyped = keyword(args, "dtype") !== undefined;
  const own = isTyped
    ? undefined
    : categories
      ? withCategories(content, seriesOf(categories, args.site, context)?.content)
      : content && categorised(content);
  return categoricalOf({ rows: series.rows, content: own }, args.site);
}

/** `pd.Categorical.from_codes(codes, categories)`: the category at each place, and nothing at -1. */
const fromCodes: Method = ({ positional, ...args }, context) => {
  const rest = { ...args, positional: positional.slice(1) };
  const codes = seriesOf(given(rest, 0, "codes"), args.site, context);
  const names = seriesOf(given(rest, 1, "categories"), args.site, context)?.content;
  if (!codes) return unknown("data", "pandas.Categorical");
  const values = names?.cells?.every((cell) => cell !== undefined) === true ? names.values : undefined;
  const content =
    codes.content && values
      ? {
          ...mappedContent(codes.content, "category", (cell) => values[Number(cell)]),
          categories: { dtype: names?.dtype, values },
        }
      : undefined;
  return categoricalOf({ rows: codes.rows, content }, args.site);
};

const attribute = (
  name: string,
  read: (series: SeriesState, site: Span, context: Context) => Value,
): readonly [string, PropertyValue] => [
  name,
  {
    kind: "property",
    get: libraryFunction(
      `pandas.Categorical.${name}`,
      ({ positional: [self], site }, context) => {
        const table = tableOf(self);
        return table?.type === "series" ? read(table, site, context) : unknown("data", name);
      },
      "instance",
    ),
  },
];

/** `pandas.Categorical`. */
export const categoricalClass: ClassValue = libraryClass("pandas.Categorical", [], {
  openBase: { code: "not-modelled", detail: "pandas.Categorical" },
  construct,
  classMethods: { from_codes: fromCodes },
  methods: {
    __len__: ({ positional: [self] }) => {
      const table = tableOf(self);
      return table ? intOf(table.rows) : unknown("data", "len()");
    },
  },
  attributes: [
    attribute("codes", (series) => {
      const { categories } = series.content ?? {};
      const dtype = categories && typeOfCodes(categories);
      const made = { ...arrayOf({ ...series, content: undefined }), dtype };
      const codes = series.content && codesOf(series.content);
      return codes ? withValues(made, { all: codes }) : made;
    }),
    attribute("categories", ({ content }, site, context) =>
      content?.categories
        ? tableValue(labelsOfCategories(content.categories), site, context)
        : unknown("data", "categories"),
    ),
  ],
});
