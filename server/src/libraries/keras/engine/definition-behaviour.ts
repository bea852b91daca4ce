/** Applies described layers: Keras's checks, variables on the first call, and the output, all from the definition. */
import { refusedNothing } from "./applying/nothing-as-input";
import { kindOf } from "../../tensor-functions/core/dtype";
import { quantizeWeights } from "./weights/adapted-weights";
import { computeDtype, isUnknownPolicy, quantizationOf } from "./dtype-policy";
import { className, shownName, update } from "./layer-state";
import type { Behaviour, CallResult, LayerCall, LayerState, Prepared } from "./layer-state";
import { completeRemedy } from "./findings";
import { argumentTensors, hasSymbolic } from "./applying/graph-node";
import { fixedAxesOf, openWeight, refusedFixed } from "./shapes/fixed-axes";
import {
  firstInput,
  layerInput,
  placeholder,
  refusedList,
  refusedRank,
  refusedValue,
} from "./applying/layer-inputs";
import { shapeStructure } from "./shapes/shapes-as-values";
import { applyInner, attemptInner, buildInner } from "./applying/inner-layers";
import { runInitializers } from "./weights/own-initializers";
import { declareWeights } from "./weights/variables";
import { isBuiltOtherwise } from "./set-argument";
import { statedArguments } from "./applying/stated-arguments";
import { variablesOf } from "./weights/weight-list";
import { mapLeaves, tensorsIn } from "./structure";
import { placeholderAmong, stoppedAmong } from "../../tensor-functions";
import {
  type Contradiction,
  type LayerDefinition,
  type LayerInput,
  type LayerScope,
  isContradiction,
  isTakenYet,
} from "../layer-definition";
import type { Story } from "../../../values/records/application";
import { reason } from "../../../values/records/reason";
import { type Shape, unknownAxes, unrankedShape } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, argumentsOf, list, unknown } from "../../../values/value";
import { shortName } from "../../../values/names/short-name";

/** What the callbacks of an application may use. */
export function scopeOf({ layer, args, context }: LayerCall): LayerScope {
  return {
    context,
    self: layer,
    name: () => shownName(layer),
    call: args,
    apply: (inner, input, keywords = []) =>
      applyInner(inner, argumentsOf(args.site, [input], keywords), context),
    attempt: (inner, input, keywords = []) =>
      attemptInner(inner, argumentsOf(args.site, [input], keywords), context),
    build: (inner, input) => {
      buildInner(inner, argumentsOf(args.site, [input]), context);
    },
  };
}

type Known = { readonly definition: LayerDefinition; readonly parsed: Readonly<Record<string, unknown>> };

function describedBy(state: LayerState): Known | undefined {
  return state.definition && state.parsed
    ? { definition: state.definition, parsed: state.parsed }
    : undefined;
}

function prepare(call: LayerCall, { definition, parsed }: Known): Prepared {
  if (call.prepared) return call.prepared;
  const input = layerInput(definition.input, call.args);
  const scope = scopeOf(call);
  // What only building refuses is no matter for a layer that is built, or that may be.
  const refuses = (found: Contradiction): boolean =>
    (found.during !== "build" || call.state.build.built === false) && !isTakenYet(found, call.context);
  let refusal: Contradiction | undefined;
  for (const check of definition.checks ?? []) {
    const found = check(parsed, input, scope);
    if (!found || !refuses(found)) continue;
    refusal = found;
    break;
  }
  const made: Prepared = { input, scope, refusal };
  call.prepared = made;
  return made;
}

const reported = reason("already-reported");

