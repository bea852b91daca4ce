/** Brackets round the arguments that a call is given by position, where they were meant as one. */
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";

/** The edits; undefined where there is none, or one of them is unpacked. */
export function groupArguments(
  { call, base }: LocatedCall,
  [open = "", close = ""]: string,
): readonly TextEdit[] | undefined {
  const positional = call.arguments.filter(({ name }) => name === undefined);
  const [first, last] = [positional[0], positional.at(-1)];
  if (!first || !last || positional.some(({ spread }) => spread !== undefined)) return undefined;
  return [
    { start: base + first.start, end: base + first.start, newText: open },
    { start: base + last.end, end: base + last.end, newText: close },
  ];
}
