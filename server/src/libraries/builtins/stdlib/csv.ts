/** `csv.reader` and `csv.DictReader`: the rows of a table of text as lists and dicts of text. */
import { someInteger } from "../like-each";
import { argument, textArgument } from "../../callables/arguments";
import { fileStateOf, pathOf } from "../paths/file-paths";
import { alikeList } from "../containers/list-contents";
import { itemsOf } from "../iteration/iteration";
import { next as nextOf } from "../iteration/iterators";
import { libraryClass } from "../../library-class";
import { csvWriterNames } from "./csv-writers";
import { linesRead } from "./files";
import { recordsIn, recordsOfText } from "../written-records";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import { type RecordsFacts, told } from "../../../values/contents/data-file";
import { unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { streamValue } from "../../../values/stream";
import {
  type Arguments,
  type IteratorValue,
  type NativeState,
  type Value,
  dictOf,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";

interface Table extends RecordsFacts {
  readonly file: string | undefined;
}

/** The records of the file that is read; undefined where it is not beside the program, or read in a way of its own. */
function tableOf(args: Arguments, delimiter: string | undefined, context: Context): Table | undefined {
  const [source] = args.positional;
  const file = fileStateOf(source);
  const path = file ? file.path : pathOf(source);
  const read = file ? linesRead(file, context) : 0;
  const plain = new Set(["delimiter", "fieldnames", "skipinitialspace"]);
  const isPlain = [...args.keywords.keys()].every((name) => plain.has(name)) && !args.rest;
  if (delimiter?.length !== 1 || !isPlain) return undefined;
  const lines =
    source?.kind === "list" || source?.kind === "tuple" ? source.items?.map(knownText) : undefined;
  if (lines) {
    // Each item is one line, whether it ends in a line's end or not.
    const text = lines.map((line) => line?.replace(/\n$/, ""));
    const isRead = text.every((line) => line !== undefined && !line.includes("\n"));
    const records = isRead ? recordsOfText(`${text.join("\n")}\n`, delimiter) : undefined;
    return records && { ...records, file: undefined };
  }
  if (path === undefined || read === undefined) return undefined;
  const found = recordsIn(path, { as: "records", separator: delimiter }, context);
  if (!found) return undefined;
  const { records, total, blanks } = found.facts;
  const gone = records.slice(0, read).filter(({ length }) => length === 0).length;
  return {
    records: records.slice(read),
    total: total === undefined ? undefined : Math.max(0, total - read),
    blanks: blanks - gone,
    file: found.file,
  };
}

const delimiterOf = (args: Arguments): string | undefined =>
  argument(args, Infinity, "delimiter") ? textArgument(args, Infinity, "delimiter") : ",";

const textsOf = (width: number): Value => list(Array.from({ length: width }, () => str(undefined)));

/** Rows that are known one by one: as many as a loop goes through, which over more goes on as its first rounds did. */
const MOST_ROWS = 500;

/** All records, where they are few and known. */
const fewRecords = ({ records, total }: RecordsFacts): RecordsFacts["records"] | undefined =>
  total === records.length && total <= MOST_ROWS ? records : undefined;

/** Rows as lists of text: the first one, which may be a header, and others like one another. */
function reader(args: Arguments, context: Context): Value {
  const some = alikeList(str(undefined), unknownDim(reason("data", "the fields of a row")));
  const table = tableOf(args, args.positional.length > 1 ? undefined : delimiterOf(args), context);
  const [first, second] = table?.records ?? [];
  if (!table || !first) return streamValue([], some);
  const header = list(first.map((field) => str(field)));
  const few = fewRecords(table)?.map((fields) => list(fields.map((field) => str(field))));
  if (few) return streamValue(few, undefined);
  const isEven = table.records.every(({ length }) => length === second?.length || length === first.length);
  const width = second && isEven && table.records.slice(1).every(({ length }) => length === second.length);
  const further = width ? textsOf(second.length) : some;
  const count = table.total === undefined ? undefined : told(table.total - 1, table.file);
  if (count?.kind === "known" && count.value === 0) return streamValue([header], undefined);
  return streamValue([header], further, count);
}

/** The state of a `csv.DictReader`: its rows, and the names of their fields. */
interface DictReaderState extends NativeState {
  readonly type: "dict reader";
  readonly rows: IteratorValue;
  readonly fields: Value;
}

const HOLDS = held<DictReaderState>({ ...NATIVE_ROLES, rows: "held", fields: "held" });

/** Names of fields that are not known, and rows of them. */
const UNTOLD: Pick<DictReaderState, "rows" | "fields"> = {
  rows: streamValue([], unknown("data", "a row of a file")),
  fields: alikeList(str(undefined), unknownDim(reason("data", "the fields of a row"))),
};

/** Rows as dicts of text by the names of the header. */
function rowsByName(args: Arguments, context: Context): Pick<DictReaderState, "rows" | "fields"> {
  const names = argument(args, 1, "fieldnames");
  const isStated = names !== undefined && names.kind !== "none";
  const table = tableOf({ ...args, positional: args.positional.slice(0, 1) }, delimiterOf(args), context);
  const keys = isStated ? itemsOf(names, context)?.map((name) => knownText(name)) : table?.records[0];
  // A blank line in the header's place is a header without names.
  if (!keys?.every((key) => key !== undefined) || keys.length === 0) return UNTOLD;
  const fields = list(keys.map((key) => str(key)));
  const few = table && fewRecords(table)?.filter(({ length }) => length > 0);
  if (few?.every(({ length }) => length === keys.length)) {
    const rows = few.slice(isStated ? 0 : 1);
    return {
      rows: streamValue(
        rows.map((row) => dictOf(keys.map((key, i) => [key, str(row[i])] as const))),
        undefined,
      ),
      fields,
    };
  }
  const row = dictOf(keys.map((key) => [key, str(undefined)] as const));
  const count = table?.total === undefined ? undefined : table.total - table.blanks - (isStated ? 0 : 1);
  return {
    rows: streamValue([], row, table && count !== undefined ? told(count, table.file) : undefined),
    fields,
  };
}

const stateOf = ({ positional: [self] }: Arguments): DictReaderState | undefined =>
  self?.kind === "object" && self.native?.type === "dict reader"
    ? (self.native as DictReaderState)
    : undefined;

const dictReaderClass = libraryClass("csv.DictReader", [], {
  openBase: { code: "not-modelled", detail: "csv.DictReader" },
  construct: (args, context) => ({
    kind: "object",
    class: dictReaderClass,
    attributes: new Map(),
    native: { type: "dict reader", holds: HOLDS, ...rowsByName(args, context) },
    constructed: args.site,
  }),
  methods: {
    __iter__: (args) => stateOf(args)?.rows ?? UNTOLD.rows,
    __next__: (args, context) =>
      nextOf({ ...args, positional: [stateOf(args)?.rows ?? UNTOLD.rows] }, context),
  },
  attributes: [
    [
      "fieldnames",
      {
        kind: "property",
        get: libraryFunction(
          "csv.DictReader.fieldnames",
          (args) => stateOf(args)?.fields ?? UNTOLD.fields,
          "instance",
        ),
      },
    ],
  ],
});

export const csvNames: readonly (readonly [string, () => Value])[] = [
  ["csv.reader", () => libraryFunction("csv.reader", reader)],
  ["csv.DictReader", () => dictReaderClass],
  ...csvWriterNames,
  ["csv.field_size_limit", () => libraryFunction("csv.field_size_limit", () => someInteger())],
  ["csv.QUOTE_MINIMAL", () => unknown("not-modelled", "csv.QUOTE_MINIMAL")],
];
