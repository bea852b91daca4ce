/** Functions of other libraries that are described here under a name of another one: what they give, and what both refuse. */
import type { Rule } from "./calling";
import { raiserOf } from "./core/apply";
import { type Signature, bindArguments, parseSignature } from "./core/signature";
import { placeholderAmong, asPlaceholder } from "./core/placeholders";
import { mapTensors, tensorOf } from "./core/operand";
import { argumentTensors, hasSymbolic, withTensors } from "../keras/engine/applying/graph-node";
import { type Backend, backendOf } from "../keras/engine/backend";
import type { ProblemCode } from "../../messages/problem-codes";
import type { Context } from "../../values/context";
import { scalarType } from "../../values/scalar-type";
import { type Arguments, type TensorValue, type Value, argumentsOf, unknown } from "../../values/value";

/** What every library of arrays refuses, whatever its words. */
const REFUSED_BY_ALL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "shapes-do-not-broadcast",
  "inner-axes-differ",
  "reshape-size",
  "stack-mismatch",
  "concatenate-mismatch",
  "axis-out-of-range",
]);

/** Whoever runs with it is told in nobody's words what all libraries refuse, and nothing of what only one may refuse. */
function onBehalfOfBackend(context: Context): Context {
  const raisedBy = raiserOf("eager", context);
  const report: Context["report"] = (finding) => {
    if (!REFUSED_BY_ALL.has(finding.code)) return;
    context.report({ ...finding, raisedBy, kerasSays: undefined, remedies: undefined });
  };
  return Object.create(context, { report: { value: report } }) as Context;
}

/** A rule that holds where this backend computes. */
export const under =
  (backend: Backend, rule: Rule): Rule =>
  (args, context) =>
    backendOf(context) === backend ? rule(args, context) : undefined;

/**
 * A call of what is described under `name` for a function of the backend's own: it takes and gives tensors of the backend,
 * whose dtype `typed` tells where it is another than that of the described function.
 */
export function handOn(
  name: string,
  args: Arguments,
  backend: Backend,
  context: Context,
  typed: (tensor: TensorValue) => string | undefined = ({ dtype }) => dtype,
): Value {
  const described = context.library(name);
  if (described.kind !== "function" || args.rest) return unknown("not-modelled", name);
  if (backendOf(context) !== backend || hasSymbolic(args)) return unknown("not-modelled", name);
  const placeholder = placeholderAmong(argumentTensors(args));
  const made = described.call(withTensors(args, asPlaceholder(undefined)), onBehalfOfBackend(context));
  const own = (tensor: TensorValue): Value => {
    const dtype = typed(tensor);
    // What is known of elements is known of those of their type.
    const values = dtype === tensor.dtype ? tensor.values : undefined;
    return asPlaceholder(placeholder)({ ...tensor, flavour: "eager", dtype, values });
  };
  // A single number of NumPy's is a tensor as well.
  const scalar = scalarType(made) === undefined ? undefined : tensorOf(made, context);
  return mapTensors(scalar ?? made, own);
}

const signatures = new Map<string, Signature>();

/** A signature as it was read before. */
export function signatureOf(text: string): Signature {
  const known = signatures.get(text) ?? parseSignature(text);
  signatures.set(text, known);
  return known;
}

/**
 * Arguments as the described function takes them: the roles of `signature` are its parameters, those that begin with `_`
 * decide nothing; undefined where something else is given.
 */
export function translated(text: string, args: Arguments): Arguments | undefined {
  const signature = signatureOf(text);
  const { parameters, variadic, positional } = signature;
  const spellings = new Set(parameters.flatMap((parameter) => parameter.spellings));
  if (args.rest || [...args.keywords.keys()].some((name) => !spellings.has(name))) return undefined;
  if (variadic === undefined && args.positional.length > positional) return undefined;
  const { values, spans } = bindArguments(signature, args);
  const listed = variadic === undefined ? [] : args.positional.slice(positional);
  const before = variadic === undefined ? [] : parameters.slice(0, positional).map(({ role }) => role);
  const kept = [...values].filter(
    ([role]) => !role.startsWith("_") && role !== variadic && !before.includes(role),
  );
  return {
    ...argumentsOf(args.site, []),
    positional: [...before.flatMap((role) => values.get(role) ?? []), ...listed],
    positionalSpans: variadic === undefined ? [] : args.positionalSpans,
    keywords: new Map(kept),
    keywordSpans: new Map([...spans].filter(([role]) => !role.startsWith("_"))),
  };
}
