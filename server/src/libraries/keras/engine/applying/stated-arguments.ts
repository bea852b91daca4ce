/** A layer's parsed arguments as Python text again, for who wants to see them all, defaults included. */
import type { LayerDefinition } from "../../layer-definition";
import type { StatedArgument } from "../../../../values/records/application";
import { lookup } from "../../../../values/names/lookup";
import { type Dim, formatDim } from "../../../../values/dimensions/dimension";

const dimKinds: ReadonlySet<unknown> = new Set<Dim["kind"]>(["known", "open", "symbolic", "unknown"]);

/** Dimensions are plain data with one of four kinds, and no value of Python's is one. */
const isDim = (value: unknown): value is Dim =>
  typeof value === "object" && value !== null && dimKinds.has((value as { readonly kind?: unknown }).kind);

/** The text of a fact; undefined for a value that was not looked into. */
function textOf(fact: unknown): string | undefined {
  if (typeof fact === "boolean") return fact ? "True" : "False";
  if (typeof fact === "string") return `'${fact}'`;
  if (typeof fact === "number") return String(fact);
  if (isDim(fact)) return formatDim(fact);
  if (!Array.isArray(fact) || !fact.every(isDim)) return undefined;
  return `(${fact.map(formatDim).join(", ")}${fact.length === 1 ? "," : ""})`;
}

export function statedArguments(
  { args }: LayerDefinition,
  parsed: Readonly<Record<string, unknown>>,
): readonly StatedArgument[] {
  return Object.entries(args).flatMap(([name, { defaultText }]) => {
    const text = textOf(lookup(parsed, name));
    return text === undefined ? [] : [{ name, text, defaultText }];
  });
}
