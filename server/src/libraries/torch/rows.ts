/**
 * Functions of PyTorch that Keras or NumPy has too, under names of their own: which they are there, and what their parameters
 * are called. A signature gives each parameter the role that the function behind it has (`x=input axis=dim`); roles that
 * begin with `_` decide nothing.
 */

/**
 * What the result is: the type of the first tensor, that where it is one of floats and `float32` else, or that where it is
 * one of floats alone; one that is always the same, truth values that are bytes where they are of bytes, or not known here.
 */
export type ResultType = "same" | "floating" | "sameFloat" | "int64" | "bool" | "truth" | "float" | undefined;

export interface Row {
  readonly names: string;
  readonly signature: string;
  readonly target: string;
  readonly type?: ResultType;
  /** Set where tensors have a method of the name as well. */
  readonly isMethod?: true;
  /** The role that takes what stands there one by one as well: `x.reshape(2, 3)`. */
  readonly spread?: string;
}

const method = (
  names: string,
  signature: string,
  target: string,
  type?: ResultType,
  spread?: string,
): Row => ({ names, signature, target, type, isMethod: true, spread });

const only = (names: string, signature: string, target: string, type?: ResultType, spread?: string): Row => ({
  names,
  signature,
  target,
  type,
  spread,
});

const SETTINGS =
  "_out=out _layout=layout _device=device _grad=requires_grad _pin=pin_memory _generator=generator";

