/** The places of tokens in a known vocabulary, as a lookup gives them. */
import { type LookupArguments, givenTokens, specialTokens, withLearnt } from "./index-lookup";
import type { LayerInput, LayerScope } from "../../layer-definition";
import { allElements } from "../../../tensor-functions/core/known-elements";
import { ITEMS_ALWAYS_HELD } from "../../../../values/bounds/budgets";
import { countWork } from "../../../../values/bounds/work";
import { hashKey } from "../../../../values/hash-key";
import { valuesOfCells } from "../../../../values/contents/cell-values";
import { type TensorValue, type Value, int } from "../../../../values/value";

/** The elements of an array in their order, where there are few enough to look at one by one. */
export function elementsOf(tensor: TensorValue): readonly Value[] | undefined {
  const elements = tensor.content ?? valuesOfCells(allElements(tensor));
  if (!elements || elements.length > ITEMS_ALWAYS_HELD) return undefined;
  countWork(elements.length);
  return elements;
}

/** Says of a token where it stands; undefined where the vocabulary is not known. */
export function placing(a: LookupArguments, self: Value): ((token: Value) => number | undefined) | undefined {
  if (a.output_mode !== "int" || self.kind !== "object") return undefined;
  const tokens = givenTokens(withLearnt(a, self));
  const special = specialTokens({ ...a, max_tokens: undefined });
  const keys = tokens?.map((token) => hashKey(token));
  if (!special || !keys?.every((key) => key !== undefined)) return undefined;
  const { head } = special;
  const places = new Map(keys.map((key, i) => [key, head.length + i]));
  const mask = a.mask_token.kind === "none" ? undefined : hashKey(a.mask_token);
  const masks = mask === undefined ? 0 : 1;
  return (token) => {
    const key = hashKey(token);
    if (key === undefined) return undefined;
    if (key === mask) return 0;
    // Of several places for tokens that are not in the vocabulary a hash chooses one.
    return places.get(key) ?? (head.length - masks === 1 ? masks : undefined);
  };
}

/** The place of each element of data, each of which is a token. */
export function placesOf(
  a: LookupArguments & { readonly invert?: unknown },
  { tensor }: LayerInput,
  { self }: LayerScope,
): readonly Value[] | undefined {
  if (a.invert !== undefined && a.invert !== false) return undefined;
  const place = placing(a, self);
  const places = place && elementsOf(tensor)?.map(place);
  return places?.every((each) => each !== undefined) ? places.map((each) => int(each)) : undefined;
}
