/** What Python does with scalars of NumPy: arithmetic promotes as NumPy's does, and what arrays have they have too. */
import { tensorAttribute, tensorSubscript } from "../../tensor-functions";
import { arithmeticDtype } from "../../tensor-functions/core/dtype";
import type { Context } from "../../../values/context";
import { asScalar, scalarType } from "../../../values/scalar-type";
import { shapeOf } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { FloatValue, IntValue, TensorValue, Value } from "../../../values/value";

type NumberValue = IntValue | FloatValue;

const isNumber = (value: Value): value is NumberValue => value.kind === "int" || value.kind === "float";

/** The types that Python's own numbers are to NumPy. */
const OWN: Readonly<Partial<Record<Value["kind"], string>>> = {
  int: "int64",
  float: "float64",
  bool: "bool",
};

const typeOf = (value: Value): string | undefined => {
  const type = scalarType(value) ?? OWN[value.kind];
  return type === true ? undefined : type;
};

/** `left operator right` as a scalar where one of the two is; `number` is what it comes to. */
export function scalarResult(
  operator: string,
  left: Value,
  right: Value,
  number: Value,
  context: Context,
): Value {
  const weak = [scalarType(left) === undefined, scalarType(right) === undefined] as const;
  if ((weak[0] && weak[1]) || !isNumber(number)) return number;
  const types = [typeOf(left), typeOf(right)] as const;
  // NumPy 1, beside which Keras 2 stands, gave a small scalar the type of the number that it met.
  const isOld = context.keras === 2 && weak[0] !== weak[1] && types[0] !== types[1];
  return asScalar(number, isOld ? undefined : arithmeticDtype(operator, types, weak, true));
}

/** A scalar as the array without axes that it acts as. */
const asArray = (value: NumberValue, type: string | true): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf([]),
  dtype: type === true ? undefined : type,
  content: [value],
});

/** What a scalar has of an array's attributes; undefined of any other value, and for what arrays lack. */
export function scalarAttribute(value: Value, name: string, context: Context): Value | undefined {
  const type = scalarType(value);
  return type === undefined ? undefined : tensorAttribute(asArray(value as NumberValue, type), name, context);
}

/** `scalar[index]`, where only new axes and nothing at all can stand; undefined for any other value. */
export function scalarSubscript(value: Value, index: Value, span: Span, context: Context): Value | undefined {
  const type = scalarType(value);
  return type === undefined
    ? undefined
    : tensorSubscript(asArray(value as NumberValue, type), index, span, context);
}
