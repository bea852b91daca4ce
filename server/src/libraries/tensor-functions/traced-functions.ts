/** `tf.function`: what a function sees of its arguments while TensorFlow traces it, and what a call of it gives. */
import { mapTensors } from "./core/operand";
import { placeholders } from "./core/placeholders";
import type { Context } from "../../values/context";
import type { Arguments, FunctionValue, Value } from "../../values/value";

/** Set where the program has functions of TensorFlow run eagerly. */
export const RUNS_EAGERLY = "run_functions_eagerly";

/** Runs the function on placeholders; what it gives are tensors again. */
function runTraced(fn: FunctionValue, args: Arguments, context: Context): Value {
  const keepsData = context.keras !== 3 || context.settings.has(RUNS_EAGERLY) || fn.traced === true;
  if (keepsData) return fn.call(args, context);
  const { within, outside } = placeholders("autograph");
  const keywords = new Map([...args.keywords].map(([key, value]) => [key, within(value)]));
  return outside(fn.call({ ...args, positional: args.positional.map(within), keywords }, context));
}

/** A tensor as a specification describes it: an axis that this leaves open is open to the code, however long it is. */
function specified(value: Value, spec: Value | undefined): Value {
  if (value.kind !== "tensor" || spec?.kind !== "tensor") return value;
  return { ...value, shape: spec.shape, content: undefined, values: undefined };
}

/** The arguments as the signature describes them; undefined where it says no more than they do. */
function asSpecified(
  fn: FunctionValue,
  signature: readonly Value[],
  args: Arguments,
  context: Context,
): Arguments | undefined {
  if (context.settings.has(RUNS_EAGERLY) || args.rest) return undefined;
  const behindSelf = fn.parameters?.[0] === "self" ? 1 : 0;
  const isOpen = signature.some(
    (spec) =>
      spec.kind === "tensor" && (!spec.shape.ranked || spec.shape.dims.some(({ kind }) => kind === "open")),
  );
  if (!isOpen) return undefined;
  const keywords = [...args.keywords].map(([name, value]) => {
    const at = fn.parameters?.indexOf(name) ?? -1;
    return [name, specified(value, signature[at - behindSelf])] as const;
  });
  const positional = args.positional.map((value, i) => specified(value, signature[i - behindSelf]));
  return { ...args, positional, keywords: new Map(keywords) };
}

/** Whether a value is made of tensors alone, of which nothing is lost where what was written is taken back. */
function isOfTensors(value: Value): boolean {
  if (value.kind === "tuple" || value.kind === "list") return value.items?.every(isOfTensors) === true;
  if (value.kind === "dict")
    return (
      value.entries !== undefined && [...value.entries.values()].every((entry) => isOfTensors(entry.value))
    );
  return value.kind === "tensor" && value.variable === undefined;
}

/**
 * What `tf.function` makes of a function. With an `input_signature` its code is traced once for all calls, with the axes
 * that this leaves open; what a call gives is as long as what it is given.
 */
export function tracedFunction(fn: FunctionValue, signature: readonly Value[] | undefined): FunctionValue {
  return {
    ...fn,
    traced: true,
    captured: [...(fn.captured ?? []), ...(signature ?? [])],
    call: (args, context) => {
      const open = signature && asSpecified(fn, signature, args, context);
      if (!open) return runTraced(fn, args, context);
      // Lists and dicts are copied, since what the run wrote is taken back.
      const given = context.aside(() => mapTensors(runTraced(fn, args, context), (tensor) => tensor));
      const traced = runTraced(fn, open, context);
      return given && isOfTensors(given) ? given : traced;
    },
  };
}
