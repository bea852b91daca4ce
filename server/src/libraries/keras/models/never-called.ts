/** What a layer of Keras 3 has only once it was called or built, after `Operation` and `Sequential`. */
import { type StackState, stackStateOf } from "./stack-state";
import { hasUnseenBase } from "../engine/class-values";
import { type LayerState, layerStateOf, shownName } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import { ESCAPED, type ObjectValue } from "../../../values/value";

/** An attribute that a layer does not have yet. */
export interface NeverCalled {
  readonly layer: string;
  /** The words of Keras's AttributeError. */
  readonly message: string;
  /** What a built Sequential has instead. */
  readonly instead?: string;
}

const ofStacks: ReadonlySet<string> = new Set(["inputs", "outputs", "input_shape", "output_shape"]);

/** Whether all calls of a layer are seen: nobody else has it, and no input of it was in doubt. */
function isWholeStory(layer: ObjectValue, state: LayerState, context: Context): boolean {
  if (context.keras === 2 || context.openWorld || layer.attributes.has(ESCAPED)) return false;
  return !state.refused && !hasUnseenBase(layer.class);
}

const isCertain = (stack: StackState): boolean => stack.unknown === undefined && stack.uncertain !== true;

/** Says that a layer has no such attribute yet; undefined where it has, or may have. */
export function neverCalled(
  layer: ObjectValue,
  attribute: string,
  context: Context,
): NeverCalled | undefined {
  const state = layerStateOf(layer);
  if (!state || layer.attributes.has(attribute) || !isWholeStory(layer, state, context)) return undefined;
  const name = shownName(layer);
  const stack = stackStateOf(state);
  if (attribute === "input" || attribute === "output") {
    const { uncertain, list, unseen } = state.nodes;
    if (uncertain || unseen || list.length > 0) return undefined;
    // What is built was called; on data most likely, but what calls a layer inside another one is not followed.
    if (!stack && state.build.built !== false) return undefined;
    if (state.behaviour.attribute?.(layer, state, attribute, context) !== undefined) return undefined;
    const message = `The layer ${name} has never been called and thus has no defined ${attribute}.`;
    const isBuilt = stack !== undefined && state.build.built === true && isCertain(stack);
    return { layer: name, message, instead: isBuilt ? `${attribute}s[0]` : undefined };
  }
  if (!stack || !ofStacks.has(attribute) || state.build.built !== false || !isCertain(stack))
    return undefined;
  return {
    layer: name,
    message: `Sequential model '${name}' has no defined ${attribute.replace("_", " ")} yet.`,
  };
}
