/** How merging layers are called: on one list of tensors, of a fixed length for some. */
import { shapesText } from "./element-wise";
import { type Contradiction, type LayerInput, type LayerScope, contradiction } from "../../layer-definition";
import { leavesOf } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import { type Span, until } from "../../../../values/records/span";
import type { Arguments, Value } from "../../../../values/value";
import { formatShape } from "../../../../values/dimensions/shape";

/** Keras's words for a wrong call, given the shapes that it received. */
export interface InputWords {
  readonly notListed: (shapes: string) => string;
  /** The only number of inputs that is taken, with the words for another one. */
  readonly exactly?: { readonly count: number; readonly says: (shapes: string) => string };
}

/** What every `Merge.build` begins with, after `keras/src/layers/merging/base_merge.py`. */
export const MERGE_WORDS: InputWords = {
  notListed: (shapes) =>
    `ValueError: A merge layer should be called on a list of inputs. Received: input_shape=${shapes} (not a list of shapes)`,
};

/** Tensors that stand one by one, in a list. */
export function inOneList({ positional, positionalSpans }: Arguments): readonly Remedy[] {
  const [first, last] = [positionalSpans[0], positionalSpans.at(-1)];
  const span = first && last && until(first, last);
  if (!span || positional.length < 2) return [];
  if (!positional.every(({ kind }) => kind === "tensor")) return [];
  return [{ kind: "wrapText", span, before: "[", after: "]", preferred: true, isSafe: true }];
}

/** The places in a list of inputs where several tensors stand as one: the two results of a layer, or a list of branches. */
function heldTogether(items: readonly Value[], { keras }: Context): readonly number[] {
  const leaves = items.flatMap(leavesOf);
  if (!leaves.every(({ kind }) => kind === "tensor")) return [];
  const isSymbolic = leaves.some((leaf) => leaf.kind === "tensor" && leaf.flavour === "keras");
  // One list alone in a list is given back as it is where it holds numbers; what Keras 2 does with these is not known.
  if (!isSymbolic && (items.length < 2 || keras === 2)) return [];
  return items.flatMap((item, i) => (item.kind === "tuple" || item.kind === "list" ? [i] : []));
}

/** The tensors of a list one by one, or the first result of a layer that gives several. */
function oneByOne(
  span: Span | undefined,
  items: readonly Value[],
  places: readonly number[],
): readonly Remedy[] {
  if (!span) return [];
  return places.flatMap((item): readonly Remedy[] => {
    const isPair = items[item]?.kind === "tuple";
    const place = { kind: "wrapText", span, item } as const;
    const first: Remedy = { ...place, before: "", after: "[0]", preferred: isPair };
    const all: Remedy = { ...place, before: "*", after: "", preferred: !isPair };
    return isPair ? [first, all] : [all, first];
  });
}

/** Refuses a bare tensor, lists that hold others, and lists of another length than the layer takes. */
export function listedInputs(layer: string, words: InputWords) {
  return (_: unknown, x: LayerInput, { call, context }: LayerScope): Contradiction | undefined => {
    const given = call.positional[0] ?? call.keywords.get("inputs");
    // Shapes that `build` is given and that are not known may well be several.
    if (given?.kind === "tensor" && (given.shape.ranked || given.producer)) {
      const isAlone = call.positional.length < 2;
      const says = isAlone
        ? words.notListed(formatShape(given.shape))
        : "TypeError: too many positional arguments";
      return contradiction(
        "inputs-not-a-list",
        "input",
        { layer },
        {
          kerasSays: says,
          output: given.shape,
          remedies: call.ifMisfit ?? inOneList(call),
        },
      );
    }
    const items = given?.kind === "list" || given?.kind === "tuple" ? given.items : undefined;
    const places = items ? heldTogether(items, context) : [];
    if (items && places.length > 0)
      return contradiction(
        "inputs-not-a-list",
        "input",
        { layer },
        { remedies: oneByOne(call.positionalSpans[0], items, places), output: x.all[0]?.shape },
      );
    if (!words.exactly || !items || items.length === words.exactly.count) return undefined;
    return contradiction(
      "wrong-inputs",
      "input",
      { layer, expected: words.exactly.count, given: items.length },
      { kerasSays: words.exactly.says(shapesText(x.all)), output: x.all[0]?.shape },
    );
  };
}
