/** Parameter counts as a person reads them: whole, or shortened by meaning. */
import { type Dim, formatDim } from "../../values/dimensions/dimension";

/** `9,100`; always with commas, as Keras prints it. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

const units: readonly (readonly [number, string])[] = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];

/** `9.1k`, `2.4M`: three significant digits, which is all that a glance takes in. */
export function shortCount(value: number): string {
  for (const [size, suffix] of units) {
    // Rounding may reach the next unit: 999,950 is 1M, not 1000k.
    if (Math.abs(value) >= size * 0.9995) {
      const scaled = value / size;
      return `${Number(scaled.toPrecision(3))}${suffix}`;
    }
  }
  return String(value);
}

/** Numbers of a formula; not those in names, in quotes and in subscripts. */
const NUMBERS = /(?<![\w.'"[])\d+(?![\w.'"\]])/g;

/** `2,049·classes + 23,561,152`; as it is where commas stand between the arguments of a function. */
const groupedFormula = (formula: string): string =>
  formula.includes(",") ? formula : formula.replace(NUMBERS, (digits) => groupDigits(Number(digits)));

/** A count that can be told: a number or a formula; undefined where it is unknown. */
export function countText(count: Dim): string | undefined {
  if (count.kind === "known") return groupDigits(count.value);
  return count.kind === "symbolic" ? groupedFormula(formatDim(count)) : undefined;
}
