/** What a model of Keras 3 has only once it was called or built, after `Sequential`. */
import { type StackState, stackStateOf } from "./stack-state";
import { shownName } from "../engine/layer-state";
import {
  hasNoNode,
  isUnbuilt,
  lacksCall,
  neverCalledWords,
  notYet,
  wholeStory,
} from "../engine/applying/never-called";
import type { Context } from "../../../values/context";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

const ofStacks: ReadonlySet<string> = new Set(["inputs", "outputs", "input_shape", "output_shape"]);

const isCertain = (stack: StackState): boolean => stack.unknown === undefined && stack.uncertain !== true;

/** Says that a model has no such attribute yet; undefined where it has, or may have. */
export function lacksBuild(
  model: ObjectValue,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute | undefined {
  const state = wholeStory(model, attribute, context);
  const stack = state && stackStateOf(state);
  if (!stack) return lacksCall(model, attribute, site, context);
  if (attribute === "input" || attribute === "output") {
    if (!hasNoNode(state)) return undefined;
    if (state.behaviour.attribute?.(model, state, attribute, context) !== undefined) return undefined;
    const isBuilt = state.build.built === true && isCertain(stack);
    const words = neverCalledWords(model, attribute);
    return notYet(model, attribute, words, site, isBuilt ? `${attribute}s[0]` : undefined);
  }
  if (!ofStacks.has(attribute) || !isUnbuilt(state) || !isCertain(stack)) return undefined;
  const words = `Sequential model '${shownName(model)}' has no defined ${attribute.replace("_", " ")} yet.`;
  return notYet(model, attribute, words, site);
}
