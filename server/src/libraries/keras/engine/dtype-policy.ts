/** Which dtypes a layer computes and keeps its variables in, after `keras/src/dtype_policies/dtype_policy.py`. */
import { argument } from "../../callables/arguments";
import { floatxName } from "./floatx";
import { dtypeName } from "../../tensor-functions/core/dtype";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import type { Value } from "../../../values/value";

/** The setting that `keras.config.set_dtype_policy` writes. */
export const DTYPE_POLICY = "dtype_policy";

const FLOAT32 = "float32";

/** Policies of quantized layers are a mode and the policy that they were made of: `int8_from_mixed_bfloat16`. */
const QUANTIZED = /^([a-z]+\d*)(?:\/[\w/]+)?_from_(\w+)$/;

/** In place of the name of a policy that nobody knows: the layer may compute in any dtype, and be quantized. */
const UNKNOWN = "unknown";

/** The same where it certainly is one dtype of floats, so that the layer is not quantized. */
const SOME_FLOATS = "floats";

export const isUnknownPolicy = (policy: string | undefined): boolean => policy === UNKNOWN;

/** Whether no dtype follows from a policy. */
const isOpen = (policy: string | undefined): boolean => isUnknownPolicy(policy) || policy === SOME_FLOATS;

/** What a configuration says of a policy; undefined where it is not known. */
export const statedPolicy = (policy: string | undefined): string | undefined =>
  isOpen(policy) ? undefined : (policy ?? FLOAT32);

/** The mode in which a layer keeps its weights, where its policy names one. */
export const quantizationOf = (policy: string | undefined): string | undefined =>
  QUANTIZED.exec(policy ?? "")?.[1];

const plainPolicy = (policy: string | undefined): string | undefined =>
  QUANTIZED.exec(policy ?? "")?.[2] ?? policy;

/** The dtype of outputs: `mixed_float16` computes in float16. Undefined where the policy is not known. */
export function computeDtype(policy: string | undefined): string | undefined {
  return isOpen(policy) ? undefined : computedIn(policy);
}

function computedIn(policy: string | undefined): string {
  return plainPolicy(policy)?.replace(/^mixed_/, "") ?? FLOAT32;
}

/** The dtype of variables: mixed policies keep them in float32. */
export function variableDtype(policy: string | undefined): string | undefined {
  if (isOpen(policy)) return undefined;
  const plain = plainPolicy(policy);
  return plain === undefined || plain.startsWith("mixed_") ? FLOAT32 : plain;
}

/** A policy's name: given as a text, or the first argument of a policy object. */
function policyName(value: Value | undefined): string | undefined {
  if (value?.kind === "object" && value.class.name.endsWith("Policy")) {
    const args = value.arguments;
    if (!args || args.rest) return undefined;
    // A quantized policy is made of a mode and the policy that it comes from.
    const source = argument(args, 1, "source_name");
    if (!source) return policyName(argument(args, 0, "name") ?? argument(args, 0, "mode"));
    const mode = knownText(argument(args, 0, "mode"));
    const from = source.kind === "none" ? FLOAT32 : knownText(source);
    return mode === undefined || from === undefined ? undefined : `${mode}_from_${from}`;
  }
  return knownText(value) ?? dtypeName(value);
}

/** The name of the policy that a layer gets: its own, else the program's. */
export function policyOf(given: Value | undefined, context: Context): string | undefined {
  const own = given === undefined || given.kind === "none" ? context.settings.get(DTYPE_POLICY) : given;
  // The first layer that is made settles which floats all take; which was the first isn't followed.
  if (own === undefined) return floatxName(context) === FLOAT32 ? undefined : SOME_FLOATS;
  // What code that nobody calls is given is most likely a dtype of floats.
  return policyName(own) ?? (context.openWorld ? undefined : UNKNOWN);
}