export const rows: readonly Row[] = [
  // Made anew.
  only(
    "zeros ones empty rand randn",
    `shape=size _dtype=dtype ${SETTINGS}`,
    "keras.ops.zeros",
    "float",
    "shape",
  ),
  only("full", `shape=size fill_value _dtype=dtype ${SETTINGS}`, "keras.ops.full"),
  only("eye", `N=n M=m _dtype=dtype ${SETTINGS}`, "keras.ops.eye", "float"),
  only("linspace", `start=start stop=end num=steps _dtype=dtype ${SETTINGS}`, "keras.ops.linspace", "float"),
  only("arange", `start=start|end stop=end step=step _dtype=dtype ${SETTINGS}`, "keras.ops.arange"),
  only(
    "zeros_like ones_like empty_like rand_like randn_like",
    `x=input _dtype=dtype ${SETTINGS} _memory=memory_format`,
    "keras.ops.zeros_like",
  ),
  only("full_like", `x=input fill_value _dtype=dtype ${SETTINGS}`, "keras.ops.full_like"),
  only("tensor as_tensor from_numpy asarray", `a=data|ndarray|obj _dtype=dtype ${SETTINGS}`, "numpy.array"),
  // Other shapes.
  method("reshape view", "x=input newshape=shape", "keras.ops.reshape", "same", "newshape"),
  method("permute", "x=input axes=dims", "keras.ops.transpose", "same", "axes"),
  method("transpose swapaxes swapdims", "x=input axis1=dim0 axis2=dim1", "keras.ops.swapaxes", "same"),
  method("movedim moveaxis", "x=input source destination", "keras.ops.moveaxis", "same"),
  method("unsqueeze", "x=input axis=dim", "keras.ops.expand_dims", "same"),
  method("ravel", "x=input", "keras.ops.ravel", "same"),
  method("flip", "x=input axis=dims", "keras.ops.flip", "same", "axis"),
  method("roll", "x=input shift=shifts axis=dims", "keras.ops.roll", "same"),
  method("tile", "x=input repeats=dims", "keras.ops.tile", "same", "repeats"),
  method("repeat_interleave", "x=input repeats axis=dim", "keras.ops.repeat", "same"),
  method("index_select", "x=input axis=dim indices=index", "keras.ops.take", "same"),
  method("take_along_dim", "x=input indices axis=dim", "keras.ops.take_along_axis", "same"),
  only("cat concat concatenate", "xs=tensors axis=dim", "keras.ops.concatenate"),
  only("stack", "x=tensors axis=dim", "keras.ops.stack"),
  only("vstack", "xs=tensors", "keras.ops.vstack"),
  only("hstack", "xs=tensors", "keras.ops.hstack"),
  method("tril triu", "x=input k=diagonal", "keras.ops.tril", "same"),
  method("broadcast_to", "x=input shape=size", "keras.ops.broadcast_to", "same", "shape"),
  // Along axes.
  method("sum nansum", "x=input axis=dim keepdims=keepdim _dtype=dtype", "keras.ops.sum"),
  method(
    "mean nanmean logsumexp",
    "x=input axis=dim keepdims=keepdim _dtype=dtype",
    "keras.ops.sum",
    "floating",
  ),
  method("amax amin", "x=input axis=dim keepdims=keepdim", "keras.ops.max", "same"),
  method(
    "std var",
    "x=input axis=dim _unbiased=unbiased _correction=correction keepdims=keepdim",
    "keras.ops.std",
    "same",
  ),
  method("argmax argmin", "x=input axis=dim keepdims=keepdim", "keras.ops.argmax", "int64"),
  method("all any", "x=input axis=dim keepdims=keepdim", "keras.ops.any", "truth"),
  method("cumsum cumprod logcumsumexp", "x=input axis=dim _dtype=dtype", "keras.ops.cumsum"),
  method("argsort", "x=input axis=dim _down=descending _stable=stable", "keras.ops.argsort", "int64"),
  method("softmax log_softmax", "x=input axis=dim _dtype=dtype", "keras.ops.softmax", "same"),
  only(
    "nn.functional.softmax nn.functional.log_softmax",
    "x=input axis=dim _dtype=dtype _stack=_stacklevel",
    "keras.ops.softmax",
    "same",
  ),
  only("nn.functional.normalize", "x=input _p=p axis=dim _eps=eps", "keras.ops.normalize", "same"),
  // Each element.
  method("abs relu floor ceil round trunc sign neg square", "x=input", "keras.ops.abs", "same"),
  method(
    "exp exp2 expm1 log log1p log2 log10 sqrt rsqrt sin cos tan tanh sigmoid erf reciprocal",
    "x=input",
    "keras.ops.abs",
    "floating",
  ),
  method("isnan isinf isfinite logical_not", "x=input", "keras.ops.isnan", "bool"),
  method("clamp clip", "x=input _low=min _high=max", "keras.ops.abs", "sameFloat"),
  only(
    "nn.functional.relu nn.functional.gelu nn.functional.silu nn.functional.elu nn.functional.leaky_relu nn.functional.selu",
    "x=input _a=alpha _slope=negative_slope _approximate=approximate _inplace=inplace",
    "keras.ops.abs",
    "same",
  ),
  only(
    "nn.functional.sigmoid nn.functional.tanh nn.functional.softplus nn.functional.logsigmoid",
    "x=input",
    "keras.ops.abs",
    "floating",
  ),
  only("nn.functional.dropout", "x=input _p=p _training=training _inplace=inplace", "keras.ops.abs", "same"),
  method("add sub subtract", "x1=input x2=other _alpha=alpha", "keras.ops.add"),
  method(
    "mul multiply div divide true_divide",
    "x1=input x2=other _mode=rounding_mode",
    "keras.ops.multiply",
  ),
  method("pow", "x1=input x2=exponent", "keras.ops.power"),
  method("maximum minimum", "x1=input x2=other", "keras.ops.maximum"),
  method("eq ne lt le gt ge logical_and logical_or", "x1=input x2=other", "keras.ops.equal", "bool"),
  only("where", "condition x1=input x2=other", "keras.ops.where"),
  method("masked_fill", "x=input _mask=mask _value=value", "keras.ops.abs", "same"),
  // Products.
  method("matmul mm bmm", "x1=input x2=other|mat2", "keras.ops.matmul", "same"),
  method("outer", "x1=input x2=vec2", "keras.ops.outer"),
  method("dot", "x1=input x2=tensor", "keras.ops.dot"),
  only("einsum", "subscripts=equation *operands", "keras.ops.einsum"),
  only("nn.functional.one_hot", "x=tensor|input num_classes", "keras.ops.one_hot", "int64"),
];
