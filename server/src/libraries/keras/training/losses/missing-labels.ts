/** What to try where training is given no labels: those that go with the data, the data itself, or the batches of a list. */
import type { DataPart } from "../data/data-part";
import { sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

/** Whether a list holds batches of inputs and labels. */
const holdsBatches = (value: Value): boolean =>
  value.kind === "list" &&
  value.items !== undefined &&
  value.items.length > 0 &&
  value.items.every((item) => item.kind === "tuple" && item.items.length > 1);

/** What is trained without labels. */
interface Unlabelled {
  readonly site: Span;
  readonly isPaired: boolean;
  /** What the model gives; undefined where that can't be told. */
  readonly predicted: Value | undefined;
}

/** Whether a model gives what it is given, as far as the axes tell. */
function isLike(given: Value, predicted: Value | undefined): boolean {
  if (given.kind !== "tensor" || predicted?.kind !== "tensor") return false;
  if (!given.shape.ranked || !predicted.shape.ranked) return false;
  const { dims } = predicted.shape;
  return (
    given.shape.dims.length === dims.length &&
    given.shape.dims.every((dim, i) => i === 0 || sameDim(dim, dims[i] ?? dim) === true)
  );
}

/** Changes that give labels; each is tried on the text before anybody sees it. */
export function labelsMissing(
  { value, span, isOfDataset }: DataPart,
  { site, isPaired, predicted }: Unlabelled,
): readonly Remedy[] {
  const orSelf = isLike(value, predicted);
  const wrap = (before: string, after: string): Remedy => ({
    kind: "wrapText",
    span,
    before,
    after,
    preferred: true,
  });
  if (isPaired) return [wrap("*", "")];
  // What an autoencoder is to give is what it is given.
  if (isOfDataset) return orSelf ? [wrap("", ".map(lambda batch: (batch, batch))")] : [];
  if (holdsBatches(value)) return [wrap("(batch for batch in ", ")")];
  return [{ kind: "giveLabels", call: site, orSelf, preferred: true }];
}
