import type { Rule } from "./rules";

/**
 * By canonical name: parameters in their order as far as they are needed, of which those behind `*` are given by name
 * alone, and the rules of some of them.
 */
export type ListedRules = Readonly<
  Record<string, readonly [parameters: string, rules: Readonly<Record<string, Rule>>]>
>;
