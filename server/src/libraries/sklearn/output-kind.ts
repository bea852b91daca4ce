/** `set_config(transform_output="pandas")` and `set_output(transform="pandas")`: transformers give tables in place of arrays. */
import { SCALERS } from "./scalers";
import { argument } from "../callables/arguments";
import { tableOf } from "../pandas";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  libraryFunction,
  unknown,
} from "../../values/value";

/** Written into the settings of the program, and as an attribute on an estimator that was told for itself. */
const OUTPUT = "sklearn transform output";

const someOutput = (): Value => unknown("not-modelled", "set_output");

/** `sklearn.set_config(…)`. */
function setConfig(args: Arguments, { heap, settings }: Context): Value {
  const given = args.rest ? someOutput() : args.keywords.get("transform_output");
  if (given && given.kind !== "none") heap.set(settings, OUTPUT, given);
  return NONE;
}

/** `estimator.set_output(transform=…)`. */
export function setOutput(self: ObjectValue, args: Arguments, { heap }: Context): Value {
  const given = args.rest ? someOutput() : argument(args, 0, "transform");
  if (given && given.kind !== "none") heap.set(self.attributes, OUTPUT, given);
  return self;
}

/** The names that the columns of a table have, of which a scaler makes as many in the same order. */
function columnsKept(self: ObjectValue, data: Value | undefined, context: Context): Value | undefined {
  const isScaler = SCALERS.test(self.class.canonical ?? "");
  return isScaler && data && tableOf(data)?.type === "frame" ? context.attribute(data, "columns") : undefined;
}

/** What a method of an estimator gives where the kind of its output may have been set; `made` is the array that it gives else. */
export function asSet(
  self: ObjectValue,
  method: string,
  data: Value | undefined,
  made: Value,
  context: Context,
): Value {
  if (method !== "transform" && method !== "fit_transform") return made;
  const output = self.attributes.get(OUTPUT) ?? context.settings.get(OUTPUT);
  const kind = output ? knownText(output) : "default";
  if (kind === "default") return made;
  const columns = kind === "pandas" ? columnsKept(self, data, context) : undefined;
  if (!data || !columns || made.kind !== "tensor") return someOutput();
  const index = context.attribute(data, "index");
  return context.call(
    context.library("pandas.DataFrame"),
    argumentsOf(
      self.constructed,
      [made],
      [["columns", columns], ...(index ? [["index", index] as const] : [])],
    ),
  );
}

export const configuration: readonly (readonly [string, () => Value])[] = [
  ["sklearn.set_config", () => libraryFunction("sklearn.set_config", setConfig)],
];
