/** The weights of the built-in cells, alone or inside their layers: kernel, recurrent kernel and bias per gate. */
import type { RemedyDraft } from "../../layer-definition";
import { definedWeight } from "../../geometry/defined-axis";
import { builtAxis } from "../../engine/shapes/fixed-axes";
import { className } from "../../engine/layer-state";
import { leavesOf } from "../../engine/structure";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  weight,
  when,
} from "../../layer-definition";
import type { Weight } from "../../../../values/records/application";
import { multiply, product, sum } from "../../../../values/dimensions/arithmetic";
import type { Context } from "../../../../values/context";
import { type Dim, formatDim, isOne, known, named, sameDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import type { Shape } from "../../../../values/dimensions/shape";
import type { Value } from "../../../../values/value";

interface CellArguments {
  readonly units: Dim;
  readonly use_bias: Maybe<boolean>;
}

/** One column per unit and gate. */
function columns(a: CellArguments, gates: number): Dim {
  return gates === 1 ? a.units : named(multiply(known(gates), a.units), "gates × units");
}

/** `kernel (features, gates·units)`, `recurrent_kernel (units, gates·units)` and the bias. */
export function gateWeights(
  a: CellArguments,
  features: Dim,
  gates: number,
  bias: (columns: Dim) => readonly Dim[] = (dim) => [dim],
): readonly Weight[] {
  const wide = columns(a, gates);
  return [
    weight("kernel", [features, wide]),
    weight("recurrent_kernel", [a.units, wide]),
    ...when(a.use_bias, weight("bias", bias(wide))),
  ];
}

/** What building the cell refuses: an open feature axis. */
export function featuresDefined(
  a: CellArguments,
  x: LayerInput,
  gates: number,
  path: () => string,
  output: Shape,
): Contradiction | undefined {
  return definedWeight([x.last, columns(a, gates)], () => `${path()}/kernel`, x, output);
}

/**
 * Data whose features the kernel of a built layer does not multiply, and states of another width than the layer's own:
 * Keras compares neither, and its cell fails. Symbolic tensors go through.
 */
export function stepMultiplies(
  a: CellArguments,
  x: LayerInput,
  { self, call, context }: LayerScope,
): Contradiction | undefined {
  const layer = className(self);
  if (context.keras === 2)
    return layer.endsWith("Cell") ? undefined : otherState(a, layer, call, STATES_OF_KERAS_2, context);
  // Of a layer's symbolic states nothing is computed, but Keras runs a cell by itself to see what it gives.
  if (x.tensor.flavour === "keras")
    return layer.endsWith("Cell") ? otherState(a, layer, call, () => NO_OUTPUT(layer), context) : undefined;
  const features = builtAxis(self, -1);
  if (features && sameDim(features, x.last) === false) {
    return contradiction(
      "changed-axis",
      "input",
      { layer, axis: -1, expected: features, given: x.last, input: x.shape },
      { kerasSays: cannotMultiply(x.last, features, context), remedies: equalAxes([[x.last, features]]) },
    );
  }
  return otherState(a, layer, call, (width) => cannotMultiply(width, a.units, context), context);
}

/** Keras 2 compares states with what the cell keeps when it builds the layer, those of symbolic tensors as well. */
const STATES_OF_KERAS_2 = (): string =>
  "ValueError: An `initial_state` was passed that is not compatible with `cell.state_size`.";

const NO_OUTPUT = (layer: string): string =>
  `ValueError: Exception encountered when calling ${layer}.call(). Could not automatically infer the output shape / dtype of '…' (of type ${layer}).`;

/** What a call gives a recurrent layer to start from. */
const statesGiven = (call: LayerScope["call"]): Value | undefined =>
  call.positional[1] ?? call.keywords.get("initial_state") ?? call.keywords.get("states");

/**
 * Refuses a whole sequence in place of a state, `GRU(4)(x, initial_state=outputs)`: what is computed of it has an axis too
 * many for the gates. `fails` says of how many steps it does.
 */
export const sequenceAsState =
  (cell: string, fails: (steps: Dim) => boolean) =>
  (_a: CellArguments, x: LayerInput, { self, call, context }: LayerScope): Contradiction | undefined => {
    const states = statesGiven(call);
    if (!states || (context.keras === 3 && x.tensor.flavour === "keras")) return undefined;
    const leaves = leavesOf(states);
    const item = leaves.findIndex((state) => {
      const dims = state.kind === "tensor" && state.shape.ranked ? state.shape.dims : [];
      const [, steps] = dims;
      return dims.length === 3 && steps !== undefined && fails(steps);
    });
    const wrong = leaves[item];
    if (wrong?.kind !== "tensor") return undefined;
    const span = call.keywordSpans.get("initial_state") ?? call.positionalSpans[1];
    const place = states.kind === "list" || states.kind === "tuple" ? { item } : {};
    const last = { kind: "wrapText", ...place, before: "", after: "[:, -1]", preferred: true } as const;
    return contradiction(
      "sequence-as-state",
      "input",
      { layer: className(self), given: wrong.shape },
      {
        kerasSays: `ValueError: Exception encountered when calling ${cell}.call().`,
        remedies: span ? [{ ...last, span }] : [],
      },
    );
  };

/** Refuses states of another width than the layer's own. */
function otherState(
  a: CellArguments,
  layer: string,
  call: LayerScope["call"],
  says: (width: Dim) => string,
  context: Context,
): Contradiction | undefined {
  const states = statesGiven(call);
  const widths = (states ? leavesOf(states) : []).flatMap((state, i) => {
    if (state.kind !== "tensor" || !state.shape.ranked || state.shape.dims.length !== 2) return [];
    const [, width] = state.shape.dims;
    // The memory of an LSTM is multiplied number by number, so that a single one stretches.
    return width === undefined || (i > 0 && isOne(width) && context.keras !== 2) ? [] : [width];
  });
  const wrong = widths.find((width) => sameDim(width, a.units) === false);
  if (!wrong) return undefined;
  const isArray =
    context.keras === 2 &&
    states !== undefined &&
    leavesOf(states).some((state) => state.kind === "tensor" && state.flavour === "numpy");
  const facts = { layer, expected: a.units, given: wrong };
  const remedies: readonly RemedyDraft[] =
    wrong.kind === "known" ? [{ kind: "setArgument", name: "units", value: `${wrong.value}` }] : [];
  return contradiction("state-width", "input", facts, {
    // Arrays of NumPy's are refused in other words, whatever their width.
    kerasSays: isArray ? undefined : says(wrong),
    remedies,
  });
}

/** Layers that keep another number of states, by what they are given. */
const KEEPING: Readonly<Record<number, string>> = { 1: "GRU", 2: "LSTM" };

/**
 * Refuses another number of states than the cell keeps, which only the running layer notices: symbolic tensors go through,
 * and so does whatever a GRU is given behind its one state.
 */
export const keepsStates =
  (expected: number) =>
  (_: CellArguments, x: LayerInput, { self, call, context }: LayerScope): Contradiction | undefined => {
    const states = call.positional[1] ?? call.keywords.get("initial_state");
    if (context.keras === 2 || x.tensor.flavour === "keras" || !states) return undefined;
    const given = leavesOf(states);
    if (given.length === 0 || given.length === expected || !given.every(({ kind }) => kind === "tensor"))
      return undefined;
    const layer = KEEPING[given.length];
    const facts = { layer: className(self), expected, given: given.length };
    const span = call.positionalSpans[1] ?? call.keywordSpans.get("initial_state");
    // What a layer with `return_state` gives begins with its output.
    const isWithOutput = given.length === expected + 1 && span !== undefined;
    const other: readonly RemedyDraft[] =
      layer === undefined ? [] : [{ kind: "replaceLayer", layer, set: {}, remove: [] }];
    const withoutOutput: readonly RemedyDraft[] = isWithOutput
      ? [{ kind: "wrapText", span, before: "", after: "[1:]", preferred: true }]
      : other;
    return contradiction("states-differ", "input", facts, {
      kerasSays:
        given.length < expected
          ? "IndexError: list index out of range"
          : `ValueError: Too few leaves for PyTreeSpec; expected: ${given.length}, got: ${expected}.`,
      remedies: withoutOutput,
    });
  };

/** What TensorFlow says where it writes the product into a graph; at once it names what it has made of the weights. */
const cannotMultiply = (given: Dim, expected: Dim, { isEager }: Context): string =>
  isEager
    ? "InvalidArgumentError"
    : `ValueError: Dimensions must be equal, but are ${formatDim(given)} and ${formatDim(expected)}`;

/** The bias of a GRU: two rows where the recurrent part has a bias of its own; one where `reset_after` is off. */
export function gruWeights(
  a: CellArguments & { readonly reset_after: Maybe<boolean> },
  features: Dim,
): readonly Weight[] {
  if (a.reset_after === true) return gateWeights(a, features, 3, (wide) => [known(2), wide]);
  if (a.reset_after === false) return gateWeights(a, features, 3);
  return gateWeights(a, features, 3).map((w) => (w.name === "bias" ? { ...w, uncertain: true } : w));
}

/** Multiply-adds of `steps` steps of a cell: its kernels once each. */
export function gateMultiplyAdds(a: CellArguments, features: Dim, gates: number, steps: Dim): Dim {
  const kernels = gateWeights(a, features, gates).filter(({ name }) => name.endsWith("kernel"));
  return multiply(steps, sum(kernels.map(({ shape }) => product(shape))));
}
