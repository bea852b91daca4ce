/** Code of the program's own in a saved model, which `load_model` must be told of, after `keras/src/saving/serialization_lib.py`. */
import { argument } from "../../callables/arguments";
import { isUserCode } from "../../callables/class-members";
import { layerStateOf } from "../engine/layer-state";
import { leavesOf } from "../engine/structure";
import { sublayersOf } from "../engine/weights/tracking";
import { compiledOf } from "../training/losses/compiled";
import { CUSTOM_OBJECTS, SCOPED_OBJECTS, codeOf, isLambda } from "../engine/unregistered";
import { functionalStateOf } from "./functional-state";
import { refuseUnrestorable, restoringRemedies } from "./restoring";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments, ObjectValue, Value } from "../../../values/value";

/** Set where the program lets lambdas be loaded. */
export const UNSAFE = "unsafe deserialization";

/** Arguments of layers that are stored by the name of a function. */
const FUNCTIONS = ["activation", "recurrent_activation"];

interface Found {
  /** Names of classes and functions of the program, in order of appearance. */
  readonly names: Set<string>;
  lambda: boolean;
}

/** The name under which something of the same file is stored; undefined where Keras finds it by itself, or nobody knows. */
function ownName(value: Value | undefined, file: string): string | undefined {
  if (value?.kind === "object") return ownName(value.class, file);
  if (value?.kind === "class")
    return value.canonical === undefined && value.definedAt?.file === file ? value.name : undefined;
  return isUserCode(value) &&
    value.definedAt?.file === file &&
    value.self === undefined &&
    /^\w+$/.test(value.name)
    ? value.name
    : undefined;
}

/** Goes through the layers that stand in a configuration; what a class of the program makes inside does not. */
function gather(layer: ObjectValue, file: string, found: Found, seen: Set<ObjectValue>): void {
  if (seen.has(layer)) return;
  seen.add(layer);
  const own = ownName(layer, file);
  if (own !== undefined) {
    found.names.add(own);
    return;
  }
  const given = layerStateOf(layer)?.initArguments;
  if (isLambda(codeOf(layer))) found.lambda = true;
  for (const name of FUNCTIONS) {
    const function_ = ownName(given?.keywords.get(name), file);
    if (function_ !== undefined) found.names.add(function_);
  }
  for (const inner of sublayersOf(layer).layers) gather(inner, file, found, seen);
}

/** Losses and metrics, which a compiled model brings along. */
function gatherCompiled(model: ObjectValue, file: string, found: Found): void {
  const compiled = compiledOf(model);
  for (const given of [compiled?.loss, compiled?.metrics, compiled?.weightedMetrics])
    for (const leaf of given ? leavesOf(given) : []) {
      const own = ownName(leaf, file);
      if (own !== undefined) found.names.add(own);
    }
}

/** Changes that help only together, as one. */
const inOne = (remedies: readonly Remedy[]): Remedy => ({
  kind: "together",
  remedies,
  preferred: true,
  // To tell of what the file holds changes nothing else; classes are another matter.
  isSafe: remedies.length === 1,
});

/** Refuses a model that the program saved with code of its own, and of which nothing is told. */
export function refuseCustomObjects(
  model: ObjectValue,
  path: string,
  args: Arguments,
  context: Context,
): void {
  if (!/\.(keras|h5|hdf5)$/.test(path) || args.rest || context.settings.has(SCOPED_OBJECTS)) return;
  const found: Found = { names: new Set(), lambda: false };
  const isRegistered = context.settings.has(CUSTOM_OBJECTS);
  gather(model, args.site.file, found, new Set());
  const compiles = argument(args, 2, "compile");
  if (!compiles || context.truth(compiles) === true) gatherCompiled(model, args.site.file, found);
  const given = argument(args, 1, "custom_objects");
  const isNone = given === undefined || given.kind === "none";
  if (!isNone && (given.kind !== "dict" || !given.entries)) return;
  if (!isNone)
    for (const { key } of given.entries?.values() ?? []) {
      if (key.kind !== "str" || key.value === undefined) return;
      found.names.delete(key.value);
    }
  // Which of them is registered is not followed: what is, Keras finds by itself.
  if (isRegistered) found.names.clear();
  const site = args.site;
  if (found.names.size === 0) {
    const kind = functionalStateOf(layerStateOf(model)) ? "functional.Functional" : "sequential.Sequential";
    const says = path.endsWith(".keras")
      ? `TypeError: <class 'keras.src.models.${kind}'> could not be deserialized properly.`
      : "TypeError: Error when deserializing class";
    refuseUnrestorable(model, site, says, context);
  }
  if (found.names.size > 0) {
    const names = [...found.names];
    const objects = `{${names.map((name) => `"${name}": ${name}`).join(", ")}}`;
    const telling: Remedy = {
      kind: "setArgument",
      call: site,
      name: "custom_objects",
      value: objects,
      isAbsent: given === undefined,
    };
    context.report({
      code: "custom-objects-missing",
      severity: "error",
      span: site,
      facts: { names: names.join(", "), objects: `custom_objects=${objects}` },
      kerasSays: context.keras === 3 ? "TypeError: Could not locate" : undefined,
      remedies: isNone ? [inOne([telling, ...restoringRemedies(model, site, context)])] : [],
    });
    return;
  }
  if (isRegistered) return;
  const safeMode = args.keywords.get("safe_mode");
  const isSafe = (!safeMode || context.truth(safeMode) === true) && !context.settings.has(UNSAFE);
  if (!found.lambda || !isSafe || !path.endsWith(".keras")) return;
  context.report({
    code: "lambda-not-loaded",
    severity: "error",
    span: site,
    facts: { maker: "load_model", allowing: "safe_mode=False" },
    kerasSays: "ValueError: Requested the deserialization of a `Lambda` layer",
    remedies: [
      { kind: "setArgument", call: site, name: "safe_mode", value: "False", isAbsent: true, preferred: true },
    ],
  });
}
