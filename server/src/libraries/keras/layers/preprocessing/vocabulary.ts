/** The tokens that a lookup layer is given after it was made, or learns from data, after `index_lookup.py`. */
import { argument, spanOfArgument } from "../../../callables/arguments";
import type { LayerMethod } from "../../layer-definition";
import { allElements } from "../../../tensor-functions/core/known-elements";
import { tensorOf } from "../../../tensor-functions/core/operand";
import { wholeOf } from "../../../tensorflow/data/dataset";
import { pythonCell, valuesOfCells } from "../../../../values/contents/cell-values";
import type { Context } from "../../../../values/context";
import { unknownDim } from "../../../../values/dimensions/dimension";
import { hashKey } from "../../../../values/hash-key";
import { reason } from "../../../../values/records/reason";
import { countWork } from "../../../../values/bounds/work";
import {
  ESCAPED,
  NONE,
  type ObjectValue,
  type Value,
  int,
  list,
  str,
  unknown,
} from "../../../../values/value";

/** The attribute that keeps the tokens, without special ones; Python programs have no name for it. */
const LEARNT = "__vocabulary__";

/** What a layer was given or has learnt since it was made; undefined where nothing changed its vocabulary. */
export const learntBy = (self: ObjectValue): Value | undefined =>
  self.attributes.has(ESCAPED) ? unknown("data", "the vocabulary") : self.attributes.get(LEARNT);

/** Notes that a layer has learnt what is not told here. */
export function learnSomething(self: ObjectValue, context: Context): Value {
  context.heap.set(self.attributes, LEARNT, lost);
  return NONE;
}

/** What the tokens that stand before the learnt ones are, and how many tokens there may be at all. */
export interface SpecialTokens {
  /** As the vocabulary lists them. */
  readonly head: readonly Value[];
  /** Those that are not counted where data holds them. */
  readonly uncounted: readonly Value[];
  readonly most: number | undefined;
}

/** How a kind of lookup with arguments `A` is described to the methods below. */
export interface Learning<A> {
  readonly special: (a: A) => SpecialTokens | undefined;
  /** The tokens of some elements of the data; undefined where they can't be told. */
  readonly tokens: (elements: readonly Value[], a: A, context: Context) => readonly Value[] | undefined;
  /** The tokens that the constructor was given, without special ones; undefined where they are not known. */
  readonly given: (a: A) => readonly Value[] | undefined;
}

/** The elements of data one by one: of an array, a list, a column, or all of a dataset. */
function elementsIn(data: Value | undefined, context: Context): readonly Value[] | undefined {
  if (!data || data.kind === "unknown") return undefined;
  const tensor = wholeOf(data) ?? (data.kind === "object" ? undefined : tensorOf(data, context));
  if (tensor) return tensor.content ?? valuesOfCells(allElements(tensor));
  return data.kind === "object" && data.native?.type !== "dataset" ? context.iterate(data) : undefined;
}

/** The different elements of data of which not all places are known: which tokens there are, but not how often. */
function differentIn(data: Value | undefined, context: Context): readonly Value[] | undefined {
  const isDataset = data?.kind === "object" && data.native?.type === "dataset";
  const tensor =
    data && data.kind !== "unknown" ? (isDataset ? wholeOf(data) : tensorOf(data, context)) : undefined;
  const all = tensor && allElements(tensor);
  if (!all?.values || all.missing !== 0) return undefined;
  const values = all.values.map((value) => pythonCell(value, all.dtype));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A token of which only the type is told. */
const someToken = (token: Value): Value =>
  token.kind === "str" ? str(undefined) : { kind: "int", dim: unknownDim(reason("data", "a token")) };

const compared = (a: Value, b: Value): number => {
  if (a.kind === "str" && b.kind === "str") return (a.value ?? "") < (b.value ?? "") ? 1 : -1;
  if (a.kind === "int" && b.kind === "int" && a.dim.kind === "known" && b.dim.kind === "known")
    return b.dim.value - a.dim.value;
  return 0;
};

/** The different tokens, the most frequent first and ties from the last to the first in their own order. */
function rankedTokens(
  tokens: readonly Value[],
  { head, uncounted, most }: SpecialTokens,
): readonly Value[] | undefined {
  const counts = new Map<string, { readonly token: Value; count: number }>();
  countWork(tokens.length);
  for (const token of tokens) {
    const key = hashKey(token);
    if (key === undefined) return undefined;
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { token, count: 1 });
  }
  for (const token of uncounted) counts.delete(hashKey(token) ?? "");
  const ranked = [...counts.values()]
    .sort((a, b) => b.count - a.count || compared(a.token, b.token))
    .map(({ token }) => token);
  return most === undefined ? ranked : ranked.slice(0, Math.max(0, most - head.length));
}

