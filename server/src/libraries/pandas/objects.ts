/** Pandas' objects as Python has them, and methods that work on what is known of them. */
import { flag } from "./arguments";
import { doubtColumn } from "./columns/taken-columns";
import type { RowTable } from "./rows/rows";
import type { TableMethod } from "./changed-tables";
import { frameState, seriesState, someColumns, tableOf, untold } from "./tables";
import type { Table } from "./table-states";
import { receiver } from "../callables/arguments";
import type { Method } from "../library-class";
import { isSince } from "../releases";
import type { Context } from "../../values/context";
import { sameDim } from "../../values/dimensions/dimension";
import { wordSet } from "../../values/names/words";
import { changedInside } from "../../values/none";
import { type Span, NOWHERE } from "../../values/records/span";
import {
  ESCAPED,
  NONE,
  type PropertyValue,
  TRUE,
  type Value,
  libraryFunction,
  unknown,
} from "../../values/value";

const classNames: Readonly<Record<Table["type"], string>> = {
  frame: "pandas.DataFrame",
  series: "pandas.Series",
  index: "pandas.Index",
};

/** What a method gives, as a value. */
export function tableValue(result: Table | Value, site: Span, context: Context): Value {
  if (!("type" in result)) return result;
  const type = context.library(classNames[result.type]);
  if (type.kind !== "class") return unknown("not-modelled", classNames[result.type]);
  return { kind: "object", class: type, attributes: new Map(), native: result, constructed: site };
}

/** Whether code that can't be seen was given the object: it may have added columns, or taken some away. */
const isInOtherHands = (value: Value | undefined): boolean =>
  value?.kind === "object" && value.attributes.has(ESCAPED);

/**
 * What is made of objects of pandas. Of those that are in other hands nothing is told, and what is made of them is in
 * doubt as they are.
 */
export function madeOf(
  sources: readonly Value[],
  make: () => Table | Value,
  site: Span,
  context: Context,
): Value {
  if (!sources.some(isInOtherHands)) return tableValue(make(), site, context);
  const made = tableValue(context.silently(make), site, context);
  return made.kind === "object" && made.native
    ? { ...made, attributes: new Map([...made.attributes, [ESCAPED, TRUE]]) }
    : made;
}

/**
 * Changes a table to what a method made of it, as `inplace=True` does; where nobody knows whether it does, to what both
 * have in common.
 */
function replace(table: RowTable, made: RowTable, isCertain: boolean, context: Context): void {
  const { heap } = context;
  const before = table.rows;
  const put = <T extends RowTable>(before: T, after: T, ...names: readonly (keyof T & string)[]): void => {
    for (const name of names) {
      const joined = isCertain ? undefined : before.join?.(name, before[name], after[name]);
      heap.write(before, name, (joined ? joined.value : after[name]) as T[typeof name]);
    }
  };
  if (table.type === "frame" && made.type === "frame")
    put(table, made, "rows", "index", "within", "labels", "dtype", "columns", "contents");
  if (table.type === "series" && made.type === "series")
    put(table, made, "rows", "index", "within", "labels", "dtype", "content");
  // Of a frame that has other rows than the column now, nothing changes in any release.
  if (table.type === "series" && sameDim(table.rows, before) !== false) doubtColumn(table, context);
  if (table.name !== undefined) table.called?.(table, table.name, NOWHERE, heap);
}

/** A table of the same kind of which nothing is known, as a method leaves it that nobody can follow. */
const untoldTable = ({ type }: RowTable): RowTable =>
  type === "frame"
    ? frameState(untold("the rows"), someColumns(untold("the columns")))
    : seriesState(untold("the rows"));

/** Methods that give their object in pandas 3 where they change it in place, and gave nothing before; `rename` of a series does, too. */
const GIVE_THEMSELVES = wordSet("bfill clip ffill fillna interpolate mask replace where");

/** Whether a method that changes its object in place gives it; undefined where the release of pandas decides it, and nobody knows which. */
function givesItself(method: string, { type }: RowTable, context: Context): boolean | undefined {
  const isOne = GIVE_THEMSELVES.has(method) || (method === "rename" && type === "series");
  return isOne ? isSince(context, "pandas", "3") : false;
}

/** A method, run on what is known of its object; with `inplace` the object becomes the result. */
function onTable<T extends Table>(run: TableMethod<T>, type: T["type"]): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    const table = tableOf(self);
    if (table?.type !== type) return unknown("not-supported", "a method of no table");
    const make = (): Table | Value => run(table as T, rest, context);
    const isInPlace = table.type === "index" ? false : flag(rest, "inplace", false, context);
    if (table.type === "index" || isInPlace === false)
      return madeOf(args.positional, make, args.site, context);
    const result = tableOf(madeOf(args.positional, make, args.site, context));
    const isKnown = result && result.type !== "index" && result.type === table.type;
    replace(table, isKnown ? result : untoldTable(table), isInPlace === true, context);
    const gives = givesItself(rest.calleeName ?? "", table, context);
    if (isInPlace !== true || gives === undefined) return unknown("data", "inplace");
    if (gives) return self ?? NONE;
    const giveAnew = { kind: "removeArgument", call: args.site, name: "inplace", preferred: true } as const;
    return changedInside(args.site, rest.calleeName ?? "", "object", [giveAnew]);
  };
}

/** Methods by name, as a class has them. */
export function methodsOf<T extends Table>(
  type: T["type"],
  table: Readonly<Record<string, TableMethod<T>>>,
): Record<string, Method> {
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [name, onTable(run, type)]));
}

/** An attribute that is read off what is known of the object. */
export function property<T extends Table>(
  canonical: string,
  type: T["type"],
  read: (table: T, site: Span, context: Context) => Table | Value,
  set?: Method,
): PropertyValue {
  const get: Method = (args, context) => {
    const table = tableOf(args.positional[0]);
    return table?.type === type
      ? madeOf(args.positional, () => read(table as T, args.site, context), args.site, context)
      : unknown("not-supported", canonical);
  };
  return {
    kind: "property",
    get: libraryFunction(canonical, get, "instance"),
    set: set && libraryFunction(canonical, set, "instance"),
  };
}
