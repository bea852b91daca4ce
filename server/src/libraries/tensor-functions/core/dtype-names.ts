/** Names of dtypes, and of Keras's policies, that are none: what each library says to them. */
import type { TensorCall } from "./definition";
import type { Context } from "../../../values/context";
import type { Facts } from "../../../values/records/finding";
import type { Raiser } from "../../../values/records/raiser";
import { knownText } from "../../../values/known-text";
import { nearestName } from "../../../values/names/nearest-names";
import { textsInstead } from "../../../values/records/texts-instead";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";
import { wordSet } from "../../../values/names/words";

/** What takes a dtype by its name: a layer takes the names of policies as well. */
export type NamesDtype = "tensor" | "layer" | "TensorFlow" | "NumPy" | "pandas";

/** `ALLOWED_DTYPES` of keras/src/backend/common/dtypes.py, and what stands for `int` there. */
const ofKeras = wordSet(
  "float16 float32 float64 uint8 uint16 uint32 uint64 int8 int16 int32 int64 bfloat16 bool string float8_e4m3fn float8_e5m2 complex64 complex128 int",
);

/** `_STRING_TO_TF` of tensorflow/python/framework/dtypes.py, of TensorFlow 2.15 and 2.21. */
const ofTensorFlow = wordSet(
  "bfloat16 bool complex128 complex64 double float float16 float32 float4_e2m1fn float64 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz half int16 int2 int32 int4 int64 int8 qint16 qint32 qint8 quint16 quint8 resource string uint16 uint2 uint32 uint4 uint64 uint8 variant",
);

/** Words of NumPy 1 and 2, and of what registers with it; NumPy takes codes (`f4`, `<U10`, `i4,f4`) and others beside. */
const ofNumPy = wordSet(
  "bool bool_ bool8 byte bytes bytes_ bytes0 cdouble cfloat clongdouble clongfloat complex complex_ complex64 complex128 complex256 csingle datetime64 double float float_ float16 float32 float64 float96 float128 half int int_ int0 int8 int16 int32 int64 intc intp long longcomplex longdouble longfloat longlong object object_ object0 short single singlecomplex str str_ str0 string_ timedelta64 ubyte uint uint0 uint8 uint16 uint32 uint64 uintc uintp ulong ulonglong unicode unicode_ ushort void void0 bfloat16 int1 int2 int4 uint1 uint2 uint4 complex32 bcomplex32",
);

const known: Readonly<Record<NamesDtype, ReadonlySet<string>>> = {
  tensor: ofKeras,
  layer: new Set([...ofKeras, "mixed_float16", "mixed_bfloat16"]),
  TensorFlow: ofTensorFlow,
  NumPy: ofNumPy,
  // Extensions of pandas and of others register names of their own, which begin with a capital letter or are these.
  pandas: new Set([
    ...ofNumPy,
    ...wordSet("category string boolean interval period datetime timedelta sparse geometry json"),
  ]),
};

/** Policies of quantized layers are a mode and the policy that they were made of, of which the latter is looked up. */
const QUANTIZED = /^(?:int4|int8|float8|gptq|awq)/;
const QUANTIZED_FROM = /^int8_from_(\w+)$/;

/** A word as NumPy reads one: shorter texts are codes, and others describe the fields of records. */
const WORD = /^[a-z_]{3,}\d*$/;

/** Small floats have names of their own, to which each release adds some. */
const SMALL_FLOAT = /^float[468]_/;

/** What is left of the name of a quantized policy, `int8_from_float32`, is that of a policy, too. */
function quantizedMayBe(given: string): boolean {
  const from = QUANTIZED_FROM.exec(given)?.[1];
  return QUANTIZED.test(given) && (from === undefined || known.layer.has(from) || QUANTIZED.test(from));
}

const isLeftOpen = (given: string, of: NamesDtype): boolean =>
  of === "layer"
    ? quantizedMayBe(given)
    : of === "TensorFlow"
      ? given.endsWith("_ref")
      : of !== "tensor" && (!WORD.test(given) || SMALL_FLOAT.test(given));

const says = (given: string, of: NamesDtype): string => {
  if (of === "layer")
    return `ValueError: Cannot convert '${QUANTIZED_FROM.exec(given)?.[1] ?? given}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.`;
  if (of === "tensor") return `ValueError: Invalid dtype: ${given}`;
  return of === "TensorFlow"
    ? `TypeError: Cannot convert the argument \`type_value\`: '${given}' to a TensorFlow DType.`
    : `TypeError: data type '${given}' not understood`;
};

/** What is told of a name that is that of no dtype; undefined where it is one, or may be. */
export function unknownDtype(
  value: Value | undefined,
  of: NamesDtype,
):
  { readonly facts: Facts<"unknown-identifier">; readonly says: string; readonly near?: string } | undefined {
  const given = knownText(value);
  if (given === undefined || known[of].has(given) || isLeftOpen(given, of)) return undefined;
  const near = nearestName(given, known[of]);
  return { facts: { kind: "dtype", given, near: near ?? "float32" }, says: says(given, of), near };
}

/** Reports a name of a dtype, or of a policy as layers take it, that the library does not know. */
export function refusedDtype(
  value: Value | undefined,
  of: NamesDtype,
  span: Span,
  context: Context,
): boolean {
  // Keras 2 looks names up elsewhere than Keras 3.
  if ((of === "tensor" || of === "layer") && context.keras === 2) return false;
  const unknown = unknownDtype(value, of);
  if (!unknown) return false;
  const { facts, near } = unknown;
  const written = value?.kind === "str" ? value.span : undefined;
  const raisedBy: Raiser | undefined =
    of === "tensor" || of === "layer" ? undefined : of === "pandas" ? "pandas" : of;
  context.report({
    code: "unknown-identifier",
    severity: "error",
    span: written ?? span,
    facts,
    kerasSays: unknown.says,
    raisedBy,
    remedies: value && near !== undefined ? textsInstead(value, [near]) : [],
  });
  return true;
}

/** Reports a number in the place of a dtype, as where the lengths of axes are given to NumPy one by one. */
function refusedNumber(value: Value | undefined, span: Span, site: Span, context: Context): boolean {
  if (value?.kind !== "int" || value.dim.kind !== "known") return false;
  const given = `${value.dim.value}`;
  context.report({
    code: "unknown-identifier",
    severity: "error",
    span,
    facts: { kind: "dtype", given, near: "float32" },
    kerasSays: `TypeError: Cannot interpret '${given}' as a data type`,
    raisedBy: "NumPy",
    remedies: [{ kind: "groupArguments", call: site, brackets: "()", preferred: true }],
  });
  return true;
}

/** Reports the name that a call gives as `dtype` to a tensor function of a library that knows none such. */
export function refusedDtypeOf({ bound, library, context, site }: TensorCall, args: Arguments): boolean {
  const value = bound.values.get("dtype") ?? args.keywords.get("dtype");
  const span = bound.spans.get("dtype") ?? args.keywordSpans.get("dtype") ?? site;
  if (library === "numpy" && refusedNumber(value, span, site, context)) return true;
  if (value?.kind !== "str" || library === "einops") return false;
  if (library === "numpy") return refusedDtype(value, "NumPy", span, context);
  if (library !== "keras") return refusedDtype(value, "TensorFlow", span, context);
  // Some functions of Keras hand the name on to TensorFlow, and so did those of `keras.backend` that others stand for.
  return unknownDtype(value, "TensorFlow") !== undefined && refusedDtype(value, "tensor", span, context);
}
