/** Signals put together again, their frequencies on other scales, windows over them, and draws by given odds. */
import { add, floorDivide, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
} from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import {
  axisAt,
  dimAt,
  dimsAt,
  dimsOf,
  flagAt,
  given,
  isInferred,
  itemsAt,
  shapeAt,
  tensorAt,
} from "../core/reading";
import { tensorOf } from "../core/operand";
import { statedType } from "../core/stated-dtype";
import { giveUp } from "../core/stops";

const missing = (): never => giveUp(reason("shape"));

/** The axes of the first of a pair: Keras gives real and imaginary parts apart. */
function dimsOfPair(call: TensorCall): readonly Dim[] {
  const [first] = itemsAt(call, "x");
  return dimsOf((first && tensorOf(first, call.context)) ?? missing());
}

/** One half more than so many frequencies come from twice as many samples, less the two that stand alone. */
const samplesOf = (frequencies: Dim): Dim => multiply(known(2), subtract(frequencies, known(1)));

const optionalShape = (call: TensorCall, role: string): readonly Dim[] =>
  given(call, role) === undefined ? [] : shapeAt(call, role);

/** NumPy 1 made `float64` of everything, NumPy 2 keeps 32 bits and less; Keras keeps that of the real part. */
function realDtype(call: TensorCall): ResultDtype {
  if (call.library === "keras") {
    const [first] = itemsAt(call, "x");
    return typeOrOpen(isInferred(call) ? first && tensorOf(first, call.context)?.dtype : "float32");
  }
  if (call.library !== "numpy") return { dtype: "float32" };
  const { dtype } = tensorAt(call, "x");
  return typeOrOpen(/^(?:float64|complex128|bool|u?int\d+)$/.test(dtype ?? "") ? "float64" : undefined);
}

const inverse = defineTensorFunction({
  names: [
    ["ops.irfft", "x length=fft_length"],
    ["tf.signal.irfft", "x=input_tensor length=fft_length"],
    ["np.fft.irfft", "x=a length=n axis"],
  ],
  result: (call) => {
    const dims = call.library === "keras" ? dimsOfPair(call) : dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, -1);
    // TensorFlow takes a list of one.
    const [length = samplesOf(dims[axis] ?? missing())] = optionalShape(call, "length");
    return { shape: shapeOf(dims.map((dim, i) => (i === axis ? length : dim))), ...realDtype(call) };
  },
});

/** The signal that frames make which begin `step` after one another. */
const overlapping = (frames: Dim, step: Dim, frame: Dim): Dim =>
  add(multiply(subtract(frames, known(1)), step), frame);

const addedUp = defineTensorFunction({
  names: [
    ["tf.signal.overlap_and_add", "x=signal step=frame_step"],
    ["tf.signal.inverse_stft", "x=stfts frame=frame_length step=frame_step"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const [frames, last] = [dims.at(-2) ?? missing(), dims.at(-1) ?? missing()];
    const frame = call.name.endsWith("stft") ? dimAt(call, "frame") : last;
    const length = overlapping(frames, dimAt(call, "step"), frame);
    const dtype = call.name.endsWith("stft") ? "float32" : tensorAt(call, "x").dtype;
    return { shape: shapeOf([...dims.slice(0, -2), length]), ...typeOrOpen(dtype) };
  },
});

/** After `istft` in keras/src/ops/math.py: what was padded at both ends of a centred signal is taken away. */
const kerasInverse = defineTensorFunction({
  names: [
    [
      "ops.istft",
      "x sequence=sequence_length step=sequence_stride length=fft_length whole=length window center",
    ],
  ],
  result: (call) => {
    const dims = dimsOfPair(call);
    const [frames, transform] = [dims.at(-2) ?? missing(), dimAt(call, "length")];
    const expected = overlapping(frames, dimAt(call, "step"), transform);
    const margins = multiply(known(2), floorDivide(transform, known(2)));
    const length = given(call, "whole")
      ? dimAt(call, "whole")
      : flagAt(call, "center", true)
        ? subtract(expected, margins)
        : expected;
    return { shape: shapeOf([...dims.slice(0, -2), length]), dtype: "float32" };
  },
});

const sequences = defineTensorFunction({
  names: [["ops.extract_sequences", "x length=sequence_length step=sequence_stride"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const length = dimAt(call, "length");
    const rest = subtract(dims.at(-1) ?? missing(), length);
    const count = add(floorDivide(rest, dimAt(call, "step")), known(1));
    return { shape: shapeOf([...dims.slice(0, -1), count, length]), dtype: tensorAt(call, "x").dtype };
  },
});

const melScale = defineTensorFunction({
  names: [["tf.signal.linear_to_mel_weight_matrix", "mel=num_mel_bins linear=num_spectrogram_bins"]],
  result: (call) => ({
    shape: shapeOf([dimAt(call, "linear", known(129)), dimAt(call, "mel", known(20))]),
    dtype: "float32",
  }),
});

/** Cosine transforms of the last axis, which they may cut or pad. */
const cosines = defineTensorFunction({
  names: [
    ["tf.signal.dct", "x=input type length=n axis"],
    ["tf.signal.idct", "x=input type length=n axis"],
    ["tf.signal.mfccs_from_log_mel_spectrograms", "x=log_mel_spectrograms"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const length = dimAt(call, "length", dims.at(-1) ?? missing());
    return { shape: shapeOf([...dims.slice(0, -1), length]), dtype: tensorAt(call, "x").dtype };
  },
});

/** As many draws as are asked for, for each row of odds. */
const categorical = defineTensorFunction({
  names: [
    [
      "keras.random.categorical tf.random.categorical tf.random.stateless_categorical",
      "x=logits count=num_samples dtype",
    ],
  ],
  result: (call) => {
    const [rows = missing()] = dimsAt(call, "x");
    const own = call.library === "keras" ? "int32" : "int64";
    return { shape: shapeOf([rows, dimAt(call, "count")]), ...statedType(call, own) };
  },
});

/** Which places of sequences of these lengths are none of padding. */
const sequenceMask = defineTensorFunction({
  names: [["tf.sequence_mask", "x=lengths most=maxlen dtype"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    return { shape: shapeOf([...dims, dimAt(call, "most")]), ...statedType(call, "bool") };
  },
});

export const signals: readonly TensorFunction[] = [
  inverse,
  addedUp,
  kerasInverse,
  sequences,
  melScale,
  cosines,
  categorical,
  sequenceMask,
];
