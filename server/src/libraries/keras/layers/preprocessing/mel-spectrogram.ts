/** MelSpectrogram: sound as the strength of pitches over time. After `keras/src/layers/preprocessing/mel_spectrogram.py`. */
import { message } from "../../../../values/records/application";
import { anything, integer, optionalInteger } from "../../arguments";
import { contradiction, defineLayer } from "../../layer-definition";
import { add, floorDivide, isLess } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";

/** How many frames a signal gives; frames are centred, so the last one may reach over the end. */
const frames = (length: Dim, stride: Dim): Dim => floorDivide(add(add(length, stride), known(1)), stride);

export const melSpectrogram = defineLayer({
  names: ["keras.layers.MelSpectrogram"],
  summary: "Turns sound into the strength of `num_mel_bins` pitches over time.",
  args: {
    fft_length: integer(2048),
    sequence_stride: integer(512),
    sequence_length: optionalInteger(),
    window: anything("'hann'"),
    sampling_rate: anything("16000"),
    num_mel_bins: integer(128),
    min_freq: anything("20.0"),
    max_freq: anything(),
    power_to_db: anything("True"),
    top_db: anything("80.0"),
    mag_exp: anything("2.0"),
    min_power: anything("1e-10"),
    ref_power: anything("1.0"),
  },
  input: { kind: "tensor" },
  construct: (a) => {
    if (a.sequence_length === undefined || isLess(a.fft_length, a.sequence_length) !== true) return undefined;
    return contradiction(
      "fft-shorter-than-frame",
      "fft_length",
      { fft: a.fft_length, frame: a.sequence_length },
      {
        kerasSays: `ValueError: \`fft_length\` must be greater than or equal to   \`sequence_length\`. Received: \`sequence_length\`=${formatDim(a.sequence_length)}, \`fft_length\`=${formatDim(a.fft_length)}.`,
        since: "3.14",
      },
    );
  },
  output: (a, x) => {
    if (!x.shape.ranked) return x.shape;
    const [first, second] = x.dims;
    if (!first) return x.shape;
    if (!second) return shapeOf([a.num_mel_bins, frames(first, a.sequence_stride)]);
    // Keras reads the second axis as time and drops what is behind it.
    return shapeOf([first, a.num_mel_bins, frames(second, a.sequence_stride)]);
  },
  explain: (a, _, output) => {
    const time = output.ranked ? output.dims.at(-1) : undefined;
    return {
      axes: [
        { axis: "pitches", dim: a.num_mel_bins },
        ...(time ? [{ axis: "frames", dim: time, because: message("spectrogram.frames") }] : []),
      ],
    };
  },
});
