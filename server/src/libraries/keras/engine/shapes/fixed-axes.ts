/** What a layer holds its later inputs to once it is built, and variables that can't be made along open axes. */
import { axesRead } from "./axes-read";
import { firstInput, incompatible } from "../applying/layer-inputs";
import {
  type FixedAxis,
  type LayerCall,
  type LayerState,
  className,
  layerStateOf,
  shownName,
} from "../layer-state";
import { leavesOf } from "../structure";
import { type Contradiction, type LayerInput, contradiction } from "../../layer-definition";
import { definedWeight } from "../../geometry/defined-axis";
import type { Weight } from "../../../../values/records/application";
import type { Context } from "../../../../values/context";
import { type Dim, dimKey, formatDim, sameDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import { keptList } from "../../../../values/kept-list";
import {
  type RankedShape,
  type Shape,
  axis as axisOf,
  formatShape,
  unknownAxes,
} from "../../../../values/dimensions/shape";
import type { Arguments, ObjectValue } from "../../../../values/value";

const NO_FIXED: readonly FixedAxis[] = [];

/** The lengths of the axes that the first input fixes; lists that two undecided branches make alike are one. */
export function fixedAxesOf(
  state: LayerState,
  axes: readonly number[],
  input: LayerInput,
  context: Context,
): readonly FixedAxis[] {
  const byProgram = !context.openWorld;
  if (axes.length === 0) return context.heap.once(state, "fixed axes ", () => NO_FIXED);
  const found: FixedAxis[] = [];
  for (const axis of axes) {
    const dim = axisOf(input.shape, axis);
    if (dim) found.push({ axis, dim, byProgram });
  }
  const fixed = keptList(found);
  const key = fixed.map(({ axis, dim }) => `${axis}=${dimKey(dim)}`).join(",");
  return context.heap.once(state, `fixed axes ${key}`, () => fixed);
}

/** The length of an axis that a layer was built for; undefined where it is not built, or not known on which of two. */
export function builtAxis(layer: ObjectValue, place: number): Dim | undefined {
  const build = layerStateOf(layer)?.build;
  const shape = build?.uncertain ? undefined : build?.inputShape;
  const length = shape?.kind === "tuple" ? shape.items.at(place) : undefined;
  return length?.kind === "int" ? length.dim : undefined;
}

/** The shape of the one input; undefined where there are more, or where its rank is not known. */
function shapeOfOnly(args: Arguments): RankedShape | undefined {
  const value = firstInput(args);
  const [tensor, ...others] = value ? leavesOf(value) : [];
  if (tensor?.kind !== "tensor" || others.length > 0) return undefined;
  return tensor.shape.ranked ? tensor.shape : undefined;
}

/** The length that a layer finds on an axis which it was built to have another length on. */
function otherLength(shape: RankedShape, { axis, dim }: FixedAxis): Dim | undefined {
  const given = axisOf(shape, axis);
  const isOther = given && given.kind !== "open" && dim.kind !== "open" && sameDim(given, dim) === false;
  return isOther ? given : undefined;
}

/**
 * Whether code that nobody calls gives a layer another length than the program has built it for: it may be the other of two
 * ways to use the layer, which would then be built otherwise.
 */
export function isBuiltForOther({ state, args, context }: LayerCall): boolean {
  const shape = context.openWorld ? shapeOfOnly(args) : undefined;
  return (
    shape !== undefined && state.build.fixedAxes.some((axis) => axis.byProgram && otherLength(shape, axis))
  );
}

/** What Keras's `InputSpec`, as `build` left it, refuses of a later input. */
export function refusedFixed({ layer, state, args, context }: LayerCall): Contradiction | undefined {
  if (!state.build.built || state.build.uncertain) return undefined;
  const shape = shapeOfOnly(args);
  if (!shape) return undefined;
  const { fixedRank } = state.build;
  const output = unknownAxes(shape.dims.length, { code: "already-reported" });
  if (fixedRank !== undefined && fixedRank !== shape.dims.length) {
    const found = `, found ndim=${shape.dims.length}. Full shape received: ${formatShape(shape)}`;
    return contradiction(
      "wrong-rank",
      "input",
      {
        layer: className(layer),
        expected: fixedRank,
        given: shape.dims.length,
        input: shape,
        reads: axesRead(className(layer), fixedRank),
      },
      { kerasSays: incompatible(shownName(layer), `ndim=${fixedRank}`, found, 0, context) },
    );
  }
  for (const fixed of state.build.fixedAxes) {
    const { axis, dim } = fixed;
    if (fixed.byProgram && context.openWorld) continue;
    const given = otherLength(shape, fixed);
    if (!given) continue;
    const rest = `, but received input with shape ${formatShape(shape)}`;
    return contradiction(
      "changed-axis",
      "input",
      { layer: className(layer), axis, expected: dim, given, input: shape },
      {
        kerasSays: incompatible(
          shownName(layer),
          `axis ${axis} of input shape to have value ${formatDim(dim)}`,
          rest,
          0,
          context,
        ),
        output,
        remedies: equalAxes([[dim, given]]),
      },
    );
  }
  return undefined;
}

/** The first declared variable with an open axis, which Keras can't initialise. */
export function openWeight(
  weights: readonly Weight[],
  layer: ObjectValue,
  input: LayerInput,
  output: Shape,
): Contradiction | undefined {
  for (const weight of weights) {
    if (weight.uncertain === true) continue;
    const path = (): string => `${shownName(layer)}/${weight.name}`;
    const found = definedWeight(weight.shape, path, input, output);
    if (found) return found;
  }
  return undefined;
}
