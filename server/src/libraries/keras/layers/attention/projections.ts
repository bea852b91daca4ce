/** Query, value and key of the layers with several heads: how they are given, and what `build` and shapes ask of them. */
import { anything, callArgument, wrongType } from "../../arguments";
import { definedWeight } from "../../geometry/defined-axis";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
} from "../../layer-definition";
import { isUserCode, methodOf } from "../../../callables/class-members";
import type { Picture, Weight } from "../../../../values/records/application";
import type { Remedy } from "../../../../values/records/finding";
import { multiply, product, sum } from "../../../../values/dimensions/arithmetic";
import { type Dim, sameDim } from "../../../../values/dimensions/dimension";
import { equalShapes } from "../../../../values/dimensions/equal-axes";
import { type Shape, formatShape } from "../../../../values/dimensions/shape";
import type { Value } from "../../../../values/value";

/** The tensors that the layer was called with; `key` is `value` where it is not given. */
export interface Roles {
  readonly query: LayerInput;
  readonly value: LayerInput;
  readonly key: LayerInput;
}

function inputOf(given: ReturnType<typeof callArgument>): LayerInput | undefined {
  if (given?.kind !== "tensor") return undefined;
  const { shape } = given;
  const dims = shape.ranked ? shape.dims : [];
  const last = dims.at(-1) ?? { kind: "unknown", reason: { code: "shape" } };
  const input = { tensor: given, shape, dims, rank: shape.ranked ? dims.length : undefined, last };
  return { ...input, all: [] };
}

/** Reads `layer(query, value, key)`; undefined where one of them is no tensor that we know. */
export function rolesOf({ call }: LayerScope): Roles | undefined {
  const query = inputOf(callArgument(call, "query", 0));
  const value = inputOf(callArgument(call, "value", 1));
  const given = callArgument(call, "key", 2);
  const key = given === undefined || given.kind === "none" ? value : inputOf(given);
  return query && value && key ? { query, value, key } : undefined;
}

/** What `call` of both layers takes, in order. */
export const CALL_NAMES: readonly string[] = [
  "query",
  "value",
  "key",
  "query_mask",
  "value_mask",
  "key_mask",
  "attention_mask",
];

/** Attention from one tensor to another names both, also where they are the same. */
export function valueGiven(layer: string) {
  return (_: unknown, __: unknown, { call, context, self }: LayerScope): Contradiction | undefined => {
    if (call.rest || callArgument(call, "value", 1) || !callArgument(call, "query", 0)) return undefined;
    // A `call` of the program's own may give the value itself. Keras 3 builds by the names that it takes, and refuses.
    const isOwn = isUserCode(methodOf(self.class, "call"));
    if (isOwn && (context.keras === 2 || context.openWorld)) return undefined;
    const span = call.positionalSpans[0];
    const repeated: readonly Remedy[] = span
      ? [{ kind: "wrapText", span, before: "", after: ", {it}", preferred: true }]
      : [];
    const kerasSays =
      context.keras === 2
        ? `TypeError: ${layer}.call() missing 1 required positional argument: 'value'`
        : "TypeError: missing a required argument: 'value'";
    return contradiction(
      "missing-argument",
      "input",
      { layer, argument: "value" },
      { kerasSays, remedies: repeated },
    );
  };
}

/** The rate of the dropout between the heads. */
export const dropoutRate = (): ArgumentSpec<Value> => anything("0.0");

/** The dropout between the heads is made when they are built, and its rate must be a number; Keras 2 asks in training. */
export function dropoutIsNumber(
  { dropout }: { readonly dropout: Value },
  _: unknown,
  { context }: LayerScope,
): Contradiction | undefined {
  if (dropout.kind !== "none" || context.keras === 2) return undefined;
  const says = "TypeError: '<=' not supported between instances of 'int' and 'NoneType'";
  return wrongType("dropout", "a number", dropout, says);
}

/** What both layers refuse: values and keys of different steps. Keras compares the shapes, so None differs from 5. */
export function stepsAgree(_: unknown, __: unknown, scope: LayerScope): Contradiction | undefined {
  const roles = rolesOf(scope);
  if (!roles?.value.shape.ranked || !roles.key.shape.ranked) return undefined;
  const [value, key] = [roles.value.dims.slice(1, -1), roles.key.dims.slice(1, -1)];
  const differ = (a: Dim, b: Dim): boolean =>
    a.kind === "open" ? b.kind === "known" : b.kind === "open" ? a.kind === "known" : sameDim(a, b) === false;
  if (value.length === key.length && !value.some((dim, i) => differ(dim, key[i] ?? dim))) return undefined;
  const facts = { value: roles.value.shape, key: roles.key.shape };
  return contradiction("value-key-steps", "input", facts, {
    kerasSays: `ValueError: All dimensions of \`value\` and \`key\`, except the last one, must be equal. Received: value_shape=${formatShape(roles.value.shape)} and key_shape=${formatShape(roles.key.shape)}`,
    output: roles.query.shape,
    remedies: equalShapes(roles.value.shape, roles.key.shape),
  });
}

/** Refuses the first kernel that would have an open axis. */
export function kernelsDefined(
  weights: readonly Weight[],
  roles: Roles,
  output: Shape,
  name: () => string,
): Contradiction | undefined {
  for (const { name: path, shape } of weights) {
    const refused = definedWeight(shape, () => `${name()}/${path}`, roles.query, output);
    if (refused) return refused;
  }
  return undefined;
}

/**
 * Every kernel once for each step of what it projects, then two products of tensors for each pair of steps: the scores,
 * and the average of the values. `widths` are those of the two, over all heads.
 */
export function headsMultiplyAdds(
  weights: readonly Weight[],
  { query, key, value }: Roles,
  widths: readonly [Dim, Dim],
): Dim {
  const steps = ({ dims }: LayerInput): Dim => product(dims.slice(1, -1));
  const projected = weights.flatMap(({ name, shape }) => {
    if (!name.endsWith("/kernel")) return [];
    const of = name.startsWith("key") ? key : name.startsWith("value") ? value : query;
    return [product([steps(of), ...shape])];
  });
  const pairs = multiply(steps(query), steps(key));
  return sum([...projected, ...widths.map((width) => multiply(pairs, width))]);
}

/** What is drawn of an attention: who asks, who is asked, and what of it is averaged. */
export function pictureOf(roles: Roles | undefined, output: Shape, heads?: Dim): Picture | undefined {
  if (!roles || !output.ranked) return undefined;
  const { query, key, value } = roles;
  if (![query, key, value].every(({ shape }) => shape.ranked)) return undefined;
  const sizes = ({ dims }: LayerInput): readonly Dim[] => dims.slice(1);
  return {
    kind: "attention",
    query: sizes(query),
    key: sizes(key),
    value: sizes(value),
    output: output.dims.slice(1),
    ...(heads && { heads }),
  };
}
