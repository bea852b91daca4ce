// Holds what a hint claims to the values that its statement really had under real Keras.
import type { HintFacts, ShapeFacts } from "../../src/features/facts/facts";

/** The shapes of the tensors in one value, laid flat. */
export type RealValue = readonly ShapeFacts[];

function shapeAgrees(claim: ShapeFacts, real: ShapeFacts): boolean {
  if (claim === null) return true;
  if (claim.length !== real?.length) return false;
  // A name claims no number; an open batch stands for each batch that the program was run with.
  return claim.every((dim, i) => typeof dim === "string" || dim === real[i] || (dim === null && i === 0));
}

/** Whether a value is as claimed; a claim of nothing (`null`) stands for any number of tensors. */
function listAgrees([first, ...rest]: RealValue, real: RealValue): boolean {
  if (first === undefined) return real.length === 0;
  if (first === null) return real.some((_, i) => listAgrees(rest, real.slice(i))) || listAgrees(rest, []);
  const [head, ...tail] = real;
  return head !== undefined && shapeAgrees(first, head) && listAgrees(rest, tail);
}

const isScalar = (shape: ShapeFacts): boolean => shape?.length === 0;

function agrees(claim: RealValue, real: RealValue, isDataset: boolean): boolean {
  if (listAgrees(claim, real)) return true;
  // NumPy's scalars have the shape `()` and are numbers as well: either side may leave them out.
  const [some, others] = [claim, real].map((shapes) => shapes.filter((shape) => !isScalar(shape)));
  if (some && others && listAgrees(some, others)) return true;
  // The order of a dict in a data set's element is TensorFlow's own.
  const sorted = (shapes: RealValue): RealValue =>
    shapes.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return isDataset && listAgrees(sorted(claim), sorted(real));
}

/** What is wrong with a hint, a sentence each: values it does not tell, and claims that no value had. */
export function hintFailures(
  hint: HintFacts,
  real: readonly RealValue[],
  ranWhole: boolean,
): readonly string[] {
  // A way of reaching the line that made no tensor, such as `return None`, is not what the hint speaks of.
  const told = real.filter((value) => value.length > 0);
  if (told.length === 0) return [];
  const isDataset = hint.kind === "dataset";
  const claims = hint.visits.map(({ shapes }) => shapes);
  const untold = told.filter((value) => !claims.some((claim) => agrees(claim, value, isDataset)));
  const invented = claims.filter((claim) => !told.some((value) => agrees(claim, value, isDataset)));
  const where = `line ${hint.line}: the hint says "${hint.label}"`;
  return [
    ...(hint.partial ? [] : untold).map((value) => `${where}, the value had ${JSON.stringify(value)}`),
    ...(ranWhole ? invented : []).map((claim) => `${where}, no value had ${JSON.stringify(claim)}`),
  ];
}
