/** `ColumnTransformer`: transformers of some columns each, side by side. */
import type { EstimatorMethod } from "./estimator-method";
import { arrayGiven, dataOf, estimatorClass, matrixOf, parameter, samplesOf, untold } from "./estimators";
import { tableOf } from "../pandas";
import { keysOf } from "../pandas/columns/columns";
import { keysOfTypes } from "../pandas/contents/contents";
import { labelOf } from "../pandas/columns/label-values";
import { libraryClass } from "../library-class";
import { add, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type SliceValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  tuple,
  unknown,
} from "../../values/value";

const ALL: SliceValue = { kind: "slice", lower: NONE, upper: NONE, step: NONE };

const isNumbers = (picked: Value): boolean =>
  picked.kind === "slice" ||
  (picked.kind === "list" && picked.items?.every(({ kind }) => kind === "int") === true);

/** A part of a table or a matrix, by the names or the places of its columns; one name alone picks a series. */
function columnsPicked(table: Value, picked: Value, args: Arguments, context: Context): Value | undefined {
  const frame = tableOf(table);
  if (!frame)
    return isNumbers(picked) ? context.subscript(table, tuple([ALL, picked]), args.site) : undefined;
  if (isNumbers(picked)) {
    const places = context.attribute(table, "iloc");
    return places && context.subscript(places, tuple([ALL, picked]), args.site);
  }
  const isLabels = picked.kind === "list" || picked.kind === "str" || tableOf(picked)?.type === "index";
  const item = isLabels ? context.attribute(table, "__getitem__") : undefined;
  return item && context.call(item, argumentsOf(args.site, [picked]));
}

/** `make_column_selector(pattern, dtype_include=, dtype_exclude=)`, which picks columns once it sees a table. */
const selectorClass: ClassValue = libraryClass("sklearn.compose.make_column_selector", [], {
  openBase: { code: "not-modelled", detail: "sklearn.compose.make_column_selector" },
  construct: (args) => ({
    kind: "object",
    class: selectorClass,
    attributes: new Map(),
    constructed: args.site,
    arguments: args,
  }),
  methods: {
    __call__: ({ positional: [self = NONE, table = NONE] }, context) => selectedBy(self, table, context),
  },
});

/** The names that a selector finds in a table; anything else is what it picks itself. */
function selectedBy(picked: Value, table: Value, context: Context): Value {
  if (picked.kind !== "object" || picked.class !== selectorClass || !picked.arguments) return picked;
  const { positional, keywords, rest } = picked.arguments;
  const frame = tableOf(table);
  const isPlain = positional.length === 0 && !keywords.has("pattern") && !rest;
  const keys =
    frame?.type === "frame" && isPlain
      ? keysOfTypes(frame, keywords.get("dtype_include"), keywords.get("dtype_exclude"), context)
      : undefined;
  return keys ? list(keys.map(labelOf)) : unknown("data", "the columns that a selector picks");
}

/** The columns that a transformer takes, so that each is counted once; undefined where they are not known. */
function namesOf(picked: Value | undefined, context: Context): readonly string[] | undefined {
  return picked && picked.kind !== "slice" ? keysOf(picked, context) : undefined;
}

export const isText = (value: Value | undefined, text: string): boolean => knownText(value) === text;

/** What a step makes of columns, which may pass it as they are; undefined where that is not known, or it drops them. */
export function madeOf(
  step: Value | undefined,
  columns: Value,
  target: Value | undefined,
  { site }: Arguments,
  context: Context,
): Value | undefined {
  if (isText(step, "passthrough")) return columns;
  const run = step?.kind === "object" ? context.attribute(step, "fit_transform") : undefined;
  return run && context.call(run, argumentsOf(site, target ? [columns, target] : [columns]));
}

/** Columns side by side, in the order of the transformers; what none of them takes follows where it passes through. */
const besideOneAnother: EstimatorMethod = (self, args, context) => {
  const table = dataOf(args);
  const parts = parameter(self, "transformers");
  const items = parts && context.iterate(parts);
  if (!table || !items) return unknown("not-supported", "a ColumnTransformer");
  const rows = samplesOf(table, context);
  let width: Dim = known(0);
  const taken = new Set<string>();
  let isCounted = true;
  for (const item of items) {
    const [, step, asked] = item.kind === "tuple" ? item.items : [];
    const picked = asked && selectedBy(asked, table, context);
    const part = picked && columnsPicked(table, picked, args, context);
    const made = part && madeOf(step, part, undefined, args, context);
    const isDropped = isText(step, "drop");
    const columns = made && widthOf(made, context);
    const names = namesOf(picked, context);
    if (!names) isCounted = false;
    for (const name of names ?? []) taken.add(name);
    if (isDropped) continue;
    width = columns ? add(width, columns) : untold("the columns of a ColumnTransformer");
    if (!columns) break;
  }
  const remainder = parameter(self, "remainder");
  if (remainder && !isText(remainder, "drop")) {
    const all = isCounted ? matrixOf(table, context)?.[1] : undefined;
    width =
      all && isText(remainder, "passthrough")
        ? add(width, subtract(all, known(taken.size)))
        : untold("the columns of a ColumnTransformer");
  }
  return arrayGiven([rows, width]);
};

/** How wide what a transformer gave is, sparse matrices as well. */
export function widthOf(made: Value, context: Context): Dim | undefined {
  return matrixOf(made, context)?.[1];
}

/** What it gives for other rows has as many columns as for those that it was fitted to. */
export const keepingWidth = (
  make: EstimatorMethod,
  what: string,
): Readonly<Record<string, EstimatorMethod>> => {
  const fitted: EstimatorMethod = (self, args, context) => {
    const made = make(self, args, context);
    context.heap.set(self.attributes, "columns made", made);
    return made;
  };
  const widthMade = (self: ObjectValue, context: Context): Dim => {
    const made = self.attributes.get("columns made");
    return (made && matrixOf(made, context)?.[1]) ?? untold(what);
  };
  return {
    fit: (self, args, context) => {
      fitted(self, args, context);
      return self;
    },
    fit_transform: fitted,
    transform: (self, args, context) =>
      arrayGiven([samplesOf(dataOf(args), context), widthMade(self, context)]),
    get_feature_names_out: (self, _, context) => arrayGiven([widthMade(self, context)]),
  };
};

const columnTransformer = estimatorClass(
  "sklearn.compose.ColumnTransformer",
  keepingWidth(besideOneAnother, "the columns of a ColumnTransformer"),
  ["transformers"],
);

/** `make_column_transformer((transformer, columns), …)`: the same without names. */
const make: FunctionValue = libraryFunction("sklearn.compose.make_column_transformer", (args, context) => {
  if (args.rest) return unknown(args.rest.reason);
  const parts = args.positional.map((pair) =>
    pair.kind === "tuple" ? tuple([unknown("not-supported", "a name"), ...pair.items]) : pair,
  );
  return context.call(columnTransformer, {
    ...argumentsOf(args.site, [list(parts)]),
    keywords: args.keywords,
  });
});

export const columnTransformers: readonly (readonly [string, () => Value])[] = [
  ["sklearn.compose.ColumnTransformer", () => columnTransformer],
  ["sklearn.compose.make_column_transformer", () => make],
  ["sklearn.compose.make_column_selector", () => selectorClass],
];
