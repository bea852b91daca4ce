/** Methods that hand a table to the program's own functions: `pipe` and `assign`. */
import { setItem } from "./columns/setting-columns";
import { withColumns } from "./columns/renaming";
import { tableValue } from "./objects";
import type { TableMethod } from "./changed-tables";
import { someColumns, untold } from "./tables";
import type { FrameState } from "./table-states";
import type { Method } from "../library-class";
import { knownText } from "../../values/known-text";
import { argumentsOf, str, unknown } from "../../values/value";

/** `table.pipe(fn, …)`: what the function gives of the table, which a tuple tells the name of its parameter for. */
export const piped: Method = ({ positional: [self, fn, ...rest], keywords, site }, context) => {
  if (!self || !fn) return unknown("data", "pipe");
  const [target, name] = fn.kind === "tuple" ? fn.items : [fn];
  if (!target) return unknown("data", "pipe");
  const parameter = knownText(name);
  if (fn.kind === "tuple" && parameter === undefined) return unknown("data", "pipe");
  const named = parameter === undefined ? [] : [[parameter, self] as const];
  return context.call(
    target,
    argumentsOf(site, parameter === undefined ? [self, ...rest] : rest, [...keywords, ...named]),
  );
};

/** `frame.assign(name=value)`: one column after the other, of which a function is handed those before. */
export const assigned: TableMethod<FrameState> = (frame, args, context) => {
  // The new columns may be of another type than all others.
  const made = withColumns({ ...frame, dtype: undefined }, frame.columns);
  for (const [name, given] of args.keywords) {
    const value =
      given.kind === "function"
        ? context.call(given, argumentsOf(args.site, [tableValue(made, args.site, context)]))
        : given;
    setItem(made, argumentsOf(args.site, [str(name), value]), context);
  }
  return args.rest
    ? withColumns({ ...made, contents: undefined }, someColumns(untold("the columns")))
    : withColumns(made, made.columns);
};
