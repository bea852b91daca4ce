/** Methods of frames that name columns: what pandas raises where a frame certainly lacks one of them. */
import { given, keyword } from "../arguments";
import { tableOf } from "../tables";
import type { FrameState } from "../table-states";
import type { TableMethod } from "../changed-tables";
import { type MissingWords, levelNames, oneMissing, refusedColumns } from "./missing-columns";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, unknown } from "../../../values/value";

/** An argument that names columns: its place among the positional ones, where it has one, and its name. */
interface Asked {
  readonly place?: number;
  readonly name: string;
  readonly words: MissingWords;
  /** Set where names of row labels do as well. */
  readonly takesLevels?: true;
}

const notPresent: MissingWords = (missing) =>
  `KeyError: "The following id_vars or value_vars are not present in the DataFrame: [${missing.join(", ")}]"`;
const listed: MissingWords = (missing) => `KeyError: [${missing.join(", ")}]`;
const asIndex: MissingWords = (missing) => `KeyError: Index([${missing.join(", ")}]`;

const largest: readonly Asked[] = [{ place: 1, name: "columns", words: oneMissing }];
const unique: readonly Asked[] = [{ place: 0, name: "subset", words: asIndex }];

/** By the name of the method. */
const asking: Readonly<Record<string, readonly Asked[]>> = {
  nlargest: largest,
  nsmallest: largest,
  explode: [{ place: 0, name: "column", words: oneMissing }],
  melt: [
    { place: 0, name: "id_vars", words: notPresent },
    { place: 1, name: "value_vars", words: notPresent },
  ],
  drop_duplicates: unique,
  dropna: [{ name: "subset", words: listed }],
  merge: [{ place: 2, name: "on", words: oneMissing, takesLevels: true }],
  pivot_table: [
    { place: 0, name: "values", words: oneMissing },
    { place: 1, name: "index", words: oneMissing, takesLevels: true },
    { place: 2, name: "columns", words: oneMissing, takesLevels: true },
  ],
};

/** What nobody knows to name columns and not rows. */
const isAlongRows = (args: Arguments): boolean => {
  const axis = keyword(args, "axis");
  return axis === undefined || (axis.kind === "int" && axis.dim.kind === "known" && axis.dim.value === 0);
};

/** A method that looks first whether the columns are there that it is asked for. */
function looking(
  method: TableMethod<FrameState>,
  asked: readonly Asked[],
  isMerge: boolean,
): TableMethod<FrameState> {
  return (frame, args, context) => {
    const other = isMerge ? tableOf(given(args, 0, "right")) : undefined;
    const frames = other?.type === "frame" ? [frame, other] : [frame];
    const isMissing = (of: FrameState, { place, name, words, takesLevels }: Asked): boolean => {
      const value = place === undefined ? keyword(args, name) : given(args, place, name);
      return refusedColumns(of.columns, value, words, args.site, context, takesLevels ? levelNames(of) : []);
    };
    const isRefused =
      !args.rest && isAlongRows(args) && frames.some((of) => asked.some((each) => isMissing(of, each)));
    return isRefused ? unknown("already-reported") : method(frame, args, context);
  };
}

/** The methods of a frame, of which those that name columns look first whether there are such. */
export function askingForColumns(
  methods: Readonly<Record<string, TableMethod<FrameState>>>,
): Readonly<Record<string, TableMethod<FrameState>>> {
  const wrapped = Object.entries(methods).map(([name, method]) => {
    const asked = lookup(asking, name);
    return [name, asked ? looking(method, asked, name === "merge") : method] as const;
  });
  return Object.fromEntries(wrapped);
}
