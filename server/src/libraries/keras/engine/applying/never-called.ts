/** What a layer of Keras 3 has only once it was called, after `Operation`. */
import { hasUnseenBase } from "../../../callables/class-members";
import { type LayerState, layerStateOf, shownName } from "../layer-state";
import type { Context } from "../../../../values/context";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import { lookup } from "../../../../values/names/lookup";
import { type Span, endOf } from "../../../../values/records/span";
import { ESCAPED, type ObjectValue } from "../../../../values/value";

/** The state of a layer of which all calls are seen: nobody else has it, and no input of it was in doubt. */
export function wholeStory(layer: ObjectValue, attribute: string, context: Context): LayerState | undefined {
  const state = layerStateOf(layer);
  if (!state || layer.attributes.has(attribute)) return undefined;
  if (context.keras === 2 || context.openWorld || layer.attributes.has(ESCAPED)) return undefined;
  return state.refused || hasUnseenBase(layer.class) ? undefined : state;
}

/** An attribute that a layer does not have yet, at `site`; `instead` is what it has in its place. */
export function notYet(
  layer: ObjectValue,
  attribute: string,
  message: string,
  site: Span,
  instead?: string,
): MissingAttribute<"never-called"> {
  const span = endOf(site, attribute.length);
  return {
    message,
    code: "never-called",
    facts: { layer: shownName(layer), attribute },
    isProven: true,
    remedies:
      instead === undefined
        ? []
        : [{ kind: "replaceText", span, text: instead, preferred: true, isSafe: true }],
  };
}

/** Whether a layer certainly has no tensors of a call: nothing called it, and nothing that is not seen may have. */
export function hasNoNode({ nodes: { uncertain, list, unseen } }: LayerState): boolean {
  return !uncertain && !unseen && list.length === 0;
}

/** Whether a layer certainly has no weights yet: training on data that nobody knows may have built it. */
export function isUnbuilt({ build }: LayerState): boolean {
  return build.built === false && build.unknown === undefined;
}

/** The words of Keras for `layer.input` and `layer.output` before a call. */
export const neverCalledWords = (layer: ObjectValue, attribute: string): string =>
  `The layer ${shownName(layer)} has never been called and thus has no defined ${attribute}.`;

/** Weights that raise until there are any; those of other layers are None, or no attribute at all. */
const ofBuilt: Readonly<Record<string, RegExp>> = {
  kernel: /^keras\.layers\.(Dense|EinsumDense|Conv[123]D|Conv[123]DTranspose)$/,
  embeddings: /^keras\.layers\.Embedding$/,
};

const isOwnModel = ({ class: { canonical, mro } }: ObjectValue): boolean =>
  canonical === undefined && mro.some((type) => type.canonical === "keras.Model");

/** Says that a layer has no `input`, `output` or weights yet; undefined where it has, or may have. */
export function lacksCall(
  layer: ObjectValue,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute | undefined {
  const isWeight = lookup(ofBuilt, attribute)?.test(layer.class.canonical ?? "") === true;
  if (!isWeight && attribute !== "input" && attribute !== "output") return undefined;
  const state = wholeStory(layer, attribute, context);
  if (isWeight)
    return state && isUnbuilt(state)
      ? notYet(layer, attribute, `You must build the layer before accessing \`${attribute}\`.`, site)
      : undefined;
  if (!state || !hasNoNode(state)) return undefined;
  // What is built was called; on data most likely, but what calls a layer inside another one is not followed. Nothing
  // calls a model of the program's own on symbolic tensors but the program itself.
  if (state.build.built !== false && !isOwnModel(layer)) return undefined;
  if (state.behaviour.attribute?.(layer, state, attribute, context) !== undefined) return undefined;
  return notYet(layer, attribute, neverCalledWords(layer, attribute), site);
}
