/** Weights that the program saves and loads again: those of another model do not fit, after `saving_lib.py`. */
import { argument, spanOfArgument } from "../../callables/arguments";
import { isUserCode, methodOf } from "../../callables/class-members";
import { gatherVariables, isCertainlyUnbuilt } from "../engine/weights/counts";
import { className, layerStateOf, shownName } from "../engine/layer-state";
import { toSnakeCase } from "../engine/naming";
import { heldBy, sublayersAmong } from "../engine/weights/tracking";
import { pathOf } from "../../builtins";
import type { Context } from "../../../values/context";
import { sameDim } from "../../../values/dimensions/dimension";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import { type Shape, formatShape } from "../../../values/dimensions/shape";
import { type Arguments, type DictEntry, type ObjectValue, type Value, list } from "../../../values/value";

/** What a file of weights keeps: the arrays of the model, and those of each of its layers. */
export const savedWeights = (model: ObjectValue): Value => ({
  kind: "tuple",
  items: [weightsOf(model), weightsByLayer(model)],
});

/**
 * The arrays of each layer by the name that the layer has in a file, which is its class with a number where there are
 * several (`_save_container_state`). Layers that hold others are counted and left out.
 */
function weightsByLayer(model: ObjectValue): Value {
  const state = layerStateOf(model);
  const entries = new Map<string, DictEntry>();
  const met = new Map<string, number>();
  for (const layer of state?.behaviour.innerLayers?.(state) ?? []) {
    const type = toSnakeCase(className(layer));
    const before = met.get(type) ?? 0;
    met.set(type, before + 1);
    const own = layerStateOf(layer);
    if (!own || sublayersAmong(own, heldBy(own)).layers.length > 0) continue;
    const key = { kind: "str", value: before === 0 ? type : `${type}_${before}` } as const;
    entries.set(key.value, { key, value: weightsOf(layer) });
  }
  return { kind: "dict", entries };
}

/** The arrays of a layer or model. */
function weightsOf(model: ObjectValue): Value {
  const { variables, unknown } = gatherVariables(model);
  if (unknown || layerStateOf(model)?.build.built !== true)
    return list(
      undefined,
      unknown ?? { code: "not-supported", detail: "weights of a model that is not built" },
    );
  return list(variables.map(({ tensor }) => ({ ...tensor, flavour: "numpy", variable: undefined })));
}

/** Whether one array may stand for another. */
function fits(a: Shape, b: Shape): boolean {
  if (!a.ranked || !b.ranked) return true;
  const { dims } = b;
  return a.dims.length === dims.length && a.dims.every((dim, i) => sameDim(dim, dims[i] ?? dim) !== false);
}

/** The numbers by which a variable of the model would be as long as the saved one. */
const sameShape = (saved: Shape, own: Shape | undefined): readonly Remedy[] =>
  own && !fits(own, saved) ? equalShapes(saved, own) : [];

/** Files that Keras 3 writes and reads only of models that are built, after `save_weights_only` and `load_weights_only`. */
const OF_BUILT = /\.(?:keras|weights\.h5|weights\.json)$/;

/** Refuses a model that has no weights yet to save or load any; tells whether it did. */
export function refusedUnbuilt(
  model: ObjectValue,
  method: "load_weights" | "save_weights",
  args: Arguments,
  context: Context,
): boolean {
  const path = pathOf(argument(args, 0, "filepath"));
  const state = layerStateOf(model);
  if (context.keras === 2 || path === undefined || !OF_BUILT.test(path) || !state) return false;
  if (isUserCode(methodOf(model.class, method)) || !isCertainlyUnbuilt(model, state, context)) return false;
  const doing = method === "load_weights" ? "loading weights into" : "saving";
  context.report({
    code: "not-built",
    severity: "error",
    span: args.site,
    facts: { layer: shownName(model) },
    kerasSays: `ValueError: You are ${doing} a model that has not yet been built. Try building the model first by calling it on some data or by using \`build()\`.`,
    remedies: [
      ...(method === "load_weights" ? builtBefore(path, args, context) : []),
      { kind: "buildOfData", span: args.site, preferred: true },
    ],
  });
  return true;
}

