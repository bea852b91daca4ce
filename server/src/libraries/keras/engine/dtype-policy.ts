/** Which dtypes a layer computes and keeps its variables in, after `keras/src/dtype_policies/dtype_policy.py`. */
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import type { Value } from "../../../values/value";

/** The setting that `keras.config.set_dtype_policy` writes. */
export const DTYPE_POLICY = "dtype_policy";

const FLOAT32 = "float32";

/** The dtype of outputs: `mixed_float16` computes in float16. */
export function computeDtype(policy: string | undefined): string {
  return policy?.replace(/^mixed_/, "") ?? FLOAT32;
}

/** The dtype of variables: mixed policies keep them in float32. */
export function variableDtype(policy: string | undefined): string {
  return policy === undefined || policy.startsWith("mixed_") ? FLOAT32 : policy;
}

/** A policy's name: given as a text, or the first argument of a policy object. */
function policyName(value: Value | undefined): string | undefined {
  if (value?.kind === "object" && value.class.name.endsWith("Policy"))
    return policyName(value.arguments?.positional[0]);
  return knownText(value);
}

/** The name of the policy that a layer gets: its own, else the program's. */
export function policyOf(given: Value | undefined, context: Context): string | undefined {
  const own = given === undefined || given.kind === "none" ? context.settings.get(DTYPE_POLICY) : given;
  return policyName(own);
}
