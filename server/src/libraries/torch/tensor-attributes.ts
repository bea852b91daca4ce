/** Attributes and methods of PyTorch's tensors. */
import { callRow, rowOfMethod } from "./calls";
import { ownMethods } from "./own-functions";
import type { Rule } from "../tensor-functions/calling";
import { lookup } from "../../values/names/lookup";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, libraryFunction, unknown } from "../../values/value";

/** Attributes that NumPy's arrays have as something else, and what nobody here knows of tensors. */
const UNKNOWN: ReadonlySet<string> = new Set(
  "data grad grad_fn device layout storage real imag tolist item".split(" "),
);

/** A method as the function whose first argument is the tensor. */
function method(tensor: TensorValue, name: string, rule: Rule): Value {
  const withTensor = (args: Arguments): Arguments => ({
    ...args,
    positional: [tensor, ...args.positional],
    positionalSpans: [undefined, ...args.positionalSpans],
  });
  const call = libraryFunction(
    `torch.Tensor.${name}`,
    (args, context) => rule(withTensor(args), context) ?? unknown("not-supported", `torch.Tensor.${name}`),
  );
  return { ...call, captured: [tensor] };
}

/** An attribute of a tensor of PyTorch's; undefined where it has no other than those that all arrays have. */
export function attributeOfTorch(tensor: TensorValue, name: string): Value | undefined {
  const own = lookup(ownMethods, name);
  if (own) return method(tensor, name, own);
  const row = rowOfMethod(name);
  if (row) return method(tensor, name, (args, context) => callRow(row, args, context));
  if (name === "mT" && tensor.shape.ranked && tensor.shape.dims.length >= 2) {
    const { dims } = tensor.shape;
    return {
      kind: "tensor",
      flavour: "eager",
      dtype: tensor.dtype,
      shape: shapeOf([...dims.slice(0, -2), ...dims.slice(-2).reverse()]),
    };
  }
  if (name === "shape" || name === "ndim" || name === "dtype" || name === "T") return undefined;
  return UNKNOWN.has(name) && name !== "item" && name !== "tolist"
    ? unknown("not-modelled", name)
    : undefined;
}
