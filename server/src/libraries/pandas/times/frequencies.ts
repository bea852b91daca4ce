/** Names of steps of time that pandas 3 no longer takes, after `to_offset` of pandas/_libs/tslibs/offsets.pyx. */
import { spanOfArgument } from "../../callables/arguments";
import { isSince } from "../../releases";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { textsInstead } from "../../../values/records/texts-instead";
import type { Arguments, Value } from "../../../values/value";

/** What each was renamed to. */
const TODAY: Readonly<Record<string, string>> = {
  M: "ME",
  Q: "QE",
  Y: "YE",
  A: "YE",
  AS: "YS",
  BM: "BME",
  BQ: "BQE",
  BA: "BYE",
  BY: "BYE",
  BAS: "BYS",
  SM: "SME",
  CBM: "CBME",
  H: "h",
  T: "min",
  S: "s",
  L: "ms",
  U: "us",
  N: "ns",
  BH: "bh",
  CBH: "cbh",
};

/** Those that spans of time (`PeriodIndex`) are still called by. */
const OF_PERIODS: ReadonlySet<string> = new Set(["M", "Q", "Y"]);

/** A number of steps, their name, and the day or month that they end with. */
const STEP = /^(\d*(?:\.\d+)?)([A-Z]+)(-[A-Z]{3})?$/;

/**
 * Reports a step that the pandas of the program no longer takes, as a warning where nobody says which release that is.
 * `mayBePeriods` says that what is stepped through may be spans of time.
 */
export function refuseFrequency(
  value: Value | undefined,
  [position, name]: readonly [number, string],
  args: Arguments,
  context: Context,
  mayBePeriods = false,
): void {
  const text = knownText(value);
  const [, times = "", unit = "", anchor = ""] = (text === undefined ? undefined : STEP.exec(text)) ?? [];
  const today = lookup(TODAY, unit);
  const isRemoved = isSince(context, "pandas", "3");
  if (!value || text === undefined || today === undefined || isRemoved === false) return;
  if (mayBePeriods && OF_PERIODS.has(unit)) return;
  context.report({
    code: "refused-value",
    severity: isRemoved ? "error" : "warning",
    span: (value.kind === "str" ? value.span : undefined) ?? spanOfArgument(args, position, name),
    facts: {
      call: `${name}=${JSON.stringify(text)}`,
      exception: "ValueError",
      words: `Invalid frequency: ${text}`,
    },
    kerasSays: `ValueError: Invalid frequency: ${text}…`,
    raisedBy: "pandas",
    remedies: textsInstead(value, [times + today + anchor]),
  });
}
