/** The classes `DataFrame`, `Series` and `Index`: their methods, attributes and what a loop over them gives. */
import { doubtColumn } from "./columns/taken-columns";
import { ownNames } from "./columns/attribute-names";
import { typeOfColumn, typesOfColumns } from "./columns/column-types";
import { hasColumn } from "./columns/columns";
import { constructFrame, constructSeries } from "./reshaping/construction";
import { formerMethods } from "./former-methods";
import { askingForColumns } from "./columns/asked-columns";
import { frameMethods } from "./frame-methods";
import { renameAll } from "./columns/renaming";
import { ofEachElement } from "./ufuncs";
import { methodsOf, property, tableValue } from "./objects";
import { contentOfLabels, labelMethods } from "./index-methods";
import { anyItem } from "./rows/items";
import { labelledRows, namedRows, rowField } from "./rows/row-streams";
import { labelItem } from "./columns/label-items";
import { refusedSeriesIndex } from "./columns/one-index";
import { placeRow } from "./rows/placed-rows";
import { frameItem, seriesItem } from "./rows/selection";
import { depthOf } from "./columns/nested-columns";
import { piped } from "./piping";
import { refusedSeries } from "./rows/lengths";
import { given } from "./arguments";
import { spanOfArgument } from "../callables/arguments";
import { fromDict, fromRecords } from "./reshaping/records-given";
import { transposed } from "./contents/statistics";
import { partNames, seriesMethods } from "./series-methods";
import type { RowTable } from "./rows/rows";
import { alike } from "./changed-tables";
import { tableMethods } from "./table-methods";
import { frameState, indexOfLevels, someColumns, indexState, seriesState, tableOf, untold } from "./tables";
import type { FrameState, IndexState, SeriesState } from "./table-states";
import { valuesOf } from "./plain-values";
import { labelOf } from "./columns/label-values";
import { partOfTimes } from "./times/times";
import { locators, partClass, textClass, viewOf } from "./views";
import { windowOf } from "./windows";
import { alikeList, someInteger } from "../builtins";
import { type Method, libraryClass } from "../library-class";
import { product } from "../../values/dimensions/arithmetic";
import { contentOfColumn, valuesOfCells } from "../../values/contents/cell-values";
import { areListed, contentOfGaps } from "../../values/contents/column-content";
import { knownText } from "../../values/known-text";
import { hashKey } from "../../values/hash-key";
import { streamValue } from "../../values/stream";
import {
  type ClassValue,
  NONE,
  type PropertyValue,
  type TensorValue,
  type Value,
  axisValue,
  int,
  intOf,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

type Named<V> = readonly (readonly [string, V])[];

/** Attributes of frames and series. */
function rowProperties(canonical: string, type: RowTable["type"]): Named<PropertyValue> {
  const reading = (
    name: string,
    read: Parameters<typeof property<RowTable>>[2],
  ): readonly [string, PropertyValue] => [name, property<RowTable>(`${canonical}.${name}`, type, read)];
  return [
    reading("values", valuesOf),
    reading("shape", (table) => {
      const { shape } = valuesOf(table);
      return tuple(shape.ranked ? shape.dims.map(axisValue) : []);
    }),
    reading("size", (table) =>
      intOf(product(table.type === "frame" ? [table.rows, table.columns.count] : [table.rows])),
    ),
    reading("ndim", (table) => int(table.type === "frame" ? 2 : 1)),
    ["index", property<RowTable>(`${canonical}.index`, type, labelsOfRows, relabel)],
    ...(type === "series" ? ["dtype", "dtypes"] : []).map((name) =>
      reading(name, (column, _site, context) => typeOfColumn(column, context)),
    ),
    reading("empty", () => unknown("data", "whether a table is empty")),
    ...[...locators].map(([name, locator]) => reading(name, (table, site) => viewOf(locator, table, site))),
  ];
}

/** `table.index`. */
function labelsOfRows(table: RowTable): IndexState {
  const { rows, index, within, labels } = table;
  const [level, ...more] = labels ?? [];
  return indexState(rows, undefined, {
    index,
    within,
    content: more.length > 0 ? undefined : level?.content,
    labelled: table,
  });
}

/** `table.index.name = name`: what the labels are called once they become a column. */
const nameLabels: Method = ({ positional: [self, name = NONE] }, context) => {
  const labels = tableOf(self);
  const table = labels?.type === "index" ? labels.labelled : undefined;
  const [level, ...more] = table?.labels ?? [];
  const isPlain = name.kind !== "none" && more.length === 0;
  const named = isPlain ? [{ key: hashKey(name), content: level?.content }] : undefined;
  if (table) context.heap.write(table, "labels", named);
  return NONE;
};

/** `table.index = labels`: the rows stay, and what stood at a label before is not aligned with them any more. */
const relabel: Method = ({ positional: [self, labels = NONE] }, context) => {
  const table = tableOf(self);
  if (!table || table.type === "index") return NONE;
  const source = tableOf(labels);
  const key = source?.type === "series" ? source.key : undefined;
  const listed = labels.kind === "list" ? contentOfColumn(labels.items ?? []) : undefined;
  const content = source?.type === "frame" ? undefined : (source?.content ?? listed);
  const isSame = source?.type === "index" && source.index !== undefined;
  const levels = content ? [{ key, content }] : undefined;
  context.heap.write(table, "index", isSame ? source.index : indexOfLevels(levels, table.rows));
  context.heap.write(table, "within", isSame ? (source.within ?? []) : []);
  context.heap.write(table, "labels", levels);
  return NONE;
};

const windows = (type: RowTable["type"]): Record<string, Method> =>
  Object.fromEntries(
    ["rolling", "expanding", "ewm"].map((name): [string, Method] => [
      name,
      (args) => {
        const table = tableOf(args.positional[0]);
        return table?.type === type ? windowOf(name, args, table) : unknown("not-supported", name);
      },
    ]),
  );

const length: Method = ({ positional: [self] }) => {
  const table = tableOf(self);
  return table ? intOf(table.rows) : unknown("not-supported", "len()");
};

/** The labels one by one; undefined where they are not known. */
const labelsIn = ({ keys, content }: IndexState): readonly Value[] | undefined =>
  keys ? keys.map(labelOf) : valuesOfCells(content);

/** Labels as NumPy has them: those of columns as objects, of which each is known. */
function labelArray(labels: IndexState): TensorValue {
  const array = valuesOf(labels);
  return labels.keys ? { ...array, dtype: "object", content: labels.keys.map(labelOf) } : array;
}

/** What each label is where they are not known one by one: rows are numbered unless they are told otherwise. */
function eachLabel({ index, content }: IndexState): Value {
  if (index === undefined || content?.dtype === "string") return str(undefined);
  return index.startsWith("range ") || content?.dtype === "int64"
    ? someInteger()
    : unknown("data", "a label");
}

/** `index.tolist()`. */
const listedLabels = (labels: IndexState): Value => {
  const items = labelsIn(labels);
  return items ? list(items) : alikeList(eachLabel(labels), labels.rows);
};

const labelsOne = (keys: readonly string[] | undefined, count: IndexState["rows"]): Value =>
  keys ? streamValue(keys.map(labelOf), undefined) : streamValue([], str(undefined), count);

const items: Method = ({ positional: [self] }) => {
  const table = tableOf(self);
  if (table?.type === "frame") return labelsOne(table.columns.keys, table.columns.count);
  if (table?.type === "index") {
    const labels = labelsIn(table);
    return labels ? streamValue(labels, undefined) : streamValue([], eachLabel(table), table.rows);
  }
  if (!table) return unknown("not-supported", "items");
  const cells = valuesOfCells(table.content);
  return cells ? streamValue(cells, undefined) : streamValue([], anyItem(table), table.rows);
};

/** Each item with its label, or one that stands for all of them. */
function itemsByLabel(series: SeriesState): Value {
  const { rows, labels, content } = series;
  const [level, ...more] = labels ?? [];
  const names = more.length === 0 ? valuesOfCells(level?.content) : undefined;
  const values = valuesOfCells(content);
  return names && values?.length === names.length
    ? streamValue(
        names.map((name, i) => tuple([name, values[i] ?? NONE])),
        undefined,
      )
    : streamValue([], tuple([unknown("data", "a label"), anyItem(series)]), rows);
}

/** Columns one after another, each with its name. */
const columnItems: Method = (args, context) => {
  const table = tableOf(args.positional[0]);
  if (table?.type === "series") return itemsByLabel(table);
  if (table?.type !== "frame") return unknown("not-supported", "items");
  const pair = (label: Value): Value =>
    tuple([label, tableValue(frameItem(table, label, context), args.site, context)]);
  const { keys, count } = table.columns;
  return keys
    ? streamValue(
        keys.map((key) => pair(labelOf(key))),
        undefined,
      )
    : streamValue([], pair(str(undefined)), count);
};

/** `frame.name` is a column where nothing else is called so. */
const columnAttribute: Method = (args, context) => {
  const [self, name] = args.positional;
  const table = tableOf(self);
  const text = knownText(name);
  const isColumn = text !== undefined && !ownNames.has(text);
  if (table?.type !== "frame" || !name || !isColumn || hasColumn(table.columns, `s:${text}`) === false)
    return unknown("not-modelled", `pandas.DataFrame.${text ?? ""}`);
  return tableValue(frameItem(table, name, context), args.site, context);
};

/** `pandas.DataFrame`. */
export const frameClass = libraryClass("pandas.DataFrame", [], {
  construct: (args, context) => tableValue(constructFrame(args, context), args.site, context),
  classMethods: {
    from_records: ({ positional: [, ...positional], ...args }, context) =>
      tableValue(fromRecords({ ...args, positional }, context), args.site, context),
    from_dict: ({ positional: [, ...positional], ...args }, context) =>
      tableValue(fromDict({ ...args, positional }, context), args.site, context),
  },
  unknownInstance: (site, context) => {
    const lost = untold("a table that is given");
    return tableValue(frameState(lost, someColumns(lost)), site, context);
  },
  methods: {
    ...methodsOf<FrameState>(
      "frame",
      askingForColumns({ ...tableMethods, ...formerMethods, ...frameMethods }),
    ),
    ...windows("frame"),
    ...methodsOf<FrameState>("frame", { __array_ufunc__: ofEachElement }),
    __len__: length,
    __iter__: items,
    __getattr__: columnAttribute,
    items: columnItems,
    iteritems: columnItems,
    pipe: piped,
    iterrows: labelledRows,
    itertuples: namedRows,
  },
  attributes: [
    ...rowProperties("pandas.DataFrame", "frame"),
    ["T", property<FrameState>("pandas.DataFrame.T", "frame", (frame) => transposed(frame))],
    [
      "dtypes",
      property<FrameState>("pandas.DataFrame.dtypes", "frame", (frame, _site, context) =>
        typesOfColumns(frame, context),
      ),
    ],
    [
      "columns",
      property<FrameState>(
        "pandas.DataFrame.columns",
        "frame",
        ({ columns }) => indexState(columns.count, columns.isOrdered ? columns.keys : undefined),
        ({ positional: [self, labels = NONE], site }, context) => {
          const table = tableOf(self);
          if (table?.type === "frame") renameAll(table, labels, site, context);
          return NONE;
        },
      ),
    ],
  ],
});

const accessor = (name: string, type: ClassValue): readonly [string, PropertyValue] => [
  name,
  property<SeriesState>(`pandas.Series.${name}`, "series", (series, site) => viewOf(type, series, site)),
];

/** `pandas.Series`. */
export const seriesClass = libraryClass("pandas.Series", [], {
  construct: (args, context) =>
    refusedSeries(given(args, 0, "data"), spanOfArgument(args, 0, "data"), context)
      ? unknown("already-reported")
      : tableValue(constructSeries(args, context), args.site, context),
  unknownInstance: (site, context) =>
    tableValue(seriesState(untold("a series that is given")), site, context),
  openBase: { code: "not-modelled", detail: "pandas.Series" },
  methods: {
    ...methodsOf<SeriesState>("series", {
      ...tableMethods,
      ...formerMethods,
      ...seriesMethods,
      __getitem__: (series, { positional: [index = NONE], site }, context) =>
        refusedSeriesIndex(index, site, context)
          ? unknown("already-reported")
          : seriesItem(series, index, context, site),
      __setitem__: (series, { positional: [index = NONE] }, context) => {
        context.heap.write(series, "content", undefined);
        doubtColumn(series, context);
        // A label that is new adds a row.
        if (index.kind === "int" || index.kind === "str" || index.kind === "unknown")
          placeRow(series, index, context);
        return NONE;
      },
    }),
    ...windows("series"),
    ...methodsOf<SeriesState>("series", { __array_ufunc__: ofEachElement }),
    __getattr__: rowField,
    pipe: piped,
    __len__: length,
    __iter__: items,
    items: columnItems,
    iteritems: columnItems,
  },
  attributes: [
    ...rowProperties("pandas.Series", "series"),
    accessor("str", textClass),
    accessor("dt", partClass),
    accessor("cat", partClass),
    ["T", property<SeriesState>("pandas.Series.T", "series", (series) => alike(series, series.dtype))],
    [
      "name",
      property<SeriesState>("pandas.Series.name", "series", ({ key }) =>
        key === undefined ? unknown("data", "a name") : labelOf(key),
      ),
    ],
  ],
});

/** Where a label stands: a number, where it stands once. */
function placeOf(keys: readonly string[] | undefined, label: Value): Value {
  const key = hashKey(label);
  const places = keys?.flatMap((each, i) => (each === key ? [i] : []));
  if (places?.length === 1 && places[0] !== undefined) return int(places[0]);
  // Of labels that are not known, each is taken to stand once, as the columns of files do.
  return keys ? unknown("data", "the place of a label") : someInteger();
}

/** A part of each time of an index, such as its hour: a whole number where no time is missing. */
function partOfLabels(name: string, { rows, content: times }: IndexState): IndexState {
  const parts = partOfTimes(times, name);
  if (parts) return indexState(rows, undefined, { content: parts });
  const known = areListed(rows) ? rows.value : undefined;
  const dtype = name.startsWith("is_") ? "bool" : "int32";
  if (times?.missing !== 0) return indexState(rows);
  const content =
    known === undefined
      ? { dtype, values: undefined, missing: 0 }
      : contentOfGaps(dtype, () => Array<boolean>(known).fill(false));
  return indexState(rows, undefined, { content: TIMES.has(name) ? undefined : content });
}

/** Parts of a time that are no numbers. */
const TIMES = new Set(["date", "time", "codes", "categories"]);

/** `pandas.Index`. */
export const indexClass = libraryClass("pandas.Index", [], {
  openBase: { code: "not-modelled", detail: "pandas.Index" },
  methods: {
    ...methodsOf<IndexState>("index", {
      ...labelMethods,
      __getitem__: (labels, { positional: [index = NONE] }, context) => labelItem(labels, index, context),
      __array__: labelArray,
      to_numpy: labelArray,
      get_loc: ({ keys }, { positional: [label = NONE] }) => placeOf(keys, label),
      tolist: listedLabels,
      to_list: listedLabels,
    }),
    __len__: length,
    __iter__: items,
  },
  attributes: [
    ["values", property<IndexState>("pandas.Index.values", "index", labelArray)],
    ["shape", property<IndexState>("pandas.Index.shape", "index", ({ rows }) => tuple([axisValue(rows)]))],
    [
      "str",
      property<IndexState>("pandas.Index.str", "index", (labels, site) =>
        viewOf(textClass, seriesState(labels.rows, { content: contentOfLabels(labels) }), site),
      ),
    ],
    [
      "nlevels",
      property<IndexState>("pandas.Index.nlevels", "index", ({ keys }) =>
        keys ? int(depthOf(keys) ?? 1) : unknown("data", "the levels of labels"),
      ),
    ],
    ["size", property<IndexState>("pandas.Index.size", "index", ({ rows }) => intOf(rows))],
    ["name", property<IndexState>("pandas.Index.name", "index", () => unknown("data", "a name"), nameLabels)],
    ...partNames.map((name): readonly [string, PropertyValue] => [
      name,
      property<IndexState>(`pandas.Index.${name}`, "index", (labels) => partOfLabels(name, labels)),
    ]),
  ],
});
