/** `csv.writer` and `csv.DictWriter`: rows of values as lines of text, behind what the file holds. */
import { argument, textArgument } from "../../callables/arguments";
import { fileStateOf } from "../paths/file-paths";
import { itemsOf } from "../iteration/iteration";
import { libraryClass } from "../../library-class";
import { writeText } from "./files";
import { textOf } from "../text/value-text";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import { hashKey } from "../../../values/hash-key";
import { reason } from "../../../values/records/reason";
import { wholeEntries } from "../../../values/whole-entries";
import {
  type Arguments,
  type ClassValue,
  type NativeState,
  NONE,
  type Value,
  str,
  unknown,
} from "../../../values/value";

interface WriterState extends NativeState {
  readonly type: "csv writer";
  readonly file: Value;
  /** What stands between two fields; undefined where rows are written in a way that is not followed. */
  readonly delimiter: string | undefined;
  /** The names of the columns, of a writer of dicts. */
  readonly fields: Value;
}

const HOLDS = held<WriterState>({ ...NATIVE_ROLES, file: "held", delimiter: "inert", fields: "held" });

const stateOf = ({ positional: [self] }: Arguments): WriterState | undefined =>
  self?.kind === "object" && self.native?.type === "csv writer" ? (self.native as WriterState) : undefined;

/** Arguments that leave the form of a row what it is. */
const PLAIN: ReadonlySet<string> = new Set(["fieldnames", "delimiter", "lineterminator", "newline"]);

/** One field, in quotation marks where it holds what has a meaning. */
function fieldText(value: Value, delimiter: string): string | undefined {
  const text = value.kind === "none" ? "" : textOf(value);
  if (text === undefined) return undefined;
  const needsMarks = text.includes(delimiter) || /["\r\n]/.test(text);
  return needsMarks ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The line of a row; undefined where one of its fields is not known. */
function lineOf(fields: readonly Value[] | undefined, { delimiter }: WriterState): string | undefined {
  if (!fields || delimiter === undefined) return undefined;
  const texts = fields.map((field) => fieldText(field, delimiter));
  if (!texts.every((text) => text !== undefined)) return undefined;
  // A row of nothing but an empty text would be no row.
  return `${texts.length === 1 && texts[0] === "" ? '""' : texts.join(delimiter)}\n`;
}

/** The fields of a row: its items, or what a dict has under the names of the columns. */
function fieldsOf(row: Value, { fields }: WriterState, context: Context): readonly Value[] | undefined {
  if (fields.kind === "none") return itemsOf(row, context);
  const names = itemsOf(fields, context);
  const entries = row.kind === "dict" ? wholeEntries(row) : undefined;
  if (!names || !entries) return undefined;
  return names.map((name) => entries.get(hashKey(name) ?? "")?.value ?? str(""));
}

/** Writes rows, or what nobody knows where one of them is not known. */
function writeRows(
  state: WriterState | undefined,
  rows: readonly (readonly Value[] | undefined)[] | undefined,
  context: Context,
): Value {
  if (!state) return NONE;
  const lines = rows?.map((row) => lineOf(row, state));
  const isTold = lines?.every((line) => line !== undefined) === true;
  writeText(fileStateOf(state.file), str(isTold ? lines.join("") : undefined), context);
  return unknown("data", "the length of a text");
}

const writerClass = (name: string, hasFields: boolean): ClassValue => {
  const type: ClassValue = libraryClass(name, [], {
    openBase: reason("not-modelled", name),
    construct: (args, context) => {
      const { positional, keywords, rest, site } = args;
      const file = argument(args, 0, hasFields ? "f" : "csvfile") ?? NONE;
      const isPlain =
        !rest &&
        positional.length <= (hasFields ? 2 : 1) &&
        [...keywords.keys()].every((key) => PLAIN.has(key));
      const delimiter = keywords.has("delimiter") ? textArgument(args, Infinity, "delimiter") : ",";
      const path = fileStateOf(file)?.path;
      if (!isPlain && path !== undefined) context.writeFile(path, unknown("data", "a file"));
      const native: WriterState = {
        type: "csv writer",
        holds: HOLDS,
        // Whoever gets the writer may write to its file.
        hooks: { of: "csv writer", inside: () => (file.kind === "object" ? [file] : []) },
        file,
        delimiter: isPlain ? delimiter : undefined,
        fields: (hasFields ? argument(args, 1, "fieldnames") : undefined) ?? NONE,
      };
      return { kind: "object", class: type, attributes: new Map(), native, constructed: site };
    },
    methods: {
      writerow: (args, context) => {
        const [state, row] = [stateOf(args), argument(args, 1, hasFields ? "rowdict" : "row")];
        return writeRows(state, [state && row && fieldsOf(row, state, context)], context);
      },
      writerows: (args, context) => {
        const [state, rows] = [stateOf(args), argument(args, 1, hasFields ? "rowdicts" : "rows")];
        const items = rows && itemsOf(rows, context);
        return writeRows(state, state && items?.map((row) => fieldsOf(row, state, context)), context);
      },
      ...(hasFields
        ? {
            writeheader: (args: Arguments, context: Context): Value => {
              const state = stateOf(args);
              return writeRows(state, [state && itemsOf(state.fields, context)], context);
            },
          }
        : {}),
    },
  });
  return type;
};

const writers = [writerClass("csv.writer", false), writerClass("csv.DictWriter", true)] as const;

export const csvWriterNames: readonly (readonly [string, () => Value])[] = [
  ["csv.writer", () => writers[0]],
  ["csv.DictWriter", () => writers[1]],
];
