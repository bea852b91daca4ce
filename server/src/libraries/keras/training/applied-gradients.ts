/** `optimizer.apply_gradients(pairs)`: a gradient has the shape of the variable that it moves. */
import { tellForeign } from "./foreign-optimizer";
import type { Context } from "../../../values/context";
import { sameDim } from "../../../values/dimensions/dimension";
import type { Shape } from "../../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, tuple, unknown } from "../../../values/value";

/**
 * Whether a gradient can't be added to what an optimizer keeps of a variable: its axes, matched from the last one on,
 * are neither as long nor 1, or it has more of them.
 */
function isOfAnother(gradient: Shape, variable: Shape): boolean {
  if (!gradient.ranked || !variable.ranked) return false;
  if (gradient.dims.length > variable.dims.length) return true;
  const own = variable.dims.toReversed();
  return gradient.dims.toReversed().some((dim, i) => {
    const length = own[i];
    return (
      dim.kind === "known" && dim.value !== 1 && length?.kind === "known" && sameDim(dim, length) === false
    );
  });
}

/** How many items `zip(*gradients)` gives: as many as the shortest of the tensors has rows; undefined where that is not known. */
function rowsOfAll(gradients: readonly TensorValue[]): number | undefined {
  const rows = gradients.map(({ shape }) => (shape.ranked ? shape.dims[0] : undefined));
  const counts = rows.flatMap((dim) => (dim?.kind === "known" ? [dim.value] : []));
  return counts.length === rows.length ? Math.min(...counts) : undefined;
}

/** What is said of tensors that are taken for pairs: a graph goes over none, and a row of numbers is no pair. */
function saysOfTensors(gradients: readonly TensorValue[], context: Context): string | undefined {
  if (!context.isEager)
    return "OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed.";
  if (gradients.some(({ shape }) => shape.ranked && shape.dims.length === 0))
    return "TypeError: Cannot iterate over a scalar tensor.";
  const rows = rowsOfAll(gradients);
  if (rows === undefined || rows === 2) return undefined;
  return rows < 2
    ? `ValueError: not enough values to unpack (expected 2, got ${rows})`
    : "ValueError: too many values to unpack (expected 2)";
}

/** Refuses gradients alone, which `apply_gradients` takes for pairs; gives whether they are. */
function refusedAlone(pairs: Value | undefined, args: Arguments, context: Context): boolean {
  if (pairs?.kind !== "list" && pairs?.kind !== "tuple") return false;
  const gradients = pairs.items?.flatMap((item) => (item.kind === "tensor" ? [item] : [])) ?? [];
  if (gradients.length === 0 || gradients.length !== pairs.items?.length) return false;
  context.report({
    code: "arguments-do-not-fit",
    severity: "error",
    span: args.positionalSpans[0] ?? args.site,
    facts: { function: "apply_gradients", parameters: "grads_and_vars" },
    kerasSays: saysOfTensors(gradients, context),
    raisedBy: "TensorFlow",
    remedies: [{ kind: "pairGradients", call: args.site, preferred: true }],
  });
  return true;
}

/** Refuses pairs of which each has None for its gradient. */
function refusedNone(pairs: readonly Value[], args: Arguments, context: Context): boolean {
  const isNone = (pair: Value): boolean =>
    (pair.kind === "tuple" || pair.kind === "list") && pair.items?.[0]?.kind === "none";
  if (pairs.length === 0 || !pairs.every(isNone)) return false;
  context.report({
    code: "no-gradients",
    severity: "error",
    span: args.positionalSpans[0] ?? args.site,
    facts: { loss: "the loss" },
    kerasSays: "ValueError: No gradients provided for any variable.",
    remedies: [{ kind: "recordOnTape", span: args.site, preferred: true }],
  });
  return true;
}

/** An attribute of an optimizer that keeps its first call, with the variables that it was built with as an attribute. */
const FIRST_CALL = "_first_call";
const VARIABLES = "variables";

/** Forgets what an optimizer was built with, which from here on nobody knows: `build` and `apply` are not looked at. */
export function forgetFirstCall(optimizer: Value | undefined, { heap }: Context): void {
  if (optimizer?.kind === "object")
    heap.set(optimizer.attributes, FIRST_CALL, unknown("not-supported", "an optimizer's variables"));
}

/** The variables that gradients are applied to; undefined where one is not known. */
function variablesOf(pairs: readonly Value[]): readonly TensorValue[] | undefined {
  const found = pairs.flatMap((pair) => {
    const variable = pair.kind === "tuple" || pair.kind === "list" ? pair.items?.[1] : undefined;
    return variable?.kind === "tensor" && variable.variable ? [variable] : [];
  });
  return found.length > 0 && found.length === pairs.length ? found : undefined;
}

/** Refuses variables that the optimizer was not built with at its first call, as `_check_variables_are_known` does. */
function refuseStrangers(
  optimizer: Value | undefined,
  pairs: readonly Value[],
  { site }: Arguments,
  context: Context,
): void {
  if (optimizer?.kind !== "object" || context.openWorld) return;
  const { attributes } = optimizer;
  const first = attributes.get(FIRST_CALL);
  const variables = variablesOf(pairs);
  if (first === undefined && variables) {
    const kept = new Map<string, Value>([[VARIABLES, tuple(variables)]]);
    context.heap.set(attributes, FIRST_CALL, {
      kind: "object",
      class: optimizer.class,
      attributes: kept,
      constructed: site,
    });
    return;
  }
  const known = first?.kind === "object" ? first.attributes.get(VARIABLES) : undefined;
  if (first?.kind !== "object" || known?.kind !== "tuple" || !variables) {
    forgetFirstCall(optimizer, context);
    return;
  }
  const states = new Set(known.items.map((item) => (item.kind === "tensor" ? item.variable : undefined)));
  if (variables.every(({ variable }) => states.has(variable))) return;
  tellForeign(
    optimizer,
    site,
    [{ kind: "buildOptimizer", calls: [first.constructed, site], preferred: true }],
    context,
  );
}

/** Tells the first gradient that is none of the variable beside it; a gradient of None is left out, as Keras does. */
export function refuseGradients(
  optimizer: Value | undefined,
  pairs: Value | undefined,
  args: Arguments,
  context: Context,
): void {
  if (refusedAlone(pairs, args, context)) return;
  const each = (pairs && context.iterate(pairs)) ?? [];
  if (refusedNone(each, args, context)) return;
  refuseStrangers(optimizer, each, args, context);
  for (const pair of each) {
    const [gradient, variable] = pair.kind === "tuple" || pair.kind === "list" ? (pair.items ?? []) : [];
    if (gradient?.kind !== "tensor" || variable?.kind !== "tensor" || variable.variable === undefined)
      continue;
    if (!isOfAnother(gradient.shape, variable.shape)) continue;
    context.report({
      code: "gradient-of-another",
      severity: "error",
      span: args.positionalSpans[0] ?? args.site,
      facts: { given: gradient.shape, expected: variable.shape },
      raisedBy: "TensorFlow",
    });
    return;
  }
}
