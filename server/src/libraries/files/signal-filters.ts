/** Coefficients of digital filters, after `scipy.signal._filter_design`: so many as their order says. */
import { array } from "./picture-sizes";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { add, ceilDivide, multiply } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import { type Arguments, FALSE, type Value, tuple, unknown } from "../../values/value";

/** Designs by the order of the filter; behind it stand the edges of the band, after so many numbers that say how it ripples. */
const RIPPLES: Readonly<Record<string, number>> = { butter: 0, bessel: 0, cheby1: 1, cheby2: 1, ellip: 2 };

/** How many poles a filter has: one that passes or stops a band has twice as many. */
function polesOf(args: Arguments, kindAt: number): Dim | undefined {
  const given = argument(args, 0, "N");
  const order = given && dimensionOfScalar(given);
  const named = argument(args, kindAt, "btype");
  const kind = named ? knownText(named) : "low";
  if (!order || kind === undefined) return undefined;
  return /^(band|bp|bs|pass$|stop$)/.test(kind) ? multiply(order, known(2)) : order;
}

/** Numerator and denominator, or one row of six numbers for two poles each (`output="sos"`). */
const designed =
  (name: string, ripples: number) =>
  (args: Arguments, context: Context): Value => {
    // One that is no digital filter has fewer zeros than poles.
    const isAnalog = context.truth(argument(args, ripples + 3, "analog") ?? FALSE) !== false;
    const poles = args.rest !== undefined || isAnalog ? undefined : polesOf(args, ripples + 2);
    const how = argument(args, ripples + 4, "output");
    const output = how ? knownText(how) : "ba";
    if (!poles) return unknown("data", name);
    const coefficients = array([add(poles, known(1))], "float64");
    if (output === "ba") return tuple([coefficients, coefficients]);
    return output === "sos"
      ? array([ceilDivide(poles, known(2)), known(6)], "float64")
      : unknown("data", name);
  };

export const signalFilterEntries: readonly Entry[] = Object.entries(RIPPLES).map(([name, ripples]) =>
  fn(`scipy.signal.${name}`, designed(name, ripples)),
);
