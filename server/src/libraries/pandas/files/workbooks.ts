/** Workbooks of several sheets: `pd.ExcelFile`, and `read_excel` of more than one sheet, which gives them by name. */
import { keyword } from "../arguments";
import { readTable } from "./readers";
import { tableValue } from "../objects";
import { pathOf } from "../../builtins";
import { pathState } from "../../builtins/paths/file-paths";
import { alikeList } from "../../builtins/containers/list-contents";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import { unknownDim } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  FALSE,
  NONE,
  type Value,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";

/** The names of a workbook's sheets; undefined where it is not known. */
function sheetsOf(workbook: Value | undefined, context: Context): readonly Value[] | undefined {
  const path = pathOf(workbook);
  const found = path === undefined ? undefined : context.dataFile(path, { as: "sheet", sheet: 0 });
  return found?.facts.sheets.map((name) => str(name));
}

/** One sheet as a table. */
function sheetOf(sheet: Value, args: Arguments, context: Context): Value {
  const [workbook = NONE] = args.positional;
  const keywords = new Map(args.keywords).set("sheet_name", sheet);
  const made = readTable("read_excel", { ...args, positional: [workbook], keywords }, context);
  return tableValue(made, args.site, context);
}

/** `pd.read_excel`, and `workbook.parse`: one sheet, or a dict of several. */
export function readSheets(args: Arguments, context: Context): Value {
  const asked = args.keywords.get("sheet_name") ?? args.positional[1];
  if (asked?.kind !== "none" && asked?.kind !== "list")
    return tableValue(readTable("read_excel", args, context), args.site, context);
  const workbook = args.positional[0] ?? keyword(args, "io");
  const sheets = asked.kind === "none" ? sheetsOf(workbook, context) : context.iterate(asked);
  const keyed = sheets?.map((sheet) => [hashKey(sheet), sheet] as const);
  if (!keyed?.every(([key]) => key !== undefined)) return unknown("data", "the sheets of a workbook");
  const entries = new Map(
    keyed.map(([key = "", sheet]) => [key, { key: sheet, value: sheetOf(sheet, args, context) }] as const),
  );
  return { kind: "dict", entries };
}

/** `pandas.ExcelFile`, which is its path to whoever reads from it. */
export const workbookClass = libraryClass("pandas.ExcelFile", [], {
  openBase: { code: "not-modelled", detail: "pandas.ExcelFile" },
  construct: (args) => ({
    kind: "object",
    class: workbookClass,
    attributes: new Map(),
    native: pathState(pathOf(args.positional[0] ?? args.keywords.get("path_or_buffer"))),
    constructed: args.site,
  }),
  methods: {
    parse: readSheets,
    close: () => NONE,
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => FALSE,
  },
  attributes: [
    [
      "sheet_names",
      {
        kind: "property",
        get: libraryFunction(
          "pandas.ExcelFile.sheet_names",
          (args, context) => {
            const sheets = sheetsOf(args.positional[0], context);
            return sheets
              ? list(sheets)
              : alikeList(str(undefined), unknownDim(reason("data", "the sheets of a workbook")));
          },
          "instance",
        ),
      },
    ],
  ],
});
