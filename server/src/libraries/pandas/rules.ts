/** What pandas does beside Python's rules: names and arguments that are gone, and what writes files. */
import { hasColumn } from "./columns/columns";
import goneOfCalls from "./gone-arguments.json";
import gone from "./gone-names.json";
import { refusedAccessor } from "./refused-accessors";
import { arrayOf, tableOf } from "./tables";
import { goneArguments } from "../gone-arguments";
import { type ReleasedLibrary, goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";
import type { NotIterable } from "../../values/records/not-iterable";
import type { ObjectValue, Value } from "../../values/value";

const pandas: ReleasedLibrary = { module: "pandas", distribution: "pandas", title: "pandas" };

const { removedMember, ...others } = goneNames(pandas, () => gone);

/** Names that columns and rows are given as well; where the labels are not known, they may be meant. */
const LIKE_LABELS: ReadonlySet<string> = new Set([
  "blocks",
  "bool",
  "first",
  "itemsize",
  "last",
  "lookup",
  "mad",
  "order",
  "pad",
  "put",
  "sort",
  "summary",
  "valid",
  "view",
]);

/** Whether `table.name` may be a column, or the item of a row. */
function mayBeLabel(object: ObjectValue, name: string): boolean {
  const table = tableOf(object);
  if (table?.type === "frame") {
    const has = hasColumn(table.columns, `s:${name}`);
    return has ?? LIKE_LABELS.has(name);
  }
  return table?.type === "series" && LIKE_LABELS.has(name) && !table.index.startsWith("range ");
}

const TITLES = { frame: "DataFrame", series: "Series", index: "…" } as const;

/** `if table`, which is no truth however many rows it has. */
function ambiguous(value: Value): NotIterable<"array-truth"> | undefined {
  const table = tableOf(value);
  if (value.kind !== "object" || !table || isAsked(value)) return undefined;
  return {
    exception: "ValueError",
    message: `The truth value of a ${TITLES[table.type]} is ambiguous. Use a.empty, …a.any() or a.all().`,
    code: "array-truth",
    facts: { shape: arrayOf(table).shape },
  };
}

/** Whether a class of the program's says itself whether its objects are true. */
const isAsked = ({ class: { mro } }: ObjectValue): boolean =>
  mro.some(({ canonical, attributes, openBase }) =>
    canonical === undefined ? openBase !== undefined || attributes.has("__bool__") : false,
  );

export const pandasRules: LibraryRules = {
  ...others,
  ...goneArguments(pandas, () => goneOfCalls),
  removedMember: (object, name, site, context) => {
    const removed = removedMember(object, name, site, context);
    if (removed) return mayBeLabel(object, name) ? undefined : removed;
    const table = tableOf(object);
    return table && refusedAccessor(table, name, site);
  },
  taken: (value, as) => (as === "bool" ? ambiguous(value) : undefined),
  writingWords: `to_csv to_excel to_feather to_hdf to_html to_json to_latex to_markdown to_orc to_parquet to_pickle to_sql
    to_stata to_string to_xml`,
};
