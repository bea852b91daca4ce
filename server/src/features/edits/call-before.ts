/** A method called on the line before the statement that calls another one of the same object: `model.compile(…)`. */
import type { AnalysedDocument } from "../document";
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";

/** Stands for the first argument of the call. */
const FIRST = "{0}";

/** The edit; undefined where no name or attribute is called, or its statement does not begin a line. */
export function callBefore(
  { text, syntax }: AnalysedDocument,
  { call, base, start }: LocatedCall,
  method: string,
  given: string,
): readonly TextEdit[] | undefined {
  const { callee } = call;
  const found = nodeAt(syntax(), start);
  const statement = found?.statements.at(-1);
  if ((callee.kind !== "Attribute" && callee.kind !== "Name") || !found || !statement) return undefined;
  const owner = callee.kind === "Name" ? callee : callee.value;
  const receiver = text.slice(base + owner.start, base + owner.end);
  const [first] = call.arguments;
  if (given === FIRST && !first) return undefined;
  const written = given === FIRST && first ? text.slice(base + first.start, base + first.end) : given;
  const at = found.base + statement.start;
  const indent = /^[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))?.[0];
  if (indent === undefined || !/^[\w.]+$/.test(receiver)) return undefined;
  return [{ start: at, end: at, newText: `${receiver}.${method}(${written})\n${indent}` }];
}
