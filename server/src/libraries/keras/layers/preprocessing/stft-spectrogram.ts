/** STFTSpectrogram: sound as the strength of frequencies over time. After `keras/src/layers/preprocessing/stft_spectrogram.py`. */
import { anything, exactChoice, flag, integer, optionalInteger } from "../../arguments";
import { dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { exceedsInput, windowedLength } from "../../geometry/window";
import {
  type LayerInput,
  type Maybe,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { add, floorDivide, isLess, multiply } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf, unknownAxes, unrankedShape } from "../../../../values/dimensions/shape";

const MODES = ["log", "magnitude", "psd", "real", "imag", "angle", "stft"] as const;

interface FrameArguments {
  readonly mode: Maybe<(typeof MODES)[number]>;
  readonly frame_length: Dim;
  readonly frame_step: Dim | undefined;
  readonly fft_length: Dim | undefined;
}

const frameStep = (a: FrameArguments): Dim => a.frame_step ?? floorDivide(a.frame_length, known(2));

/** Frequencies from 0 to half the transform's length, which is the next power of two unless given. */
function frequencies(a: FrameArguments): Dim {
  const fft = a.fft_length ?? nextPowerOfTwo(a.frame_length);
  return add(floorDivide(fft, known(2)), known(1));
}

function nextPowerOfTwo(dim: Dim): Dim {
  if (dim.kind !== "known")
    return dim.kind === "unknown" ? dim : unknownDim({ code: "not-supported", detail: "fft_length" });
  return known(2 ** Math.ceil(Math.log2(dim.value)));
}

/** The frequencies per channel in the output: real and imaginary ones side by side with mode 'stft'. */
function outputFrequencies(a: FrameArguments): Dim {
  if (isUnknown(a.mode)) return unknownDim(a.mode.reason);
  return a.mode === "stft" ? multiply(frequencies(a), known(2)) : frequencies(a);
}

const window = (a: FrameArguments, length: Dim) => ({
  length,
  kernel: a.frame_length,
  stride: frameStep(a),
  dilation: known(1),
});

const time = (x: LayerInput, format: Parameters<typeof splitSpatial>[1]): Dim =>
  splitSpatial(x.dims, format).spatial[0] ?? unknownDim({ code: "shape" });

const modeArgument = exactChoice(MODES, {
  default: "log",
  says: (given) =>
    `ValueError: Output mode is invalid, it must be one of ${MODES.join(", ")}. Received: mode=${given}`,
});

const paddingArgument = exactChoice(["valid", "same"], {
  default: "valid",
  says: (given) => `ValueError: Padding is invalid, it should be 'valid', 'same'. Received: padding=${given}`,
});

export const stftSpectrogram = defineLayer({
  names: ["keras.layers.STFTSpectrogram"],
  summary: "Turns signals into the strength of their frequencies, frame by frame.",
  args: {
    mode: modeArgument,
    frame_length: integer(256),
    frame_step: optionalInteger(),
    fft_length: optionalInteger(),
    window: anything("'hann'"),
    periodic: anything("False"),
    scaling: anything("'density'"),
    padding: paddingArgument,
    expand_dims: flag(false),
    data_format: dataFormat(),
  },
  input: { kind: "tensor", rank: 3 },
  construct: (a) => {
    if (
      a.frame_step &&
      (isLess(a.frame_length, a.frame_step) === true || isLess(a.frame_step, known(1)) === true)
    ) {
      return contradiction(
        "frame-step",
        "frame_step",
        { step: a.frame_step, frame: a.frame_length },
        {
          kerasSays: `ValueError: \`frame_step\` should be a positive integer not greater than \`frame_length\`. Received frame_step=${formatDim(a.frame_step)}, frame_length=${formatDim(a.frame_length)}`,
        },
      );
    }
    if (a.fft_length && isLess(a.fft_length, a.frame_length) === true) {
      return contradiction(
        "fft-shorter-than-frame",
        "fft_length",
        { fft: a.fft_length, frame: a.frame_length },
        {
          kerasSays: `ValueError: \`fft_length\` should be not less than \`frame_length\`. Received fft_length=${formatDim(a.fft_length)}, frame_length=${formatDim(a.frame_length)}`,
        },
      );
    }
    return undefined;
  },
  checks: [
    (a, x) => {
      if (splitSpatial(x.dims, a.data_format).channels.kind !== "open") return undefined;
      return contradiction(
        "undefined-features",
        "input",
        { input: x.shape, weight: "(…)" },
        {
          kerasSays: "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'",
          output: unknownAxes(3, { code: "already-reported" }),
        },
      );
    },
    (a, x) => {
      const length = time(x, a.data_format);
      // On data that is at hand the backend gives no frame at all.
      if (x.tensor.flavour !== "keras" || !exceedsInput(window(a, length), a.padding)) return undefined;
      return contradiction(
        "window-exceeds-input",
        "frame_length",
        { window: a.frame_length, length, input: x.shape },
        {
          kerasSays: `ValueError: Computed output size would be zero or negative. Received \`inputs shape=${formatShape(x.shape)}\`, …`,
          remedies: [{ kind: "setArgument", name: "padding", value: "'same'", preferred: true }],
          output: unknownAxes(3, { code: "already-reported" }),
        },
      );
    },
  ],
  weights: (a) => {
    const kernel = [a.frame_length, known(1), frequencies(a)];
    const mode = a.mode;
    return [
      ...when(isUnknown(mode) ? mode : mode !== "imag", weight("real_kernel", kernel)),
      ...when(isUnknown(mode) ? mode : mode !== "real", weight("imag_kernel", kernel)),
    ];
  },
  output: (a, x) => {
    const { batch, channels } = splitSpatial(x.dims, a.data_format);
    const steps = windowedLength(window(a, time(x, a.data_format)), a.padding);
    if (isUnknown(a.expand_dims)) return unrankedShape(a.expand_dims.reason);
    const bands = outputFrequencies(a);
    if (!a.expand_dims) {
      return joinSpatial({ batch, spatial: [steps], channels: multiply(bands, channels) }, a.data_format);
    }
    if (isUnknown(a.data_format)) return unknownAxes(4, a.data_format.reason);
    return shapeOf(
      a.data_format === "channels_last" ? [batch, steps, bands, channels] : [batch, channels, steps, bands],
    );
  },
  explain: (a, x) => ({
    axes: [
      {
        axis: "frames",
        dim: windowedLength(window(a, time(x, a.data_format)), a.padding),
        because: { key: "spectrogram.frames" },
      },
      { axis: "frequencies", dim: outputFrequencies(a) },
    ],
  }),
});
