/** The samples of states that a recurrent layer or a cell is given, which meet those of the input when it runs. */
import { callArgument } from "../../arguments";
import { type Contradiction, type LayerInput, type LayerScope, contradiction } from "../../layer-definition";
import { leavesOf } from "../../engine/structure";
import { backendOf } from "../../engine/backend";
import { className } from "../../engine/layer-state";
import { type Dim, formatDim, isOne, known, sameDim } from "../../../../values/dimensions/dimension";
import { multiply } from "../../../../values/dimensions/arithmetic";
import { shapeOf } from "../../../../values/dimensions/shape";

/** The layer, the arguments of its call, and what surrounds it. */
type Called = Pick<LayerScope, "self" | "call" | "context">;

/** The batch of the first given state; undefined where none is given, and while the layer only tells its shape. */
function statesBatch({ tensor }: LayerInput, { self, call, context }: Called): Dim | undefined {
  if (context.keras === 2 || tensor.flavour === "keras" || call.rest) return undefined;
  const name = className(self).endsWith("Cell") ? "states" : "initial_state";
  const states = callArgument(call, name, 1);
  const [first] = states ? leavesOf(states) : [];
  return first?.kind === "tensor" && first.shape.ranked && first.shape.dims.length === 2
    ? first.shape.dims[0]
    : undefined;
}

/**
 * The input with as many samples as the step makes: a single one stands for as many as there are states. Each step adds
 * what it makes of the input to what it makes of the states, after `keras/src/layers/rnn/lstm.py`.
 */
export function besideStates(x: LayerInput, scope: Called): LayerInput {
  const [batch, ...rest] = x.dims;
  const given = batch && isOne(batch) ? statesBatch(x, scope) : undefined;
  if (!given) return x;
  const dims = [given, ...rest];
  return { ...x, dims, shape: shapeOf(dims) };
}

/** Refuses states of another number of samples than the input's, unless one of both has a single one; `sums` numbers a unit are added. */
export const statesBroadcast =
  (sums: number) =>
  (a: { readonly units: Dim }, x: LayerInput, scope: Called): Contradiction | undefined => {
    const [batch] = x.dims;
    const given = statesBatch(x, scope);
    if (!batch || !given || isOne(batch) || isOne(given) || sameDim(batch, given) !== false) return undefined;
    const each = multiply(a.units, known(sums));
    const [first, second] = [shapeOf([batch, each]), shapeOf([given, each])];
    const isOfTensorFlow = scope.context.isEager && backendOf(scope.context) === "tensorflow";
    const listed = [batch, given].map((rows) => `[${formatDim(rows)},${formatDim(each)}]`).join(" vs. ");
    return contradiction(
      "shapes-do-not-broadcast",
      "input",
      { first, second, inputs: "" },
      { kerasSays: isOfTensorFlow ? `InvalidArgumentError: … Incompatible shapes: ${listed}` : undefined },
    );
  };
