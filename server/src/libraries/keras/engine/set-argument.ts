/**
 * `conv.strides = (2, 2)`: most layers keep each argument of their constructor under its name, and read it there when
 * they are built and called. What is assigned later therefore counts as if it had been given.
 */
import { ofEveryLayer } from "./members/layer-attributes";
import { type LayerState, className, update } from "./layer-state";
import { variablesOf } from "./weights/weight-list";
import { type LayerDefinition, isContradiction } from "../layer-definition";
import type { Weight } from "../../../values/records/application";
import type { Context } from "../../../values/context";
import { sameDim } from "../../../values/dimensions/dimension";
import { lookup } from "../../../values/names/lookup";
import { type ObjectValue, type Value, unknown } from "../../../values/value";

type Parsed = Readonly<Record<string, unknown>>;

/** Whether a layer reads this argument from the attribute of its name. */
function isRead(definition: LayerDefinition, name: string): boolean {
  const { keptElsewhere = [] } = definition;
  return (
    !ofEveryLayer.has(name) &&
    Object.hasOwn(definition.args, name) &&
    keptElsewhere !== "all" &&
    !keptElsewhere.includes(name)
  );
}

/** What the layer reads of a value that Keras would have refused in the constructor, which nobody asks here. */
function factOf(
  layer: ObjectValue,
  definition: LayerDefinition,
  name: string,
  value: Value,
  context: Context,
): { readonly fact: unknown } | undefined {
  const spec = lookup(definition.args, name);
  if (!spec) return undefined;
  const argument = { name, layer: className(layer), context };
  const fact = spec.parse(value, argument);
  return { fact: isContradiction(fact) ? spec.parse(unknown("not-supported", name), argument) : fact };
}

/** Takes an attribute that was assigned for the argument of its name, where the layer has one. */
export function setArgument(
  layer: ObjectValue,
  state: LayerState,
  name: string,
  value: Value,
  context: Context,
): void {
  const { definition, parsed } = state;
  if (!definition || !parsed || !isRead(definition, name)) return;
  const found = factOf(layer, definition, name, value, context);
  if (found) update(state, { parsed: { ...parsed, [name]: found.fact }, isReassigned: true }, context);
}

/** The constructor sets the attributes of its arguments anew, whatever a derived class had set before. */
export function resetArguments(layer: ObjectValue, definition: LayerDefinition, context: Context): void {
  for (const name of Object.keys(definition.args))
    if (layer.attributes.has(name) && isRead(definition, name)) context.heap.delete(layer.attributes, name);
}

/** Of an argument that two paths left different, nothing is known; the others stay. */
export function joinParsed(layer: string, definition: LayerDefinition, context: Context): LayerState["join"] {
  return (key, first, second) => {
    if (key === "isReassigned") return { value: true };
    if (key !== "parsed" || !first || !second) return undefined;
    const [one, other] = [first as Parsed, second as Parsed];
    const joined: Record<string, unknown> = { ...other };
    for (const [name, spec] of Object.entries(definition.args))
      if (lookup(one, name) !== lookup(other, name))
        joined[name] = spec.parse(unknown("branches-disagree"), { name, layer, context });
    return { value: joined };
  };
}

/**
 * Whether a layer that is built has other weights than its arguments say by now: `dense.units = 7` behind the first call
 * changes none of them.
 */
export function isBuiltOtherwise({ build }: LayerState, weights: readonly Weight[]): boolean {
  const made = variablesOf(build.variables);
  return weights.some(({ name, shape }) => {
    const own = made.find((weight) => weight.name === name);
    return (
      own !== undefined &&
      (own.shape.length !== shape.length ||
        own.shape.some((dim, i) => sameDim(dim, shape[i] ?? dim) === false))
    );
  });
}