/** `model.build` before, of vectors as long as those that the first of the stored layers takes. */
function builtBefore(path: string, { site: call }: Arguments, context: Context): readonly Remedy[] {
  const file = context.writtenFile(path);
  const arrays = file?.kind === "tuple" ? file.items[0] : undefined;
  const first = arrays?.kind === "list" ? arrays.items?.[0] : undefined;
  const shape = first && shapeOf(first);
  const [width, ...more] = shape?.ranked ? shape.dims : [];
  if (width?.kind !== "known" || more.length !== 1) return [];
  return [{ kind: "callBefore", call, method: "build", given: `(None, ${width.value})`, preferred: true }];
}

/** Refuses a file whose arrays can't be those of the model, whichever goes to which variable. */
export function refuseSavedWeights(model: ObjectValue, args: Arguments, context: Context): void {
  if (refusedUnbuilt(model, "load_weights", args, context)) return;
  const path = pathOf(argument(args, 0, "filepath"));
  const skips = argument(args, 1, "skip_mismatch") ?? args.keywords.get("by_name");
  const isOpen = skips !== undefined && !(skips.kind === "bool" && !skips.value);
  if (context.keras === 2 || path === undefined || isOpen || !path.endsWith(".weights.h5")) return;
  const file = context.writtenFile(path);
  if (file?.kind !== "tuple") return;
  const [written, byLayer] = file.items;
  const wanted = weightsOf(model);
  if (written?.kind !== "list" || !written.items || wanted.kind !== "list" || !wanted.items) return;
  const saved = written.items.map(shapeOf);
  const own = wanted.items.map(shapeOf);
  const missing = own.findIndex((shape) => shape && !saved.some((other) => other && fits(shape, other)));
  const expected = own[missing];
  if (!saved.every((shape) => shape !== undefined)) return;
  if (!expected) {
    refuseOtherLayers(model, byLayer, args, context);
    return;
  }
  // As many arrays stand in the order of the variables; of others nobody can tell which one was meant.
  const meant = saved.length === own.length ? saved.slice(missing, missing + 1) : saved;
  context.report({
    code: "weights-differ",
    severity: "error",
    span: spanOfArgument(args, 0, "filepath"),
    facts: {
      layer: className(model),
      expected: formatShape(expected),
      given: meant.map((shape) => formatShape(shape)).join(", "),
    },
    kerasSays: "ValueError: A total of",
    remedies: saved.length === own.length ? saved.flatMap((shape, i) => sameShape(shape, own[i])) : [],
  });
}

const shapeOf = (value: Value): Shape | undefined => (value.kind === "tensor" ? value.shape : undefined);

/** The shapes of the arrays of each layer that are all known. */
function shapesByLayer(value: Value | undefined): ReadonlyMap<string, readonly Shape[]> {
  const found = new Map<string, readonly Shape[]>();
  const entries = value?.kind === "dict" ? value.entries : undefined;
  for (const [name, { value: arrays }] of entries ?? []) {
    const shapes = arrays.kind === "list" ? arrays.items?.map(shapeOf) : undefined;
    if (shapes?.every((shape) => shape !== undefined)) found.set(name, shapes);
  }
  return found;
}

const shapesText = (shapes: readonly Shape[]): string => shapes.map((shape) => formatShape(shape)).join(", ");

/**
 * Refuses a file whose arrays would fit if they stood elsewhere: each layer takes those of the layer that has its name, and
 * must find as many as it has.
 */
function refuseOtherLayers(
  model: ObjectValue,
  byLayer: Value | undefined,
  args: Arguments,
  context: Context,
): void {
  const written = byLayer?.kind === "dict" ? byLayer.entries : undefined;
  if (!written) return;
  const saved = shapesByLayer(byLayer);
  for (const [name, own] of shapesByLayer(weightsByLayer(model))) {
    const others = written.has(name) ? saved.get(name) : [];
    if (!others || own.length === 0) continue;
    const at = own.findIndex((shape, i) => !fits(shape, others[i] ?? shape));
    const isCount = others.length !== own.length;
    const [expected, given] = isCount
      ? [shapesText(own), others.length === 0 ? "[]" : shapesText(others)]
      : [own[at], others[at]].map((shape) => shape && formatShape(shape));
    if (expected === undefined || given === undefined) continue;
    context.report({
      code: "weights-differ",
      severity: "error",
      span: spanOfArgument(args, 0, "filepath"),
      facts: { layer: name, expected, given },
      kerasSays: "ValueError: A total of",
      remedies: [
        { kind: "setArgument", call: args.site, name: "skip_mismatch", value: "True", isAbsent: true },
      ],
    });
    return;
  }
}