/** What stands for the output of a refused application: its rank where that can still be told. */
function afterRefusal(found: Contradiction, call: LayerCall, known: Known): Value {
  if (found.output) return outputTensor(found.output, call, known, undefined);
  const requirement = known.definition.input;
  const rank = requirement.kind === "tensor" ? (requirement.rank ?? requirement.minRank) : undefined;
  if (found.code !== "wrong-rank" || rank === undefined) return unknown(reported);
  // As if the input had the rank that was demanded.
  const args = argumentsOf(call.args.site, [placeholder(unknownAxes(rank, reported))]);
  const input = layerInput(requirement, args);
  const outcome = known.definition.output(known.parsed, input, scopeOf({ ...call, args }));
  if (isContradiction(outcome) || !("ranked" in outcome) || !outcome.ranked) return unknown(reported);
  return outputTensor(unknownAxes(outcome.dims.length, reported), call, known, undefined);
}

/** The dtype of an output where a layer tells none of its own: floats are cast to that in which it computes. */
function outputDtype(
  { keepsDtype, weights }: Known["definition"],
  input: LayerInput | undefined,
  computed: string | undefined,
  isInferred: boolean,
): string | undefined {
  const own = input?.tensor.dtype;
  if (own === undefined || kindOf(own)?.kind === "float" || own === "bfloat16") return computed;
  if (keepsDtype) return own;
  // Where Keras infers, it takes the dtype in which the layer computes; of real integers the computation decides.
  return isInferred || weights ? computed : undefined;
}

function outputTensor(
  shape: Shape,
  call: LayerCall,
  known: Known,
  input: LayerInput | undefined,
): TensorValue {
  const given = argumentTensors(call.args);
  const symbolic = given.some((t) => t.flavour === "keras");
  const { definition, parsed } = known;
  const computed = computeDtype(call.state.dtype);
  const told = input && definition.dtype?.(parsed, input, computed);
  return {
    kind: "tensor",
    flavour: symbolic ? "keras" : "eager",
    shape,
    dtype: told ?? outputDtype(definition, input, computed, symbolic && call.context.keras === 3),
    placeholder: symbolic ? undefined : placeholderAmong(given),
    passesNoGradient: symbolic ? undefined : stoppedAmong(given),
    isOfBackend: symbolic ? undefined : true,
  };
}

function check(call: LayerCall): Value | undefined {
  const known = describedBy(call.state);
  if (!known) return undefined;
  const { args, context } = call;
  const found =
    refusedValue(args, call.layer, context) ??
    refusedNothing(known.definition, args, call.layer, context) ??
    refusedList(args, call.layer, context) ??
    refusedRank(known.definition.input, args, call.layer, context) ??
    refusedFixed(call);
  if (!found) return undefined;
  call.refuse(found);
  return afterRefusal(found, call, known);
}

function build(call: LayerCall): Value | undefined {
  const { state, context } = call;
  const known = describedBy(state);
  if (!known || state.build.built) return undefined;
  const { definition, parsed } = known;
  const { input, scope, refusal } = prepare(call, known);
  if (refusal) {
    update(state.build, { unknown: reported }, context);
    call.refuse(refusal);
    return afterRefusal(refusal, call, known);
  }
  const weights = definition.weights?.(parsed, input, scope) ?? [];
  const outcome = definition.output(parsed, input, scope);
  const shape = !isContradiction(outcome) && "ranked" in outcome ? outcome : unrankedShape(reported);
  const found = openWeight(weights, call.layer, input, shape);
  if (found) {
    // What may be built already on another path has its weights there.
    const isUnbuilt = state.build.built === false;
    update(state.build, { unknown: isUnbuilt ? reported : { code: "branches-disagree" } }, context);
    if (isUnbuilt) call.refuse(found);
    return outputTensor(shape, call, known, input);
  }
  runInitializers(parsed, weights, call.args.site, context);
  declareWeights(state, weights, context);
  update(
    state.build,
    {
      built: true,
      inputShape: inputShapes(call),
      fixedAxes: fixedAxesOf(state, definition.fixedAxes?.(parsed, input) ?? [], input, context),
      fixedRank: definition.fixedRank ? input.rank : undefined,
      unknown: undefined,
    },
    context,
  );
  const mode = quantizationOf(state.dtype);
  if (mode !== undefined || isUnknownPolicy(state.dtype)) quantizeWeights(call.layer, state, mode, context);
  return undefined;
}

