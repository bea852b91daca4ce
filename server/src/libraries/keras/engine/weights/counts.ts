/** Parameter counts: always the sum of declared variables, after `keras/src/utils/summary_utils.py`. */
import { type LayerState, layerStateOf } from "../layer-state";
import { heldBy, sublayersAmong, variablesAmong } from "./tracking";
import type { Variable } from "./weight-list";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { ParameterCounts, Weight } from "../../../../values/records/application";
import { product, sum } from "../../../../values/dimensions/arithmetic";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Reason } from "../../../../values/records/reason";
import type { Context } from "../../../../values/context";
import { ESCAPED, type ObjectValue } from "../../../../values/value";

/** The variables of a layer with those inside it, each once, and why there may be others. */
export interface Gathered {
  readonly variables: readonly Variable[];
  readonly unknown: Reason | undefined;
}

const visit = boundedWalk(visitInside, (): Reason | undefined => ({
  code: "budget",
  detail: "layers in layers",
}));

function visitInside(layer: ObjectValue, seen: Set<ObjectValue>, found: Set<Variable>): Reason | undefined {
  const state = layerStateOf(layer);
  if (!state || seen.has(layer)) return undefined;
  seen.add(layer);
  let why =
    state.build.unknown ?? (state.build.uncertain ? ({ code: "branches-disagree" } as const) : undefined);
  if (state.refused) why ??= { code: "already-reported" };
  const held = heldBy(state);
  for (const variable of variablesAmong(state, held)) {
    found.add(variable);
    if (variable.doubtful) why ??= { code: "not-supported", detail: variable.name };
  }
  const inner = sublayersAmong(state, held);
  why ??= inner.unknown;
  for (const sublayer of inner.layers) why = visit(sublayer, seen, found) ?? why;
  return why;
}

/** Everything that counts as the parameters of a layer or model now. */
export function gatherVariables(layer: ObjectValue): Gathered {
  const found = new Set<Variable>();
  const unknown = visit(layer, new Set(), found);
  return { variables: [...found], unknown };
}

const sizeOf = (variables: readonly Variable[]): Dim => sum(variables.map((v) => product(v.shape)));

/** What says whether a layer is trained. */
type Training = Pick<LayerState, "training">;

/** What was gathered, and whether it is trained, as it is now, whatever `trainable = False` changes later. */
export function asOfNow(
  gathered: Gathered,
  { training }: Training,
): { readonly gathered: Gathered; readonly state: Training } {
  const variables = gathered.variables.map((variable) => ({ ...variable }));
  return { gathered: { ...gathered, variables }, state: { training: { ...training } } };
}

/** Counts of what was gathered, with the flags as they are when this is called. */
export function countsOf(gathered: Gathered, state: Training): ParameterCounts {
  if (gathered.unknown) {
    const none = unknownDim(gathered.unknown);
    return { total: none, trainable: none, nonTrainable: none };
  }
  const total = sizeOf(gathered.variables);
  const { trainable } = state.training;
  if (
    typeof trainable !== "boolean" ||
    state.training.uncertain ||
    gathered.variables.some((v) => v.uncertain)
  ) {
    const why = typeof trainable === "boolean" ? ({ code: "branches-disagree" } as const) : trainable.reason;
    return { total, trainable: unknownDim(why), nonTrainable: unknownDim(why) };
  }
  const trains = (v: Variable): boolean => trainable && v.trainable;
  return {
    total,
    trainable: sizeOf(gathered.variables.filter(trains)),
    nonTrainable: sizeOf(gathered.variables.filter((v) => !trains(v))),
  };
}

/** What was gathered, as the report lists it. */
export function weightsOf(gathered: Gathered, { training }: Training): readonly Weight[] {
  const isUnknown = typeof training.trainable !== "boolean" || training.uncertain === true;
  return gathered.variables.map((v) => ({
    name: v.name,
    shape: v.shape,
    trainable: training.trainable === true && v.trainable,
    isTrainingUnknown: isUnknown || v.uncertain === true,
    uncertain: v.doubtful || gathered.unknown !== undefined,
    isDoubtful: v.doubtful,
  }));
}

/** Whether a layer is not built, whoever may have used it: code that nobody calls sees no more than its own method. */
export function isCertainlyUnbuilt(layer: ObjectValue, state: LayerState, context: Context): boolean {
  if (context.openWorld || layer.attributes.has(ESCAPED)) return false;
  return state.build.built === false && gatherVariables(layer).unknown === undefined;
}
