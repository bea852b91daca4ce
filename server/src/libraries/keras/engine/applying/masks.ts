/** Masks: which steps count, handed from layer to layer beside the tensors, after `Layer.__call__` in `keras/src/layers/layer.py`. */
import { isUserCode, methodOf } from "../../../callables/class-members";
import { firstInput } from "./layer-inputs";
import { type LayerCall, layerStateOf } from "../layer-state";
import { leavesOf, mapLeaves } from "../structure";
import type { Context } from "../../../../values/context";
import { reason } from "../../../../values/records/reason";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../../values/value";

/** `get_keras_mask(x)`: None where the tensor has none, unknown where the value is no tensor that we know. */
function maskOf(value: Value): Value {
  if (value.kind === "tensor") return value.mask ?? NONE;
  return value.kind === "unknown" || value.kind === "list" || value.kind === "dict"
    ? unknown(value.kind === "unknown" ? value.reason : (value.why ?? reason("shape")))
    : NONE;
}

const isNone = (mask: Value): boolean => leavesOf(mask).every((leaf) => leaf.kind === "none");

/** The masks of a structure of tensors, in the same structure; Keras 2 gives None where no tensor has one. */
export function masksOf(value: Value, context: Context): Value {
  const masks = mapLeaves(value, maskOf);
  return context.keras === 2 && isNone(masks) ? NONE : masks;
}

/** Whether an argument counts as one of tensors: `true`, `false`, or `undefined` where it is not known. */
function holdsTensors(value: Value): boolean | undefined {
  const leaves = leavesOf(value);
  if (leaves.length === 0 || value.kind === "none") return false;
  if (leaves.some((leaf) => leaf.kind === "unknown")) return undefined;
  return leaves.every((leaf) => leaf.kind === "tensor" || leaf.kind === "none");
}

/**
 * The mask arguments that Keras fills in where the caller gives none: `mask` for a single argument of tensors,
 * `query_mask` for `query` where there are several; Keras 2 fills in `mask` from the first argument only.
 * `parameters` are those of `call`, without the layer.
 */
export function populatedMasks(
  args: Arguments,
  parameters: readonly string[],
  context: Context,
): ReadonlyMap<string, Value> {
  const given = new Map<string, Value>([
    ...args.positional.map((value, i) => [parameters[i] ?? `argument ${i}`, value] as const),
    ...args.keywords,
  ]);
  // A None that stands in its place is given all the same: a second one by name would be one too many.
  const isOpen = (name: string): boolean =>
    parameters.indexOf(name) >= args.positional.length &&
    (given.get(name) ?? NONE).kind === "none" &&
    !name.startsWith("*");
  const filled = new Map<string, Value>();
  if (args.rest) {
    for (const name of parameters)
      if (isOpen(name) && (name === "mask" || name.endsWith("_mask")))
        filled.set(name, unknown(args.rest.reason));
    return filled;
  }
  const tensors = [...given].filter(([name, value]) => name !== "training" && holdsTensors(value) !== false);
  const [first] = tensors;
  if (!first) return filled;
  if (context.keras === 2 || tensors.length === 1) {
    if (isOpen("mask")) filled.set("mask", masksOf(first[1], context));
    return filled;
  }
  for (const [name, value] of tensors) {
    if (isOpen(`${name}_mask`)) filled.set(`${name}_mask`, masksOf(value, context));
  }
  const certain = tensors.filter(([, value]) => holdsTensors(value) === true);
  // What may be a single argument of tensors has its mask filled in, or left at None.
  if (certain.length <= 1 && isOpen("mask") && !isNone(masksOf(first[1], context)))
    filled.set("mask", unknown("not-supported", "masks"));
  return filled;
}

/** The mask that an application starts from: one that is given by name, else those of its first argument. */
export function previousMask(args: Arguments, context: Context): Value {
  const given = args.keywords.get("mask");
  if (given && given.kind !== "none") return given;
  const input = firstInput(args);
  return input ? masksOf(input, context) : NONE;
}

/** Keras's `supports_masking`; undefined where it can't be known. */
export function supportsMasking(layer: ObjectValue, context: Context): boolean | undefined {
  const own = layer.attributes.get("supports_masking") ?? methodOf(layer.class, "supports_masking");
  if (own?.kind === "property") {
    const value = context.attribute(layer, "supports_masking");
    return value && context.truth(value);
  }
  if (own) return context.truth(own);
  const state = layerStateOf(layer);
  const described = state?.behaviour.supportsMasking?.(state, context) === true;
  return described || isUserCode(methodOf(layer.class, "compute_mask"));
}

/** `compute_mask(inputs, previous)` as the user wrote it, or as the layer is described. */
function computedMask(call: LayerCall, previous: Value): Value {
  const { layer, state, args, context } = call;
  const method = methodOf(layer.class, "compute_mask");
  if (!isUserCode(method)) return state.behaviour.mask?.(call, previous) ?? previous;
  const input = firstInput(args) ?? unknown("shape");
  return context.call({ ...method, self: layer }, argumentsOf(args.site, [input, previous]));
}

function withMasks(value: Value, masks: Value, isOne: boolean): Value {
  const flat = leavesOf(masks);
  let next = 0;
  return mapLeaves(value, (leaf) => {
    const mask = isOne ? flat[0] : flat[next];
    next += 1;
    if (leaf.kind !== "tensor" || !mask || mask.kind === "none") return leaf;
    if (leaf.mask !== undefined && leaf.mask.kind !== "none") return leaf;
    const kept =
      mask.kind === "tensor" ? mask : unknown(mask.kind === "unknown" ? mask.reason : reason("shape"));
    return { ...leaf, mask: kept };
  });
}

/**
 * Gives the outputs of an application their masks, after `_set_mask_metadata`; `previous` is what `previousMask` gave
 * before the layer ran.
 */
export function setMasks(call: LayerCall, value: Value, previous: Value): Value {
  const { layer, context } = call;
  const supported = supportsMasking(layer, context);
  if (supported === false) return value;
  const outputs = leavesOf(value);
  if (
    outputs.every((leaf) => leaf.kind !== "tensor" || (leaf.mask !== undefined && leaf.mask.kind !== "none"))
  )
    return value;
  if (supported === undefined) {
    return isNone(previous) ? value : withMasks(value, unknown("not-supported", "supports_masking"), true);
  }
  const masks = computedMask(call, previous);
  // Of a list whose masks are not known each output has one, nobody knows which.
  const isUntold = masks.kind === "unknown" || (masks.kind === "list" && !masks.items);
  return isUntold
    ? withMasks(value, unknown("not-supported", "compute_mask"), true)
    : withMasks(value, masks, false);
}
