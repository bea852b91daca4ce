/** `stateless_call`: what a layer computes with variables that are given, after `keras/src/layers/layer.py`. */
import type { LayerState } from "../layer-state";
import { mapLeaves } from "../structure";
import type { Context } from "../../../../values/context";
import { reason } from "../../../../values/records/reason";
import {
  type Arguments,
  type ObjectValue,
  type TensorValue,
  type Value,
  list,
  tuple,
  unknown,
} from "../../../../values/value";

/** Its own parameters, before those of `call`. */
const OWN = ["trainable_variables", "non_trainable_variables", "return_losses"];

/** The value of a variable, which no longer is that variable. */
export const valueOf = (leaf: Value): Value =>
  leaf.kind === "tensor"
    ? ({ kind: "tensor", flavour: "eager", shape: leaf.shape, dtype: leaf.dtype } satisfies TensorValue)
    : leaf;

/** `(outputs, non_trainable_variables)`, with the losses behind them where they are asked for. */
export function statelessCall(layer: ObjectValue, _: LayerState, args: Arguments, context: Context): Value {
  const call = context.attribute(layer, "call");
  const own = OWN.slice(0, 2).filter((name) => !args.keywords.has(name)).length;
  if (!call || args.rest) return unknown("not-supported", "stateless_call");
  const outputs = context.call(call, {
    ...args,
    positional: args.positional.slice(own),
    positionalSpans: args.positionalSpans.slice(own),
    keywords: new Map([...args.keywords].filter(([name]) => !OWN.includes(name))),
  });
  // Read afterwards: a call builds what is not built.
  const variables = context.attribute(layer, "non_trainable_variables") ?? unknown("shape");
  const left = mapLeaves(variables, valueOf);
  const asked = args.keywords.get("return_losses");
  const isAsked = asked === undefined ? false : context.truth(asked);
  if (isAsked === undefined) return unknown("not-supported", "stateless_call");
  return tuple(
    isAsked ? [outputs, left, list(undefined, reason("not-modelled", "losses"))] : [outputs, left],
  );
}
