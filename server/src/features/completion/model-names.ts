/** The names that a model knows: its layers in `get_layer`, its inputs and outputs as keys of a dict of data. */
import type { Completion } from "./completion";
import type { ValueAtCursor } from "./value-at-cursor";
import type { AnalysedDocument } from "../document";
import { modelOfCall } from "../model-of-name";
import type { SummaryRow } from "../../values/records/application";
import { formatShape } from "../../values/dimensions/shape";

const nameOf = ({ name, output, type }: SummaryRow): Completion => ({
  value: name,
  kind: "name",
  detail: output ? `${type} → ${formatShape(output)}` : type,
});

/** Methods whose first argument is what the model is called on, as the call of the model itself is. */
const TAKES_INPUTS = new Set([
  "fit",
  "predict",
  "evaluate",
  "predict_on_batch",
  "train_on_batch",
  "test_on_batch",
]);

export function modelNames(at: ValueAtCursor, document: AnalysedDocument): readonly Completion[] {
  const { callee } = at.call.call;
  const method = callee.kind === "Attribute" ? callee.name : undefined;
  if (method === "get_layer") {
    const isName = at.parameter === "name" || (at.parameter === undefined && at.index === 0);
    return isName && !at.isKey ? (modelOfCall(document, at.call)?.rows().map(nameOf) ?? []) : [];
  }
  const isData = at.parameter === "x" || (at.parameter === undefined && at.index === 0);
  if (!at.isKey || !isData || (method !== undefined && !TAKES_INPUTS.has(method))) return [];
  const rows = modelOfCall(document, at.call)?.rows() ?? [];
  return rows.filter(({ type }) => type === "InputLayer").map(nameOf);
}
