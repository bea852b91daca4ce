/** `**kwargs` as a parameter of a constructor, handed on to that of the class above. */
import type { AnalysedDocument } from "../document";
import { definitionNamedAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Span } from "../../values/records/span";

/** What the first call of the constructor above is given, up to its closing parenthesis. */
const CONSTRUCTOR_ABOVE = /super\([^()]*\)\.__init__\(([^()]*)\)/;

/** The edits; undefined where keywords are taken already, or the constructor above is called in no way that is known. */
export function passKeywords(
  { text, report, syntax }: AnalysedDocument,
  definedAt: Span,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const last = found?.node.parameters.at(-1);
  const first = found?.node.body[0];
  if (!found || !last || !first || last.passing === "doubleStar") return undefined;
  const { base, node } = found;
  const above = CONSTRUCTOR_ABOVE.exec(text.slice(base + first.start, base + node.end));
  if (!above) return undefined;
  const [whole, given = ""] = above;
  const end = base + first.start + above.index + whole.length - 1;
  const at = base + last.end;
  return [
    { start: at, end: at, newText: ", **kwargs" },
    { start: end, end, newText: given.trim() === "" ? "**kwargs" : ", **kwargs" },
  ];
}
