/** Windows over rows: what `rolling`, `expanding` and `ewm` give. */
import { given } from "./arguments";
import { changedCells } from "./changed-tables";
import { gapsOfWindows } from "./contents/cells";
import { joinedKey } from "./columns/nested-columns";
import { tableValue } from "./objects";
import type { RowTable } from "./rows/rows";
import { columnsOf, frameState } from "./tables";
import type { Table } from "./table-states";
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { NATIVE_ROLES, held } from "../../values/children";
import { onlyType } from "../../values/contents/column-content";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import { knownInteger } from "../../values/known-number";
import { wholeEntries } from "../../values/whole-entries";
import { type Arguments, type DictValue, type NativeState, type Value, unknown } from "../../values/value";

/** How many rows a window reaches over, and how many of them have to be there; undefined where that is not known. */
interface Reach {
  readonly rows: number;
  readonly least: number;
}

interface WindowState extends NativeState {
  readonly type: "windows";
  readonly table: RowTable;
  readonly reach: Reach | undefined;
}

const WINDOW_HOLDS = held<WindowState>({ ...NATIVE_ROLES, table: "held", reach: "held" });

function reachOf(name: string, args: Arguments): Reach | undefined {
  const known = new Set(["window", "min_periods", "span", "alpha", "com", "halflife", "adjust"]);
  if (![...args.keywords.keys()].every((key) => known.has(key))) return undefined;
  const place = lookup(PLACE_OF_LEAST, name) ?? 0;
  if (args.positional.length > place + 1) return undefined;
  const stated = given(args, place, "min_periods");
  const isStated = stated !== undefined && stated.kind !== "none";
  const rows = name === "rolling" ? knownInteger(given(args, 0, "window")) : Infinity;
  const least = isStated ? knownInteger(stated) : name === "rolling" ? rows : 1;
  return rows === undefined || least === undefined ? undefined : { rows, least };
}

/** Where among their arguments each of them is told how many rows have to be there. */
const PLACE_OF_LEAST: Readonly<Record<string, number>> = { rolling: 1, expanding: 0, ewm: 4 };

/** Functions of a window that are missing only where too few of its values are there. */
const plainWindows = new Set(["mean", "sum", "min", "max", "median"]);

/** Where the result of a function over windows is missing. */
function overWindow(name: string, { table, reach }: WindowState): Table {
  const deviates = name === "std" || name === "var";
  if (!reach || !(plainWindows.has(name) || deviates)) return changedCells(table, () => onlyType("float64"));
  const least = Math.max(deviates ? 2 : 1, reach.least);
  return changedCells(table, (content) => gapsOfWindows(content, reach.rows, least));
}

/** `table.rolling(window)`, `expanding()` and `ewm(…)`. */
export function windowOf(name: string, args: Arguments, table: RowTable): Value {
  // With a step there are fewer windows than rows.
  if (args.keywords.has("step")) return unknown("not-supported", "windows at every few rows");
  const rest = { ...args, positional: args.positional.slice(1) };
  const native: WindowState = { type: "windows", holds: WINDOW_HOLDS, table, reach: reachOf(name, rest) };
  return { kind: "object", class: windowClass, attributes: new Map(), native, constructed: args.site };
}

/** What `rolling`, `expanding` and `ewm` give: each of its numbers stands for one row. */
const windowClass = libraryClass("pandas.core.window.Window", [], {
  openBase: { code: "not-modelled", detail: "pandas.core.window.Window" },
  methods: Object.fromEntries(
    "mean sum std var min max median count skew kurt quantile apply rank agg aggregate"
      .split(" ")
      .map((name): [string, Method] => [
        name,
        (args, context) => {
          const { self, rest } = receiver(args);
          const state =
            self?.kind === "object" && self.native?.type === "windows"
              ? (self.native as WindowState)
              : undefined;
          if (!state) return unknown("not-supported", "a window of no table");
          const made = name.startsWith("agg") ? aggregatedWindows(state, rest) : overWindow(name, state);
          return made ? tableValue(made, args.site, context) : unknown("not-supported", "agg");
        },
      ]),
  ),
});

/** What is computed of each column; undefined where nobody knows of which. */
const waysByColumn = (how: DictValue): readonly (readonly [string, Value])[] | undefined => {
  const entries = wholeEntries(how);
  return entries && [...entries].map(([key, { value }]) => [key, value]);
};

/** `windows.agg(…)`: a column for each function that a list names, of a frame below each of its own. */
function aggregatedWindows(state: WindowState, args: Arguments): Table | undefined {
  const how = given(args, 0, "func");
  const { table } = state;
  const own = table.type === "frame" ? table.columns : undefined;
  if (how?.kind === "str" && WINDOW_FUNCTIONS.has(how.value ?? "")) return overWindow(how.value ?? "", state);
  const ways: readonly (readonly [string | undefined, Value])[] | undefined =
    how?.kind === "list"
      ? own
        ? own.isOrdered
          ? own.keys?.map((key) => [key, how])
          : undefined
        : [[undefined, how]]
      : how?.kind === "dict" && own
        ? waysByColumn(how)
        : undefined;
  const isNested = own !== undefined && ways?.some(([, { kind }]) => kind === "list") === true;
  const made = ways?.map(([key, value]) => {
    const names = value.kind === "list" ? value.items?.map(knownText) : [knownText(value)];
    const isTold = names?.every((name) => name !== undefined && WINDOW_FUNCTIONS.has(name)) === true;
    return isTold ? names.map((name) => [key, name ?? ""] as const) : undefined;
  });
  if (!made?.every((each) => each !== undefined)) return undefined;
  const results = made.flat().map(([key, name]) => {
    const result = overWindow(name, state);
    const content =
      result.type === "frame"
        ? result.contents?.get(key ?? "")
        : result.type === "series"
          ? result.content
          : undefined;
    const label = key === undefined ? `s:${name}` : isNested ? joinedKey([key, `s:${name}`]) : key;
    return [label, content] as const;
  });
  const { index, within, labels } = table;
  return frameState(table.rows, columnsOf(results.map(([label]) => label)), {
    index,
    within,
    labels,
    contents: new Map(results.flatMap(([label, content]) => (content ? [[label, content] as const] : []))),
  });
}

const WINDOW_FUNCTIONS = new Set("mean sum std var min max median count skew kurt".split(" "));
