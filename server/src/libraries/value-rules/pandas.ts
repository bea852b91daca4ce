/** Values that functions of pandas refuse by themselves, with pandas's words. */
import { refusedDay } from "../builtins/refused-values/days";
import { pythonText } from "../keras/arguments";
import { knownText } from "../../values/known-text";
import type { ListedRules } from "./listed-rules";
import type { Rule } from "./rules";

/** Year, month and day with anything behind them but more digits; other orders pandas tries in ways of its own. */
const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A point of time that begins with a day which there is not. */
const point: Rule = (value) => {
  const text = knownText(value);
  const [, year, month, day] = (text === undefined ? undefined : DAY.exec(text)) ?? [];
  if (year === undefined) return undefined;
  const words = refusedDay(Number(year), Number(month), Number(day));
  if (words === undefined) return undefined;
  const exception = "DateParseError";
  const facts = { call: pythonText(value), exception, words: words.replace("…", "") };
  return { code: "refused-value", facts, says: `${exception}: ${words}` };
};

/** Signatures as far as they are needed, and what is looked at. */
export const pandasRules: ListedRules = {
  "pandas.date_range": ["start end", { start: point, end: point }],
  "pandas.bdate_range": ["start end", { start: point, end: point }],
  "pandas.period_range": ["start end", { start: point, end: point }],
};