const lost = unknown("data", "the vocabulary");

/** The methods of a lookup layer that learn a vocabulary or tell of it. */
export function vocabularyMethods<A>(learning: Learning<A>): Readonly<Record<string, LayerMethod<A>>> {
  const keep = (self: ObjectValue, tokens: readonly Value[] | undefined, context: Context): Value => {
    context.heap.set(self.attributes, LEARNT, tokens ? list(tokens) : lost);
    return NONE;
  };
  const known = (
    a: A,
    self: ObjectValue,
  ): { head: readonly Value[]; tokens: readonly Value[] } | undefined => {
    const learnt = learntBy(self);
    const tokens = learnt ? (learnt.kind === "list" ? learnt.items : undefined) : learning.given(a);
    const head = learning.special(a)?.head;
    return tokens && head && { head, tokens };
  };
  return {
    adapt: (a, { self, args, context }) => {
      const special = learning.special(a);
      const steps = argument(args, 2, "steps") ?? argument(args, 1, "steps") ?? NONE;
      const elements =
        special && steps.kind === "none" ? elementsIn(argument(args, 0, "data"), context) : undefined;
      const tokens = elements && learning.tokens(elements, a, context);
      const ranked = tokens && special && rankedTokens(tokens, special);
      if (ranked ?? (!special || steps.kind !== "none")) return keep(self, ranked, context);
      // How many tokens there are follows from the different elements; their order does not.
      const different = differentIn(argument(args, 0, "data"), context);
      const some = different && learning.tokens(different, a, context);
      const counted = some && rankedTokens(some, special)?.map(someToken);
      return keep(self, counted, context);
    },
    set_vocabulary: (a, { self, args, context }) => {
      const items = elementsIn(argument(args, 0, "vocabulary"), context);
      const head = learning.special(a)?.head;
      const tokens = items && head && withoutHead(items, head);
      if (tokens && isRepeated(tokens))
        context.report({
          code: "vocabulary-tokens",
          severity: "error",
          span: spanOfArgument(args, 0, "vocabulary"),
          facts: { says: REPEATED_TERM },
          kerasSays: REPEATED_TERM,
        });
      return keep(self, tokens, context);
    },
    get_vocabulary: (a, { self, args }) => {
      const special = argument(args, 0, "include_special_tokens");
      const found = known(a, self);
      if (!found || (special && special.kind !== "bool"))
        return list(undefined, reason("data", "a vocabulary"));
      return list(special?.value === false ? found.tokens : [...found.head, ...found.tokens]);
    },
    vocabulary_size: (a, { self }) => {
      const found = known(a, self);
      return found
        ? int(found.tokens.length + found.head.length)
        : unknown("data", "the size of a vocabulary");
    },
    finalize_state: () => NONE,
    reset_state: () => NONE,
    update_state: (_, { self, context }) => keep(self, undefined, context),
  };
}

export const REPEATED_TERM =
  "ValueError: The passed vocabulary has at least one repeated term. Please uniquify your dataset.";

/** Whether one of the tokens that are known stands there twice. */
export function isRepeated(tokens: readonly Value[]): boolean {
  const keys = tokens.map((token) => hashKey(token)).filter((key) => key !== undefined);
  return new Set(keys).size < keys.length;
}

/** Tokens without the special ones, which may stand at their head in this very order; undefined where nobody can tell. */
export function withoutHead(tokens: readonly Value[], head: readonly Value[]): readonly Value[] | undefined {
  if (head.length === 0 || head.length > tokens.length) return tokens;
  let isUntold = false;
  for (const [i, token] of head.entries()) {
    const [own, other] = [hashKey(token), tokens[i] && hashKey(tokens[i])];
    if (own === undefined || other === undefined) isUntold = true;
    else if (own !== other) return tokens;
  }
  return isUntold ? undefined : tokens.slice(head.length);
}
