/** The weights of the built-in cells, alone or inside their layers: kernel, recurrent kernel and bias per gate. */
import { definedWeight } from "../../geometry/defined-axis";
import { type Contradiction, type LayerInput, type Maybe, weight, when } from "../../layer-definition";
import type { Weight } from "../../../../values/application";
import { multiply } from "../../../../values/arithmetic";
import { type Dim, known, named } from "../../../../values/dimension";
import type { Shape } from "../../../../values/shape";

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

/** The bias of a GRU: two rows where the recurrent part has a bias of its own; one where `reset_after` is off. */
export function gruWeights(
  a: CellArguments & { readonly reset_after: Maybe<boolean> },
  features: Dim,
): readonly Weight[] {
  if (a.reset_after === true) return gateWeights(a, features, 3, (wide) => [known(2), wide]);
  if (a.reset_after === false) return gateWeights(a, features, 3);
  return gateWeights(a, features, 3).map((w) => (w.name === "bias" ? { ...w, uncertain: true } : w));
}
