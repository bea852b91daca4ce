/** Elements of unlike shapes that are to stand in one batch, which TensorFlow notices when the batch is taken. */
import type { DatasetState } from "./dataset";
import type { ElementRefusal } from "./generated";
import { leavesOf } from "../../keras/engine/structure";
import { type Dim, sameDim } from "../../../values/dimensions/dimension";
import { type Shape, formatShape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** Whether two shapes certainly are not the same. */
function differ(a: Shape, b: Shape): boolean {
  if (!a.ranked || !b.ranked) return false;
  const { dims } = b;
  return (
    a.dims.length !== dims.length || a.dims.some((dim, axis) => sameDim(dim, dims[axis] ?? dim) === false)
  );
}

const shapesOf = (element: Value): readonly (Shape | undefined)[] =>
  leavesOf(element).map((leaf) => (leaf.kind === "tensor" ? leaf.shape : undefined));

/** As TensorFlow writes a shape. */
const inBrackets = (shape: Shape): string =>
  formatShape(shape)
    .replace(/^\((.*?),?\)$/, "[$1]")
    .replaceAll(", ", ",");

/** What is raised once the first batch is taken, where two of the elements that it holds certainly differ. */
export function differingElements(
  { leading }: DatasetState,
  size: Dim | undefined,
  site: Span,
): ElementRefusal | undefined {
  if (size?.kind !== "known" || !leading) return undefined;
  const [first, ...others] = leading.slice(0, size.value).map(shapesOf);
  if (!first) return undefined;
  for (const [before, shapes] of others.entries())
    for (const [component, shape] of shapes.entries()) {
      const one = first[component];
      if (!one || !shape || !differ(one, shape)) continue;
      return {
        code: "elements-differ",
        span: site,
        facts: { first: one, other: shape, place: before + 1 },
        raisedBy: "TensorFlow",
        kerasSays: `InvalidArgumentError: …Cannot batch tensors with different shapes in component ${component}. First element had shape ${inBrackets(one)} and element ${before + 1} had shape ${inBrackets(shape)}.`,
        remedies: [
          {
            kind: "rewriteCall",
            target: site,
            name: "batch",
            form: { callee: "{self}.padded_batch" },
          },
        ],
      };
    }
  return undefined;
}
