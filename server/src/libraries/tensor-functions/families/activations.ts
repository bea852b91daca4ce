/** Activation functions and normalisations that keep the shape of their first tensor. */
import { floorDivide, multiply } from "../../../values/dimensions/arithmetic";
import { known } from "../../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../../values/dimensions/shape";
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { broadcastShapes } from "../core/broadcast";
import { typeOrOpen } from "../core/dtype";
import { axisAt, dimsAt, isInferred, optionalTensor, tensorAt } from "../core/reading";
import { refuse } from "../core/stops";

const keeping: TensorFunction["names"] = [
  [
    "ops.relu ops.relu6 ops.sigmoid ops.sparse_sigmoid ops.softplus ops.softsign ops.silu ops.swish ops.log_sigmoid",
    "x",
  ],
  [
    "ops.hard_sigmoid ops.hard_silu ops.hard_swish ops.selu ops.tanh_shrink ops.hard_tanh ops.sparse_plus",
    "x",
  ],
  ["ops.leaky_relu ops.elu ops.celu ops.gelu ops.soft_shrink", "x slope=negative_slope|alpha|threshold|b"],
  ["ops.threshold", "x threshold default_value"],
  ["K.relu K.elu", "x alpha max_value threshold"],
  ["K.sigmoid K.hard_sigmoid K.softplus K.softsign", "x"],
  ["tf.nn.relu tf.nn.relu6 tf.nn.elu tf.nn.selu tf.nn.gelu tf.nn.softsign tf.nn.softplus", "x=features|x"],
  ["tf.nn.sigmoid tf.nn.log_sigmoid", "x"],
  ["ops.softmax ops.log_softmax ops.sparsemax ops.normalize K.softmax K.l2_normalize", "x axis"],
  ["tf.nn.softmax tf.nn.log_softmax tf.softmax tf.log_softmax", "x=logits axis"],
  ["tf.nn.l2_normalize tf.l2_normalize tf.linalg.l2_normalize", "x axis=axis|dim"],
  ["tf.nn.dropout", "x rate=rate|keep_prob"],
  ["K.dropout", "x level"],
  ["ops.layer_normalization", "x gamma beta axis epsilon"],
  ["ops.rms_normalization", "x scale axis epsilon"],
  ["tf.nn.batch_normalization", "x mean variance offset scale variance_epsilon"],
  ["K.batch_normalization", "x mean var beta gamma axis epsilon"],
  ["tf.nn.local_response_normalization tf.nn.lrn", "x=input"],
  ["ops.bias_add", "x bias"],
  ["tf.nn.bias_add", "x=value bias data_format"],
  ["K.bias_add", "x bias data_format"],
];

/** TensorFlow's leaky ReLU makes floats of integers. */
const leaky = defineTensorFunction({
  names: [["tf.nn.leaky_relu", "x=features alpha"]],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    return { shape, ...typeOrOpen(dtype?.includes("int") === true ? "float32" : dtype) };
  },
});

/** `x · sigmoid(beta · x)`, `(x + √(x² + b)) / 2` and what cuts small numbers off, whose number may be a tensor. */
const swish = defineTensorFunction({
  names: [
    ["tf.nn.silu tf.nn.swish", "x=features beta"],
    ["ops.squareplus", "x beta=b"],
    ["ops.hard_shrink", "x beta=threshold"],
  ],
  result: (call) => {
    const [x, beta] = [tensorAt(call, "x"), optionalTensor(call, "beta")];
    const shape = beta && !isInferred(call) ? broadcastShapes([x.shape, beta.shape], "beta") : x.shape;
    // TensorFlow makes the number one of the type of what it is multiplied with.
    return call.library === "tensorflow" ? { shape, ...typeOrOpen(x.dtype) } : { shape };
  },
});

/** `glu` halves the axis that it gates. */
const glu = defineTensorFunction({
  names: [["ops.glu", "x axis"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, -1);
    const size = dims[axis];
    if (size?.kind === "known" && size.value % 2 !== 0)
      refuse("split-not-even", "x", { input: tensorAt(call, "x").shape, axis, size, parts: 2 });
    return { shape: shapeOf(dims.map((d, i) => (i === axis ? floorDivide(d, known(2)) : d))) };
  },
});

/** `crelu` concatenates both signs, so it doubles the axis. */
const crelu = defineTensorFunction({
  names: [["tf.nn.crelu", "x=features axis"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, -1);
    return { shape: shapeOf(dims.map((d, i) => (i === axis ? multiply(d, known(2)) : d))) };
  },
});

/** The statistics of `batch_normalization` are vectors with one number for each place along the axis. */
const batchNormalization = defineTensorFunction({
  names: [["ops.batch_normalization", "x mean variance axis offset scale epsilon"]],
  result: (call) => {
    const { shape } = tensorAt(call, "x");
    if (!shape.ranked) return { shape };
    const axis = axisAt(call, "axis", shape.dims.length, -1);
    const behind = shape.dims.length - 1 - axis;
    const along = shape.dims[axis];
    for (const role of ["mean", "variance", "offset", "scale"]) {
      const vector = optionalTensor(call, role)?.shape;
      if (!vector?.ranked || vector.dims.length !== 1) continue;
      const [length] = vector.dims;
      // What is inferred is compared to the letter, an open axis too.
      if (isInferred(call) && along?.kind === "open" && length?.kind === "known")
        refuse(
          "shapes-do-not-broadcast",
          role,
          { first: shape, second: vector, inputs: [shape, vector].map(formatShape).join(", ") },
          {
            says: `ValueError: Arguments \`${role}\` must be a vector of length \`x.shape[axis]\`. Expected: \`(None,)\`. Received: \`${formatShape(vector)}.`,
          },
        );
      const ones = Array.from({ length: behind }, () => known(1));
      broadcastShapes([shape, shapeOf([...vector.dims, ...ones])], role);
    }
    return { shape };
  },
});

export const activations: readonly TensorFunction[] = [
  defineTensorFunction({ names: keeping, result: (call) => ({ shape: tensorAt(call, "x").shape }) }),
  batchNormalization,
  leaky,
  swish,
  glu,
  crelu,
];
