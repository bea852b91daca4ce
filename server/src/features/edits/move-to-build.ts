/** An assignment of `call` as a line of its class's `build`, where Keras takes weights of what the input's shape tells. */
import { assignmentInMethod } from "./assignment-in-method";
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { indentationBefore } from "./insert-layer-edits";
import type { TextEdit } from "./text-edit";
import type { ClassDef, FunctionDef } from "../../syntax/ast";
import { localNames } from "../../syntax/names/scope";
import { readNames } from "../../syntax/names/read-names";
import type { Span } from "../../values/records/span";

const INPUT_SHAPE = "input_shape";

/** The parameter of a method behind `self`. */
const secondOf = ({ parameters }: FunctionDef): string | undefined => parameters[1]?.name;

const buildOf = ({ body }: ClassDef): FunctionDef | undefined =>
  body.find((node): node is FunctionDef => node.kind === "FunctionDef" && node.name === "build");

/** The assignment with the shape in place of the input's; undefined where it needs more of the input, or of its method. */
function ofShape(
  code: string,
  used: ReadonlySet<string>,
  method: FunctionDef,
  shape: string,
): string | undefined {
  const [self, input] = [method.parameters[0]?.name, secondOf(method)];
  if (self === undefined || input === undefined) return undefined;
  const own = localNames(method);
  if ([...used].some((name) => own.has(name) && name !== self && name !== input)) return undefined;
  const asked = code.replaceAll(new RegExp(`\\b${input}\\.shape\\b`, "g"), shape);
  return new RegExp(`\\b${input}\\b`).test(asked) ? undefined : asked;
}

/** The edits; undefined where the assignment needs what only `call` has. */
export function moveToBuild(document: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const { text } = document;
  const found = assignmentInMethod(document, span);
  if (!found) return undefined;
  const { base, statement, method, owner } = found;
  const build = buildOf(owner);
  const shape = build ? secondOf(build) : INPUT_SHAPE;
  const used = readNames({ ...method, body: [statement] });
  const written = text.slice(base + statement.start, base + statement.end);
  const code = shape === undefined ? undefined : ofShape(written, used, method, shape);
  const before = indentationBefore(text, base + statement.start);
  const outer = indentationBefore(text, base + method.start);
  const lineEnd = text.indexOf("\n", base + statement.end);
  if (code === undefined || before === undefined || outer === undefined || lineEnd < 0) return undefined;
  const line = lineBreakOf(text);
  const at = base + (build ? build.end : method.start);
  const newText = build
    ? `${line}${before}${code}`
    : `def build(${method.parameters[0]?.name ?? "self"}, ${INPUT_SHAPE}):${line}${before}${code}${line}${line}${outer}`;
  return [
    { start: at, end: at, newText },
    { start: base + statement.start - before.length, end: lineEnd + 1, newText: "" },
  ];
}
