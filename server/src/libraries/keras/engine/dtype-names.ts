/** Names of dtypes that Keras 3 certainly refuses, after `standardize_dtype` and `DTypePolicy`. */
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { nearestName } from "../../../values/nearest-names";
import type { Span } from "../../../values/span";
import type { Value } from "../../../values/value";

/** `ALLOWED_DTYPES` of keras/src/backend/common/dtypes.py, and what stands for `int` there. */
const dtypes: ReadonlySet<string> = new Set(
  "float16 float32 float64 uint8 uint16 uint32 uint64 int8 int16 int32 int64 bfloat16 bool string float8_e4m3fn float8_e5m2 complex64 complex128 int".split(
    " ",
  ),
);

const policies: ReadonlySet<string> = new Set([...dtypes, "mixed_float16", "mixed_bfloat16"]);

/** Policies of quantized layers are a mode and the policy that they were made of. */
const QUANTIZED = /^(?:int4|int8|float8)/;

/** Reports a name of a dtype, or of a policy as layers take it, that Keras does not know. */
export function refusedDtype(
  value: Value | undefined,
  of: "tensor" | "layer",
  span: Span,
  context: Context,
): boolean {
  const given = knownText(value);
  const known = of === "layer" ? policies : dtypes;
  if (given === undefined || context.keras === 2 || known.has(given)) return false;
  if (of === "layer" && QUANTIZED.test(given)) return false;
  const near = nearestName(given, known);
  context.report({
    code: "unknown-identifier",
    severity: "error",
    span: (value?.kind === "str" ? value.span : undefined) ?? span,
    facts: { kind: "dtype", given, near: near ?? "float32" },
    kerasSays:
      of === "layer"
        ? `ValueError: Cannot convert '${given}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.`
        : `ValueError: Invalid dtype: ${given}`,
    remedies:
      near !== undefined && value?.kind === "str" && value.span
        ? [{ kind: "replaceText", span: value.span, text: `"${near}"`, preferred: true }]
        : [],
  });
  return true;
}
