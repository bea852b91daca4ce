/** Draws from too little: samples larger than what they are drawn from, weights of other items. */
import { argument } from "../../callables/arguments";
import { itemCount } from "../containers/item-count";
import { knownInteger, knownNumber } from "../../../values/known-number";
import type { Arguments } from "../../../values/value";
import { type Refuses, type Said, valueError } from "./refusal";

function sampled(args: Arguments): Said | undefined {
  const [population, k] = [argument(args, 0, "population"), knownInteger(argument(args, 1, "k"))];
  const said = valueError("Sample larger than population or is negative");
  if (k === undefined || args.keywords.has("counts")) return undefined;
  if (k < 0) return said;
  const count = population && itemCount(population);
  return count !== undefined && k > count ? said : undefined;
}

function chosen(args: Arguments): Said | undefined {
  const from = argument(args, 0, "seq");
  return from && from.kind !== "list" && itemCount(from) === 0
    ? { exception: "IndexError", message: "Cannot choose from an empty sequence" }
    : undefined;
}

function chosenSeveral(args: Arguments): Said | undefined {
  const population = argument(args, 0, "population");
  const weights = argument(args, 1, "weights");
  const count = population && itemCount(population);
  const given = weights && itemCount(weights);
  if (count === undefined || given === undefined) return undefined;
  if (count !== given) return valueError("The number of weights does not match the population");
  const items = weights?.kind === "list" || weights?.kind === "tuple" ? weights.items : undefined;
  const numbers = items?.map((item) => knownNumber(item));
  const total = numbers?.reduce((sum: number | undefined, weight) =>
    sum === undefined || weight === undefined ? undefined : sum + weight,
  );
  return total !== undefined && total <= 0
    ? valueError("Total of weights must be greater than zero")
    : undefined;
}

/** A rate of 0 is divided by. */
const rated: Refuses = (args) =>
  knownNumber(argument(args, 0, "lambd")) === 0
    ? { exception: "ZeroDivisionError", message: "…division by zero" }
    : undefined;

/** By canonical name. */
export const refusedDraws: Readonly<Record<string, Refuses>> = {
  "random.sample": sampled,
  "random.choice": chosen,
  "random.choices": chosenSeveral,
  "random.expovariate": rated,
};
