/** Text behind what a method is called on, or behind the first argument of a function: `x[:960].reshape(…)`. */
import type { AnalysedDocument } from "../document";
import { isPrimary } from "./call-template";
import { namesModule } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { callAtRange } from "../text/syntax-path";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

/** The table whose values are taken. */
const tableOf = (node: Expression): Expression =>
  node.kind === "Attribute" && node.name === "values"
    ? node.value
    : node.kind === "Call" && node.callee.kind === "Attribute" && node.callee.name === "to_numpy"
      ? node.callee.value
      : node;

/** The edit; undefined where neither stands there, or the text would bind to a part of it. */
export function behindReceiver(
  { report, syntax }: AnalysedDocument,
  { call, text, isOfTable = false }: Extract<Remedy, { kind: "behindReceiver" }>,
): readonly TextEdit[] | undefined {
  const found = call.file === report.file ? callAtRange(syntax(), call) : undefined;
  const callee = found?.call.callee;
  if (!found || callee?.kind !== "Attribute") return undefined;
  const [first] = found.call.arguments;
  const isOfModule = namesModule(syntax(), callee.value, found.base + callee.value.start);
  const receiver = isOfModule ? first?.value : callee.value;
  if (!receiver) return undefined;
  const table = isOfTable ? tableOf(receiver) : receiver;
  if (!isPrimary(table) || (isOfTable && table === receiver)) return undefined;
  const at = found.base + table.end;
  return [{ start: at, end: at, newText: text }];
}
