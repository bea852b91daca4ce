/** Fourier transforms and the framing of signals. */
import { add, floorDivide, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import { kerasDtype } from "../core/keras-dtypes";
import { axisAt, dimAt, dimsAt, flagAt, given, isInferred, shapeAt, tensorAt } from "../core/reading";
import { giveUp } from "../core/stops";

/** A number of real samples has one more than half as many frequencies. */
const frequencies = (length: Dim): Dim => add(floorDivide(length, known(2)), known(1));

/** Keras takes and gives the real and the imaginary part as a pair of tensors. */
const pairs = defineTensorFunction({
  gives: "value",
  names: [["ops.fft ops.fft2 ops.ifft2", "x"]],
  result: (call) => {
    const value = given(call, "x");
    const [real] = (value && call.context.iterate(value)) ?? [];
    if (real?.kind !== "tensor") giveUp(reason("not-supported", "a Fourier transform of what is no pair"));
    const each = { shape: real.shape, dtype: real.dtype };
    return { structure: { kind: "tuple", items: [part(each), part(each)] } };
  },
});

const kerasReal = defineTensorFunction({
  gives: "value",
  names: [["ops.rfft", "x length=fft_length"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const { dtype } = tensorAt(call, "x");
    const last = dims.at(-1) ?? giveUp(reason("shape"));
    const each = {
      shape: shapeOf([...dims.slice(0, -1), frequencies(dimAt(call, "length", last))]),
      dtype: isInferred(call) ? dtype : kerasDtype([dtype, "float"]),
    };
    return { structure: { kind: "tuple", items: [part(each), part(each)] } };
  },
});

const complex = defineTensorFunction({
  names: [
    [
      "tf.signal.fft tf.signal.ifft tf.signal.fft2d tf.signal.ifft2d tf.signal.fft3d tf.signal.ifft3d",
      "x=input",
    ],
  ],
  result: (call) => ({ shape: tensorAt(call, "x").shape, ...complexDtype(call) }),
});

const ofSeveralAxes = defineTensorFunction({
  ignoresOut: true,
  names: [["np.fft.fft2 np.fft.ifft2 np.fft.fftn np.fft.ifftn", "x=a length=s axes"]],
  result: (call) => {
    if (given(call, "length")) giveUp(reason("not-supported", "a padded Fourier transform"));
    return { shape: tensorAt(call, "x").shape, ...complexDtype(call) };
  },
});

/** TensorFlow keeps the width of its own tensors; of arrays it makes 32 bits, unless it has framed them before. */
function ofTensorFlow(name: string, { dtype, flavour }: TensorValue): ResultDtype {
  const isArray = flavour === "numpy";
  if (dtype === "complex128") return typeOrOpen(isArray ? undefined : dtype);
  const isWide = dtype === "float64" && (name.endsWith(".stft") || (!isArray && /\.rfft(?:2d)?$/.test(name)));
  return { dtype: isWide ? "complex128" : "complex64" };
}

/** NumPy 1 made `complex128` of everything, NumPy 2 keeps 32 bits. */
function complexDtype(call: TensorCall): ResultDtype {
  const { dtype, shape } = tensorAt(call, "x");
  if (call.library !== "numpy") return ofTensorFlow(call.name, tensorAt(call, "x"));
  // NumPy gives a number back as it is where there is no axis to transform.
  if (shape.ranked && shape.dims.length === 0) return { isDtypeOpen: true };
  return dtype === undefined || dtype === "float16" || dtype === "float32" || dtype === "complex64"
    ? { isDtypeOpen: true }
    : { dtype: "complex128" };
}

/** Halves change places. */
const shifted = defineTensorFunction({
  names: [["tf.signal.fftshift tf.signal.ifftshift np.fft.fftshift np.fft.ifftshift", "x axes"]],
  result: (call) => ({ shape: tensorAt(call, "x").shape }),
});

/** NumPy's and SciPy's transforms of one axis, the last one unless another is named, cut or padded to `n` samples. */
const alongAxis = defineTensorFunction({
  names: [
    ["np.fft.fft np.fft.ifft np.fft.rfft", "x=a length=n axis"],
    [
      "scipy.fft.fft scipy.fft.ifft scipy.fft.rfft scipy.fftpack.fft scipy.fftpack.ifft",
      "x length=n axis norm overwrite_x workers",
    ],
    ["scipy.fft.dct scipy.fft.idct scipy.fftpack.dct scipy.fftpack.idct", "x type length=n axis norm"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, -1);
    const samples = dimAt(call, "length", dims[axis] ?? giveUp(reason("shape")));
    const after = call.name.endsWith(".rfft") ? frequencies(samples) : samples;
    const shape = shapeOf(dims.map((dim, i) => (i === axis ? after : dim)));
    // SciPy keeps the width of the numbers, as far as there are complex ones of it.
    return { shape, ...(call.name.startsWith("scipy.") ? { isDtypeOpen: true } : complexDtype(call)) };
  },
});

const real = defineTensorFunction({
  names: [["tf.signal.rfft tf.signal.rfft2d", "x=input_tensor length=fft_length"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const last = dims.at(-1) ?? giveUp(reason("shape"));
    // TensorFlow takes a list of one.
    const [asked = last] = given(call, "length") ? shapeAt(call, "length") : [];
    const length = call.name.endsWith("2d") ? last : asked;
    if (call.name.endsWith("2d") && given(call, "length")) giveUp(reason("not-supported", "fft_length"));
    return { shape: shapeOf([...dims.slice(0, -1), frequencies(length)]), ...complexDtype(call) };
  },
});

/** Frames that fit along the last axis; padded at the end, every start makes one. */
const frameCount = (length: Dim, frame: Dim, step: Dim, padded: boolean): Dim =>
  padded
    ? floorDivide(add(length, subtract(step, known(1))), step)
    : add(floorDivide(subtract(length, frame), step), known(1));

const shortTime = defineTensorFunction({
  names: [
    ["tf.signal.stft", "x=signals frame=frame_length step=frame_step length=fft_length window pad=pad_end"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const last = dims.at(-1) ?? giveUp(reason("shape"));
    const frame = dimAt(call, "frame");
    const frames = frameCount(last, frame, dimAt(call, "step"), flagAt(call, "pad", false));
    // Without a length the smallest power of two that holds a frame is taken.
    const enclosing: Dim =
      frame.kind === "known" && frame.value < 1
        ? unknownDim(reason("not-supported", "frames of nothing"))
        : frame.kind === "known"
          ? known(2 ** Math.ceil(Math.log2(frame.value)))
          : unknownDim(reason("not-supported", "fft_length"));
    return {
      shape: shapeOf([...dims.slice(0, -1), frames, frequencies(dimAt(call, "length", enclosing))]),
      ...complexDtype(call),
    };
  },
});

/** After `STFT.compute_output_spec` in keras/src/ops/math.py: centred signals are padded by half a transform at both ends. */
const kerasShortTime = defineTensorFunction({
  gives: "value",
  names: [["ops.stft", "x sequence=sequence_length stride=sequence_stride length=fft_length window center"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const length = dimAt(call, "length");
    const last = dims.at(-1) ?? giveUp(reason("shape"));
    const whole = flagAt(call, "center", true)
      ? add(last, multiply(known(2), floorDivide(length, known(2))))
      : last;
    const count = frameCount(whole, length, dimAt(call, "stride"), false);
    const each = {
      shape: shapeOf([...dims.slice(0, -1), count, frequencies(length)]),
      dtype: tensorAt(call, "x").dtype,
    };
    return { structure: { kind: "tuple", items: [part(each), part(each)] } };
  },
});

const framed = defineTensorFunction({
  names: [["tf.signal.frame", "x=signal frame=frame_length step=frame_step pad=pad_end"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const last = dims.at(-1) ?? giveUp(reason("shape"));
    const frame = dimAt(call, "frame");
    return {
      shape: shapeOf([
        ...dims.slice(0, -1),
        frameCount(last, frame, dimAt(call, "step"), flagAt(call, "pad", false)),
        frame,
      ]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

export const fourier: readonly TensorFunction[] = [
  pairs,
  kerasReal,
  complex,
  ofSeveralAxes,
  shifted,
  alongAxis,
  real,
  shortTime,
  kerasShortTime,
  framed,
];
