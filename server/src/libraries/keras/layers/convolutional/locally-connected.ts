/** What LocallyConnected1D and 2D share: a window with weights of its own at every place. After `keras/src/layers/locally_connected/` of Keras 2. */
import { activated } from "../../geometry/formula-text";
import {
  activation,
  convolutionPadding,
  flag,
  integer,
  integerTuple,
  initializers,
  layerRegularization,
} from "../../arguments";
import { dataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { spatialAxisNames } from "../../geometry/spatial-names";
import { type WindowAxis, exceedsInput, windowSpan, windowedLength } from "../../geometry/window";
import {
  type Contradiction,
  type LayerDefinition,
  type LayerInput,
  type Parsed,
  contradiction,
  defineLayer,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { tupleText } from "./window-layer";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, unknownAxes } from "../../../../values/dimensions/shape";

function locallyConnectedArguments(rank: 1 | 2) {
  return {
    filters: integer(),
    kernel_size: integerTuple(rank, { floats: "refused" }),
    strides: integerTuple(rank, { default: 1, minimum: 0 }),
    padding: convolutionPadding(() => rank === 1),
    data_format: dataFormat(),
    activation: activation(),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    implementation: integer(1),
  };
}

type LocalArguments = Parsed<ReturnType<typeof locallyConnectedArguments>>;

function windows(a: LocalArguments, x: LayerInput): readonly WindowAxis[] {
  return splitSpatial(x.dims, a.data_format).spatial.map((length, i) => ({
    length,
    kernel: a.kernel_size[i] ?? length,
    stride: a.strides[i] ?? length,
    dilation: known(1),
  }));
}

const places = (a: LocalArguments, x: LayerInput): readonly Dim[] =>
  windows(a, x).map((axis) => windowedLength(axis, a.padding));

function localOutput(a: LocalArguments, x: LayerInput): Shape {
  const { batch } = splitSpatial(x.dims, a.data_format);
  return joinSpatial({ batch, spatial: places(a, x), channels: a.filters }, a.data_format);
}

const valueOf = (dim: Dim): number | undefined => (dim.kind === "known" ? dim.value : undefined);

/**
 * How many pairs of an input place and an output place one axis has, after `conv_connected_inputs`: `same` centres
 * the window on its place and cuts what hangs over.
 */
function connections({ length, kernel, stride }: WindowAxis, count: Dim, isValid: boolean): Dim {
  if (isValid) return product([count, kernel]);
  const [n, k, step, outputs] = [length, kernel, stride, count].map(valueOf);
  if (n === undefined || k === undefined || step === undefined || outputs === undefined)
    return unknownDim({ code: "not-supported", detail: "connections cut at the border" });
  const left = Math.trunc(k / 2);
  let pairs = 0;
  for (let i = 0; i < outputs; i++) {
    const [start, end] = [Math.max(0, i * step - left), Math.min(n, i * step + k - left)];
    pairs += Math.max(0, end - start);
  }
  return known(pairs);
}

/** The kernel of each implementation: one per place, all pairs of places (most of them masked), or the connected pairs. */
function kernelShape(a: LocalArguments, x: LayerInput): readonly Dim[] {
  const { spatial, channels } = splitSpatial(x.dims, a.data_format);
  const counts = places(a, x);
  if (a.implementation.kind !== "known" || isUnknown(a.padding)) {
    return [unknownDim({ code: "not-supported", detail: "implementation" })];
  }
  if (a.implementation.value === 1) {
    return [product(counts), product([...a.kernel_size, channels]), a.filters];
  }
  if (a.implementation.value === 2) return [...spatial, channels, ...counts, a.filters];
  const isValid = a.padding === "valid";
  const pairs = windows(a, x).map((axis, i) => connections(axis, counts[i] ?? axis.length, isValid));
  return [product([...pairs, channels, a.filters])];
}

/** What `build` refuses: places that can't be counted, windows longer than the input, an implementation there is not. */
function buildable(rank: 1 | 2) {
  return (a: LocalArguments, x: LayerInput): Contradiction | undefined => {
    const { spatial, channels } = splitSpatial(x.dims, a.data_format);
    const output = unknownAxes(rank + 2, { code: "already-reported" });
    const shape = tupleText(x.dims);
    if (spatial.some((dim) => dim.kind === "open") || channels.kind === "open") {
      const kerasSays =
        rank === 1
          ? channels.kind === "open"
            ? `ValueError: ('Axis 2 of input should be fully-defined. Found shape:', ${shape})`
            : "TypeError: '<=' not supported between instances of 'NoneType' and 'int'"
          : spatial.some((dim) => dim.kind === "open")
            ? `ValueError: The spatial dimensions of the inputs to  a LocallyConnected2D layer should be fully-defined, but layer received the inputs shape ${shape}`
            : "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'";
      return contradiction(
        "undefined-features",
        "input",
        { input: x.shape, weight: tupleText(kernelShape(a, x)) },
        { kerasSays, output },
      );
    }
    const exceeding = windows(a, x).find((axis) => exceedsInput(axis, a.padding));
    if (exceeding) {
      const kerasSays = `ValueError: One of the dimensions in the output is <= 0 due to downsampling in …. Consider increasing the input size. Received input shape ${shape} which would produce output shape with a zero or negative value in a dimension.`;
      const facts = {
        window: windowSpan(exceeding.kernel, exceeding.dilation),
        length: exceeding.length,
        input: x.shape,
      };
      return contradiction("window-exceeds-input", "kernel_size", facts, { kerasSays, output });
    }
    const mode = valueOf(a.implementation);
    if (mode === undefined || [1, 2, 3].includes(mode)) return undefined;
    return contradiction(
      "unknown-choice",
      "implementation",
      { argument: "implementation", given: formatDim(a.implementation), choices: "1, 2, 3" },
      { kerasSays: `ValueError: Unrecognized implementation mode: ${mode}.`, output },
    );
  };
}

/** What `__init__` refuses: padding in the implementation that has none. */
function paddingNeedsAnother(layer: string) {
  return (a: LocalArguments): Contradiction | undefined => {
    if (isUnknown(a.padding) || a.padding === "valid" || valueOf(a.implementation) !== 1) return undefined;
    return contradiction(
      "unknown-choice",
      "padding",
      { argument: "padding", given: a.padding, choices: "'valid'" },
      {
        kerasSays: `ValueError: Invalid border mode for ${layer} (only "valid" is supported if implementation is 1): ${a.padding}`,
        remedies: [
          { kind: "setArgument", name: "implementation", value: "2", preferred: true },
          { kind: "removeArgument", name: "padding" },
        ],
      },
    );
  };
}

/** Defines the layer over `rank` spatial axes. */
export function locallyConnected(rank: 1 | 2, summary: string): LayerDefinition {
  const layer = `LocallyConnected${rank}D`;
  return defineLayer({
    names: [`keras.layers.${layer}`],
    summary,
    args: locallyConnectedArguments(rank),
    input: { kind: "tensor", rank: rank + 2 },
    construct: paddingNeedsAnother(layer),
    checks: [buildable(rank)],
    weights: (a, x) => [
      weight("kernel", kernelShape(a, x)),
      ...when(a.use_bias, weight("bias", [...places(a, x), a.filters])),
    ],
    fixedAxes: (a) => (isUnknown(a.data_format) ? [] : [a.data_format === "channels_last" ? -1 : 1]),
    output: localOutput,
    multiplyAdds: (a, x) => {
      const { channels } = splitSpatial(x.dims, a.data_format);
      return product([...places(a, x), ...a.kernel_size, channels, a.filters]);
    },
    explain: (a, x) => ({
      axes: places(a, x).map((dim, i) => ({ axis: spatialAxisNames(rank)[i] ?? `axis ${i + 1}`, dim })),
      element: `y[p, f] = ${activated(`${a.use_bias === false ? "" : "b[p, f] + "}Σ window(x, p) · W[p, f]`, a.activation, "f")}`,
    }),
  });
}
