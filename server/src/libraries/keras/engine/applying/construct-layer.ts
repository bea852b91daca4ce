/** `__init__` of the layers that Keras brings, and of the base class that the user's layers call with `super()`. */
import { mayBeLeftOut } from "../../../../values/left-out";
import { refusedDtype } from "../../../tensor-functions/core/dtype-names";
import { policyOf } from "../dtype-policy";
import {
  bindArguments,
  commonNames,
  isCommonKeyword,
  parseArguments,
  refusalOfKeyword,
  takesKeyword,
  unknownKeyword,
} from "./bind-arguments";
import { reportContradiction } from "../findings";
import type { Remedy } from "../../../../values/records/finding";
import { type LayerState, className, layerStateOf, noteRenaming, update } from "../layer-state";
import { hasUnseenBase, unseenBase } from "../../../callables/class-members";
import { type LayerName, automaticName } from "../naming";
import { pythonText, pythonType } from "../../arguments";
import { joinParsed, resetArguments } from "../set-argument";
import { track } from "../weights/tracking";
import { type LayerDefinition, contradiction, isContradiction, isTakenYet } from "../../layer-definition";
import { currentLayerArguments } from "../../migration/tell-older-arguments";
import type { Context } from "../../../../values/context";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type ObjectValue,
  type UnknownValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../../values/value";

function nameOf(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): LayerName | undefined {
  const given = args.keywords.get("name");
  if (given === undefined && args.rest) return undefined;
  if (given === undefined || given.kind === "none") return automaticName(className(layer), context);
  if (given.kind !== "str" || given.value === undefined) return undefined;
  if (context.keras === 3 && given.value.includes("/")) {
    reportContradiction(
      contradiction(
        "invalid-name",
        "name",
        { given: given.value },
        {
          kerasSays: `ValueError: Argument \`name\` must be a string and cannot contain character \`/\`. Received: name=${given.value} (of type <class 'str'>)`,
        },
      ),
      state,
      undefined,
      context,
    );
  }
  return given.value;
}

function trainableOf(state: LayerState, args: Arguments, context: Context): boolean | UnknownValue {
  const given = args.keywords.get("trainable");
  if (given === undefined) return args.rest ? unknown(args.rest.reason) : true;
  const truth = context.truth(given);
  if (context.keras === 3 && (given.kind === "int" || given.kind === "str" || given.kind === "none")) {
    reportContradiction(
      contradiction(
        "wrong-argument-type",
        "trainable",
        { argument: "trainable", expected: "True or False", given: pythonText(given) },
        {
          kerasSays: `ValueError: Expected \`trainable\` to be a boolean. Received: trainable=${pythonText(given)} (of type <class '${pythonType(given)}'>)`,
          remedies:
            truth === undefined
              ? []
              : [{ kind: "setArgument", name: "trainable", value: truth ? "True" : "False" }],
        },
      ),
      state,
      undefined,
      context,
    );
  }
  if (truth !== undefined) return truth;
  return given.kind === "unknown" ? given : unknown("not-supported", "truth of a value");
}

/** Keras 2 reads the length of the batch beside `input_shape`, as its `Layer.__init__` does. */
function rowsOf(args: Arguments, { keras }: Context): Value | undefined {
  const rows = keras === 2 ? args.keywords.get("batch_size") : undefined;
  return rows?.kind === "none" ? undefined : rows;
}

function inputShapeOf(args: Arguments, state: LayerState, context: Context): LayerState["inputShape"] {
  // Embedding's `input_dim` is an argument of its own: how many integers there are; Keras 2's RNN pairs it with a length.
  const described = state.definition?.args.input_dim;
  const own = described !== undefined && (described.keras ?? context.keras) === context.keras;
  const dimension = own ? undefined : args.keywords.get("input_dim");
  if (dimension && dimension.kind !== "none") {
    return { value: { kind: "tuple", items: [dimension] }, batched: false, rows: rowsOf(args, context) };
  }
  const batched = args.keywords.get("batch_input_shape");
  if (batched && batched.kind !== "none") return { value: batched, batched: true };
  const shape = args.keywords.get("input_shape");
  if (!shape || shape.kind === "none") return undefined;
  return { value: shape, batched: false, rows: rowsOf(args, context) };
}

