/** Arguments of a call as they are written. */
import type { LocatedCall } from "../text/syntax-path";
import type { Expression } from "../../syntax/ast";

/** The value given for a parameter, by name or at its position; undefined where it may hide in a `*` or `**`. */
export function argumentOf({ call }: LocatedCall, name: string, position?: number): Expression | undefined {
  const named = call.arguments.find((argument) => argument.name === name);
  if (named) return named.value;
  const listed = call.arguments.slice(0, (position ?? -1) + 1);
  const isPlain = listed.every((argument) => argument.spread === undefined && argument.name === undefined);
  return position !== undefined && isPlain ? listed[position]?.value : undefined;
}
