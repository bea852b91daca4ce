/** The model that a name stands for: the object that it is bound to, where a model was made at the same place. */
import type { AnalysedDocument } from "./document";
import { bindingsOf } from "./name-binding";
import type { LocatedCall } from "./text/syntax-path";
import type { ModelRecord } from "../values/records/application";
import type { Range } from "../syntax/ast";
import { sameSpan } from "../values/records/span";

/** The model that `name` is where it is used. */
function modelNamed(document: AnalysedDocument, name: string, use: Range): ModelRecord | undefined {
  const [bound] = bindingsOf(document, name, use);
  if (bound?.value.kind !== "object") return undefined;
  const { constructed } = bound.value;
  return document.report.models.find(({ site }) => sameSpan(site, constructed));
}

/** The model whose method a call is, or that is itself called. */
export function modelOfCall(
  document: AnalysedDocument,
  { call, base }: LocatedCall,
): ModelRecord | undefined {
  const { callee } = call;
  const model = callee.kind === "Attribute" ? callee.value : callee;
  if (model.kind !== "Name") return undefined;
  return modelNamed(document, model.id, { start: base + model.start, end: base + model.end });
}