/**
 * What `Layer.__init__` sets: name, trainable, dtype, and the input shape that Sequential reads. A policy object as
 * `dtype` is left unknown.
 */
export function initialiseCommon(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): void {
  // `__init__` may be called again.
  if (state.name !== undefined) noteRenaming(state);
  refusedDtype(args.keywords.get("dtype"), "layer", args.keywordSpans.get("dtype") ?? args.site, context);
  update(
    state,
    {
      name: nameOf(layer, state, args, context),
      dtype: policyOf(args.keywords.get("dtype"), context),
      inputShape: inputShapeOf(args, state, context),
      isInitialised: true,
    },
    context,
  );
  update(state.training, { trainable: trainableOf(state, args, context) }, context);
}

/**
 * What Keras's own `__init__` certainly is given. When nobody in sight makes an instance of the user's class, anything.
 * A base that can't be seen may take keywords for itself, and give others.
 */
function seenArguments(
  layer: ObjectValue,
  args: Arguments,
  takes: (name: string) => boolean,
  context: Context,
): Arguments {
  const { mro } = layer.class;
  const unseen = unseenBase(mro);
  if (unseen) {
    const rest = args.rest ?? unknown(unseen);
    const isHandedOn = mro.some(
      ({ canonical, attributes }) => canonical === undefined && attributes.has("__init__"),
    );
    if (!isHandedOn) return { ...args, positional: [], positionalSpans: [], keywords: new Map(), rest };
    return { ...args, keywords: new Map([...args.keywords].filter(([name]) => takes(name))), rest };
  }
  const bare = args.positional.length === 0 && args.keywords.size === 0 && !args.rest;
  if (!context.openWorld || !bare || layer.class.canonical !== undefined) return args;
  return { ...args, rest: unknown("parameter", `arguments of ${className(layer)}`) };
}

/** The `__init__` of a class of the program's own that stands behind a described one: Keras's hands its keywords on. */
function nextInit({ mro }: ClassValue, described: string): FunctionValue | undefined {
  // Behind Keras's own class stand only Keras's own.
  if (mro[0]?.canonical === described) return undefined;
  const behind = mro.slice(mro.findIndex(({ canonical }) => canonical === described) + 1);
  const own = behind.find(
    ({ canonical, attributes }) => canonical === undefined && attributes.has("__init__"),
  );
  const init = own?.attributes.get("__init__");
  return init?.kind === "function" ? init : undefined;
}

/** Hands the keywords that a described layer does not take itself on to the next class; gives those it does. */
function handOn(
  layer: ObjectValue,
  state: LayerState,
  definition: LayerDefinition,
  args: Arguments,
  context: Context,
): Arguments | undefined {
  const next = nextInit(layer.class, definition.names[0]);
  if (!next) return undefined;
  const own = new Map<string, Value>();
  const others: [string, Value][] = [];
  for (const [name, value] of args.keywords) {
    if (Object.hasOwn(definition.args, name)) own.set(name, value);
    else others.push([name, value]);
  }
  context.call({ ...next, self: layer }, { ...argumentsOf(args.site, [], others), rest: args.rest });
  update(state, { initArguments: args }, context);
  return { ...args, keywords: own };
}