/** The shapes it is built for, for whoever asks later what it gives. */
function inputShapes({ args, context }: LayerCall): Value | undefined {
  const value = firstInput(args);
  return value && shapeStructure(value, context);
}

function story(call: LayerCall, known: Known, input: LayerInput, value: Value): Story {
  const { definition, parsed } = known;
  const { state } = call;
  const [output] = tensorsIn(value);
  const ranked = output?.shape.ranked === true && input.all.every((x) => x.shape.ranked);
  const weights = variablesOf(state.build.variables);
  const explanation = ranked
    ? definition.explain?.(parsed, input, output.shape, weights, scopeOf(call))
    : undefined;
  return {
    summary: definition.summary,
    described: shortName(definition.names[0]),
    axes: explanation?.axes ?? [],
    element: explanation?.element,
    picture: explanation?.picture,
    experiment: explanation?.experiment,
    arguments: statedArguments(definition, parsed),
    alternatives: explanation?.alternatives?.map(({ message, remedy }) => ({
      message,
      remedy: completeRemedy(remedy, state, call.shown),
    })),
  };
}

function apply(call: LayerCall): CallResult {
  const known = describedBy(call.state);
  if (!known)
    return { value: unknown(call.state.refused ? reported : reason("not-modelled", className(call.layer))) };
  const { input, scope, refusal } = prepare(call, known);
  if (refusal) {
    call.refuse(refusal);
    return { value: afterRefusal(refusal, call, known) };
  }
  const outcome = ofEach(call, known, input) ?? known.definition.output(known.parsed, input, scope);
  if (isContradiction(outcome)) {
    call.refuse(outcome);
    return { value: afterRefusal(outcome, call, known) };
  }
  const value =
    "ranked" in outcome
      ? withElements(outputTensor(outcome, call, known, input), known, input, scope)
      : withFlavour(outcome, call);
  if (
    call.state.isReassigned &&
    isBuiltOtherwise(call.state, known.definition.weights?.(known.parsed, input, scope) ?? [])
  )
    return { value: unknown("not-supported", "arguments that changed behind the first call") };
  return { value, story: () => story(call, known, input, value) };
}

/** What a layer makes of data whose elements are known, where it tells them. */
function withElements(
  output: TensorValue,
  { definition, parsed }: Known,
  input: LayerInput,
  scope: LayerScope,
): TensorValue {
  if (!definition.elements || output.flavour !== "eager" || output.placeholder) return output;
  const content = definition.elements(parsed, input, scope);
  return content ? { ...output, content } : output;
}

/** As many outputs as inputs, where an elementwise layer of one is given several. */
function ofEach(call: LayerCall, { definition }: Known, { all }: LayerInput): Value | undefined {
  if (definition.isElementwise !== true || all.length < 2 || call.context.keras === 2) return undefined;
  return list(
    all.map(({ tensor, shape }) => ({ kind: "tensor", flavour: "eager", shape, dtype: tensor.dtype })),
  );
}

/** Several outputs, made by the definition: those of a symbolic application are symbolic. */
function withFlavour(value: Value, call: LayerCall): Value {
  if (!hasSymbolic(call.args)) return value;
  return mapLeaves(value, (leaf) =>
    leaf.kind === "tensor" && leaf.flavour === "eager" ? { ...leaf, flavour: "keras" } : leaf,
  );
}

function mask(call: LayerCall, previous: Value): Value {
  const known = describedBy(call.state);
  const rule = known?.definition.mask;
  if (!known || rule === undefined || rule === "passes") return previous;
  const input = call.prepared?.input ?? layerInput(known.definition.input, call.args);
  return rule(known.parsed, input, previous, scopeOf(call));
}

/** The behaviour of every layer that has a definition. */
export const definitionBehaviour: Behaviour = {
  check,
  build,
  call: apply,
  supportsMasking: (state) => state.definition?.mask !== undefined,
  mask,
};
