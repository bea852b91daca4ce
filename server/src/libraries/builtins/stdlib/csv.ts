/** `csv.reader` and `csv.DictReader`: the rows of a table of text as lists and dicts of text. */
import { given, textArgument } from "../arguments";
import { fileStateOf, pathOf } from "../file-paths";
import { alikeList } from "../list-contents";
import { itemsOf } from "../iteration";
import { linesRead } from "./files";
import type { Context } from "../../../values/context";
import { type RecordsFacts, told } from "../../../values/data-file";
import { unknownDim } from "../../../values/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/reason";
import { streamValue } from "../../../values/stream";
import {
  type Arguments,
  NONE,
  type Value,
  dictOf,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";

interface Table extends RecordsFacts {
  readonly file: string;
}

/** The records of the file that is read; undefined where it is not beside the program, or read in a way of its own. */
function tableOf(args: Arguments, delimiter: string | undefined, context: Context): Table | undefined {
  const file = fileStateOf(args.positional[0]);
  const path = file ? file.path : pathOf(args.positional[0]);
  const read = file ? linesRead(file, context) : 0;
  const plain = new Set(["delimiter", "fieldnames", "skipinitialspace"]);
  const isPlain = [...args.keywords.keys()].every((name) => plain.has(name)) && !args.rest;
  if (
    path === undefined ||
    read === undefined ||
    delimiter?.length !== 1 ||
    !isPlain ||
    context.writtenFile(path)
  )
    return undefined;
  const found = context.dataFile(path, { as: "records", separator: delimiter });
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
  given(args, Infinity, "delimiter") ? textArgument(args, Infinity, "delimiter") : ",";

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

/** Rows as dicts of text by the names of the header. */
function dictReader(args: Arguments, context: Context): Value {
  const names = given(args, 1, "fieldnames");
  const stated = names && names.kind !== "none" ? itemsOf(names, context) : undefined;
  const table = tableOf({ ...args, positional: args.positional.slice(0, 1) }, delimiterOf(args), context);
  const header = table?.records.find(({ length }) => length > 0);
  const keys = stated
    ? stated.map((name) => knownText(name))
    : names && names.kind !== "none"
      ? undefined
      : header;
  if (!keys?.every((key) => key !== undefined)) return streamValue([], unknown("data", "a row of a file"));
  const few = table && fewRecords(table)?.filter(({ length }) => length > 0);
  if (few?.every(({ length }) => length === keys.length))
    return streamValue(
      few.slice(stated ? 0 : 1).map((fields) => dictOf(keys.map((key, i) => [key, str(fields[i])] as const))),
      undefined,
    );
  const row = dictOf(keys.map((key) => [key, str(undefined)] as const));
  const rows = table?.total === undefined ? undefined : table.total - table.blanks - (stated ? 0 : 1);
  return streamValue([], row, table && rows !== undefined ? told(rows, table.file) : undefined);
}

export const csvNames: readonly (readonly [string, () => Value])[] = [
  ["csv.reader", () => libraryFunction("csv.reader", reader)],
  ["csv.DictReader", () => libraryFunction("csv.DictReader", dictReader)],
  ["csv.field_size_limit", () => libraryFunction("csv.field_size_limit", () => NONE)],
  ["csv.QUOTE_MINIMAL", () => unknown("not-modelled", "csv.QUOTE_MINIMAL")],
];