/** `__init__` of a described layer; `given` without the instance. */
export function initialiseDescribed(layer: ObjectValue, given: Arguments, context: Context): void {
  const state = layerStateOf(layer);
  const definition = state?.definition;
  if (!state || !definition) return;
  const takes = (name: string): boolean => takesKeyword(definition, name, context);
  const seen = seenArguments(layer, given, takes, context);
  const handed = handOn(layer, state, definition, { ...given, rest: seen.rest }, context);
  const asWritten = handed ?? seen;
  const described =
    layer.class.mro.find((c) => c.canonical === definition.names[0])?.name ?? className(layer);
  const refuser = { owner: described, says: refusalOfKeyword(definition, described, asWritten, context) };
  const args = currentLayerArguments(asWritten, takes, refuser, context);
  update(state, { initArguments: args }, context);
  resetArguments(layer, definition, context);
  const bound = bindArguments(definition, described, args, context);
  const parsed = bound.refusal ?? parseArguments(definition, described, bound, args, context);
  const found = isContradiction(parsed) ? parsed : definition.construct?.(parsed, { context, self: layer });
  const refusal = found && !isTakenYet(found, context) ? found : undefined;
  // A definition may list `name` among its own arguments, and then it may come by position.
  const keywords = new Map<string, Value>([...bound.given, ...args.keywords]);
  if (!handed) initialiseCommon(layer, state, { ...args, keywords }, context);
  if (refusal) {
    reportContradiction(refusal, state, undefined, context);
    update(state, { refused: true }, context);
    return;
  }
  for (const slip of bound.slips) reportContradiction(slip, state, undefined, context);
  if (isContradiction(parsed)) return;
  update(state, { parsed, join: joinParsed(described, definition, context) }, context);
  const implied = state.inputShape ? undefined : definition.impliedInput?.(parsed, context);
  const rows = rowsOf({ ...args, keywords }, context);
  if (implied) update(state, { inputShape: { value: implied, batched: false, rows } }, context);
  for (const inner of definition.sublayers?.(parsed, layer) ?? []) track(state, inner, context);
}

/** `Layer.__init__`, which the user's layers call; `given` without the instance. */
export function initialiseBase(layer: ObjectValue, given: Arguments, context: Context): void {
  const state = layerStateOf(layer);
  if (!state) return;
  const isSeen = !hasUnseenBase(layer.class);
  const args = isSeen
    ? given
    : seenArguments(layer, given, (name) => isCommonKeyword(name, context), context);
  update(state, { initArguments: args }, context);
  initialiseCommon(layer, state, withPositionals(args, context), context);
  for (const [name, value] of args.keywords) {
    if (isCommonKeyword(name, context) || mayBeLeftOut(args, name)) continue;
    const found = unknownKeyword(className(layer), name, value, args, commonNames(context), context);
    reportContradiction(found, state, undefined, context);
  }
  if (context.keras === 3 && args.positional.length > 0 && isSeen) {
    const count = args.positional.length + 1;
    const kerasSays = `TypeError: Layer.__init__() takes 1 positional argument but ${count} were given`;
    const facts = { layer: "Layer", most: 0, given: args.positional.length };
    // A model of Keras 2 took its name behind inputs and outputs.
    const [name, named] = [args.positional[2], args.positionalSpans[2]];
    const remedies: readonly Remedy[] =
      args.positional.length === 3 && name?.kind === "str" && named
        ? [{ kind: "wrapText", span: named, before: "name=", after: "", preferred: true, isSafe: true }]
        : [withoutPositional(args)];
    reportContradiction(
      contradiction("too-many-arguments", "call", facts, { kerasSays, remedies }),
      state,
      undefined,
      context,
    );
  }
}

/** The call without what it gives by position: settings of the layer's own, which the base class does not keep. */
const withoutPositional = ({ positional, site }: Arguments): Remedy => ({
  kind: "rewriteArguments",
  call: site,
  changes: [{ remove: positional.map((_, i) => `#${i}`), set: {} }],
  preferred: true,
});

/** Keras 2's base class takes `trainable, name, dtype` by position too. */
function withPositionals(args: Arguments, context: Context): Arguments {
  if (context.keras !== 2 || args.positional.length === 0) return args;
  const keywords = new Map<string, Value>(args.keywords);
  for (const [i, name] of ["trainable", "name", "dtype"].entries()) {
    const value = args.positional[i];
    if (value !== undefined) keywords.set(name, value);
  }
  return { ...args, keywords };
}
