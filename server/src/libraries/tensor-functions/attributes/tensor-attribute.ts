/** Attributes and methods of tensors and arrays. */
import { takenItem } from "./taken-item";
import { attributeOfBackend } from "./of-backend";
import { ofBackendTypes } from "../core/other-backends";
import { lacksArrayMethod, mayBeDistribution } from "../../tensorflow/array-methods";
import { backendOf } from "../../keras/engine/backend";
import { refusedAssignment } from "./assigned-variable";
import { changedInPlace } from "./assignment";
import { reshapeInPlace, resizeInPlace, stateShape } from "./stated-shape";
import { viewOf, writeElements } from "../core/array-memory";
import { allElements } from "../core/known-elements";
import { mapTensors } from "../core/operand";
import { asPlaceholder, withoutNumbers } from "../core/placeholders";
import { arrayIn, listsOfUnknown, valuesOfCells } from "../../../values/contents/cell-values";
import { dtypeValue } from "../../../values/contents/dtype-values";
import { product } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import { changedInside } from "../../../values/none";
import { type Span, until } from "../../../values/records/span";
import { hasFields } from "../../../values/contents/record-type";
import { withoutType } from "../../../values/scalar-type";
import { reason } from "../../../values/records/reason";
import { shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type FunctionValue,
  NONE,
  NO_LENGTH,
  type TensorValue,
  type Value,
  axisValue,
  int,
  intOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";
import { shapeSymbol } from "../../../values/dimensions/symbols";
import { lookup } from "../../../values/names/lookup";

/** What assigning gives: the variable itself under TensorFlow, and Keras's new value is the same to us; its elements are not told. */
const assigned = (variable: TensorValue): TensorValue => ({
  ...variable,
  memory: undefined,
  content: undefined,
  values: undefined,
  mask: undefined,
});

/** Methods that are library functions of the tensor: name → function by the tensor's flavour. */
const delegated: Readonly<Record<string, string>> = {
  reshape: "reshape",
  transpose: "transpose",
  ravel: "ravel",
  sum: "sum",
  mean: "mean",
  max: "max",
  min: "min",
  std: "std",
  var: "var",
  prod: "prod",
  any: "any",
  all: "all",
  argmax: "argmax",
  argmin: "argmin",
  argsort: "argsort",
  argpartition: "argpartition",
  cumsum: "cumsum",
  cumprod: "cumprod",
  ptp: "ptp",
  conj: "conj",
  conjugate: "conjugate",
  nonzero: "nonzero",
  searchsorted: "searchsorted",
  squeeze: "squeeze",
  repeat: "repeat",
  swapaxes: "swapaxes",
  clip: "clip",
  round: "round",
  dot: "dot",
  take: "take",
  astype: "astype",
  diagonal: "diagonal",
  trace: "trace",
  copy: "copy",
};

/** Python methods that take axes as separate arguments: `a.reshape(2, 3)`. */
const spread = new Set(["reshape", "transpose"]);

/** From the first of the arguments by position to the last. */
function acrossAll({ positionalSpans }: Arguments): Span | undefined {
  const [first, last] = [positionalSpans[0], positionalSpans.at(-1)];
  return first && last && until(first, last);
}

function method(
  tensor: TensorValue,
  name: string,
  call: (args: Arguments, context: Context) => Value,
): FunctionValue {
  return { kind: "function", name, binding: "static", captured: [tensor], call };
}

function delegate(tensor: TensorValue, name: string, target: string): FunctionValue {
  return method(tensor, name, (args, context) => {
    const several = spread.has(name) && args.positional.length > 1;
    const axes = spread.has(name) && args.rest ? [unknown(args.rest.reason)] : undefined;
    const rest = axes ?? (several ? [tuple(args.positional)] : args.positional);
    const isSymbolic = tensor.flavour === "keras" && context.keras === 3;
    const made = context.call(context.library(`${isSymbolic ? "keras.ops" : "numpy"}.${target}`), {
      ...args,
      positional: [asPlaceholder(undefined)(tensor), ...rest],
      positionalSpans: [undefined, ...(several ? [acrossAll(args)] : args.positionalSpans)],
    });
    // Its own methods make of a tensor a tensor; only NumPy's functions make an array of it.
    if (tensor.flavour !== "eager") return made;
    const { isOfBackend } = tensor;
    const own = mapTensors(made, (part) =>
      part.flavour === "numpy" ? { ...part, flavour: "eager", isOfBackend } : part,
    );
    return ofBackendTypes(own, context);
  });
}

/** The static shape; of a tensor of unknown rank its parts are named where the tensor is. */
function shapeValue(tensor: TensorValue, context: Context): Value {
  if (tensor.shape.ranked) {
    // Inside a layer's call open axes are numbers to the backend, but `x.shape` still shows None.
    // An array's length is a number even where nothing in the program says which.
    const isCertain = context.keras === 3 && withoutNumbers(tensor, context) !== undefined;
    const length = (dim: Dim): Value => (isCertain && dim.kind === "open" ? NO_LENGTH : axisValue(dim));
    const axes = tuple(tensor.shape.dims.map(tensor.flavour === "numpy" ? intOf : length));
    // Only the symbolic tensors of Keras 3 and arrays have a plain tuple.
    const isPlain =
      tensor.flavour === "numpy" ||
      (tensor.flavour === "keras" ? context.keras === 3 : backendOf(context) !== "tensorflow");
    return isPlain ? axes : { ...axes, isTensorShape: true };
  }
  return shapeSymbol(tensor) ?? unknown(tensor.shape.reason);
}

/** `tolist()`: lists as deep as there are axes, of the elements of a vector where these are known. */
function listOf(tensor: TensorValue): Value {
  const { shape, dtype, content } = tensor;
  const why = reason("data", "the elements of an array");
  if (!shape.ranked) return list(undefined, why);
  const [rows, ...more] = shape.dims;
  if (!rows) return withoutType(content?.[0] ?? unknown("data", "an element of an array"));
  if (more.length === 0) {
    const items = content ?? valuesOfCells(allElements(tensor));
    if (items) return list(items.map(withoutType));
    const each = arrayIn(allElements(tensor));
    if (each) return { ...list(undefined, reason("loop")), grown: { each, count: rows } };
  }
  return listsOfUnknown(shape, dtype) ?? list(undefined, why);
}

/** What TensorFlow's tensors have, and Keras 3's symbolic ones have not. */
const onlyOfTensorFlow: ReadonlySet<string> = new Set(["get_shape", "set_shape", "numpy", "eval"]);

/** Methods of arrays that Keras 3's symbolic tensors have as well. */
const alsoOfKeras: ReadonlySet<string> = new Set(["reshape", "squeeze"]);

const isLackedByKeras = (name: string): boolean =>
  onlyOfTensorFlow.has(name) ||
  ["T", "flatten", "tolist", "item"].includes(name) ||
  (lookup(delegated, name) !== undefined && !alsoOfKeras.has(name));

/** `tensor.name`; undefined where tensors have no such attribute. */
export function tensorAttribute(tensor: TensorValue, name: string, context: Context): Value | undefined {
  if (tensor.flavour !== "eager" || backendOf(context) === "tensorflow")
    return commonAttribute(tensor, name, context);
  // Which further attributes there are, only the backend's own room tells, and not of all.
  return (
    attributeOfBackend(tensor, name, context) ??
    commonAttribute(tensor, name, context) ??
    unknown("not-modelled", name)
  );
}

/**
 * `x.dtype`: a text of Keras's own tensors and variables, NumPy's type of arrays, and the backend's of its tensors. Of what
 * is not certainly the backend's it may be either of the latter.
 */
function dtypeOf(tensor: TensorValue, context: Context): Value {
  if (tensor.flavour === "numpy") return dtypeValue(tensor.dtype);
  const isOfKeras = tensor.flavour === "keras" || tensor.variable?.type === "variable";
  return isOfKeras && context.keras === 3 ? str(tensor.dtype) : { ...str(tensor.dtype), isDtype: "backend" };
}

function commonAttribute(tensor: TensorValue, name: string, context: Context): Value | undefined {
  if (tensor.flavour === "keras" && context.keras === 3 && isLackedByKeras(name)) return undefined;
  if (tensor.flavour === "eager" && tensor.placeholder !== undefined && name === "numpy") return undefined;
  if (lacksArrayMethod(tensor, name, context)) return undefined;
  const { shape } = tensor;
  // A property of Keras 3's variables, a method of TensorFlow's.
  if (name === "value" && context.keras === 3 && tensor.variable?.type === "variable")
    return { kind: "tensor", flavour: "eager", shape, dtype: tensor.dtype };
  switch (name) {
    case "shape":
      return shapeValue(tensor, context);
    case "_keras_mask":
      return tensor.mask;
    case "_keras_shape":
      return tensor.flavour === "keras" && context.keras === 3 ? undefined : shapeValue(tensor, context);
    case "ndim":
      return shape.ranked ? int(shape.dims.length) : unknown(shape.reason);
    case "size":
      return shape.ranked ? intOf(product(shape.dims)) : unknown(shape.reason);
    case "dtype":
      if (hasFields(tensor.dtype)) return unknown("data", "a type of records");
      return dtypeOf(tensor, context);
    case "name":
      return str(undefined);
    case "T":
      return viewOf(
        tensor,
        {
          ...tensor,
          shape: shape.ranked ? shapeOf([...shape.dims].reverse()) : unrankedShape(shape.reason),
          producer: undefined,
          content: undefined,
          values: undefined,
          mask: undefined,
        },
        context.heap,
      );
    case "flatten":
      return delegate(tensor, name, "ravel");
    case "get_shape":
      return method(tensor, name, () => shapeValue(tensor, context));
    case "set_shape":
      return method(tensor, name, (args, later) => {
        stateShape(tensor, args, later);
        return NONE;
      });
    case "resize":
      return method(tensor, name, (args, later) => {
        resizeInPlace(tensor, args, later);
        return NONE;
      });
    case "setflags":
      return method(tensor, name, () => NONE);
    case "assign":
    case "assign_add":
    case "assign_sub":
    case "sort":
    case "fill":
    case "put":
    case "partition":
    case "itemset":
      return method(tensor, name, (args, later) => {
        if (name.startsWith("assign") && refusedAssignment(tensor, name, args, later)) return NONE;
        changedInPlace(tensor, name, args, later);
        return name.startsWith("assign") ? assigned(tensor) : changedInside(args.site, name, "object");
      });
    case "value":
    case "numpy":
    case "eval":
    case "read_value":
      return method(tensor, name, () => ({
        ...tensor,
        flavour: tensor.flavour === "keras" ? "keras" : "numpy",
        mask: undefined,
      }));
    case "tolist":
      return method(tensor, name, () => listOf(tensor));
    case "item":
      return method(tensor, name, (args, later) => takenItem(tensor, args, later));
    case "as_list":
      return method(tensor, name, () =>
        tensor.content ? list(tensor.content) : unknown("not-modelled", "as_list"),
      );
    case "values":
      // Of TensorFlow's tensors only those have it that are ragged, sparse or of several devices, flattened.
      return tensor.flavour === "numpy"
        ? viewOf(tensor, { ...tensor, shape }, context.heap)
        : unknown("not-modelled", name);
    case "flat":
      return viewOf(
        tensor,
        { ...tensor, shape: unrankedShape(reason("not-supported", "flat")) },
        context.heap,
      );
  }
  const target = lookup(delegated, name);
  if (target === undefined) {
    // What is not described (`array.view()`) may show the same memory to somebody who writes there.
    if (tensor.flavour === "numpy") writeElements(tensor, undefined, context.heap);
    return undefined;
  }
  return mayBeDistribution(tensor, name) ? unknown("not-modelled", name) : delegate(tensor, name, target);
}

/** `tensor.name = value`; what decides no shape is not kept. */
export function setTensorAttribute(
  tensor: TensorValue,
  name: string,
  value: Value,
  site: Span,
  context: Context,
): void {
  if (tensor.flavour === "numpy" && (name === "shape" || name === "dtype")) {
    reshapeInPlace(tensor, name === "shape" ? value : undefined, site, context);
    return;
  }
  if (tensor.flavour === "numpy" && name === "flat") writeElements(tensor, undefined, context.heap);
  if (name !== "_keras_mask") return;
  const isMask = value.kind === "tensor" || value.kind === "none";
  context.heap.write(tensor, "mask", isMask ? value : unknown("shape", "a mask"));
}
