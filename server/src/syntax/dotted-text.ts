/** Names and attributes of names as they are written. */
import type { Expression } from "./ast";

/** `a` and `a.b.c`; undefined for everything else. */
export function dottedText(node: Expression): string | undefined {
  if (node.kind === "Name") return node.id;
  if (node.kind !== "Attribute") return undefined;
  const base = dottedText(node.value);
  return base === undefined ? undefined : `${base}.${node.name}`;
}
