/** Arguments between Python text and what one sets them to by hand. */
import type { StatedArgument } from "../../../server/src/values/records/application";

/** The integers of `10`, `(10,)` or `(3, 3)`; undefined for any other text. */
export function integersIn(text: string): readonly number[] | undefined {
  if (!/^\(?\s*-?\d+(\s*,\s*-?\d+)*\s*,?\s*\)?$/.test(text)) return undefined;
  return (text.match(/-?\d+/g) ?? []).map(Number);
}

/** `10` where all axes are alike, else `(3, 5)`. */
export function integersText(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  return numbers.every((number) => number === first) ? String(first) : `(${numbers.join(", ")})`;
}

/** `valid` of `'valid'`; undefined where it is no text. */
export const wordIn = (text: string): string | undefined => /^'(\w+)'$/.exec(text)?.[1];

export const argumentNamed = (all: readonly StatedArgument[], name: string): string | undefined =>
  all.find((argument) => argument.name === name)?.text;

/** The first integer of an argument; `otherwise` where the layer has none of that name. */
export function integerNamed(all: readonly StatedArgument[], name: string, otherwise: number): number {
  return integersIn(argumentNamed(all, name) ?? "")?.[0] ?? otherwise;
}

/** Arguments that are set with a choice of words. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  padding: ["valid", "same", "causal"],
  merge_mode: ["concat", "sum", "mul", "ave"],
};

/** Integers that shapes hang on, in the order in which they are shown. */
export const INTEGERS: readonly string[] = [
  "filters",
  "units",
  "kernel_size",
  "pool_size",
  "strides",
  "dilation_rate",
  "groups",
  "depth_multiplier",
];
export const FLAGS: readonly string[] = ["return_sequences", "use_bias"];
