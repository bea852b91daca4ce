/** Edits a constructor call into one of another layer, keeping the arguments that both have. */
import { type WrittenArgument, appendArgument, writtenArguments } from "./argument-edits";
import { COMMON_ARGUMENTS, type LayerArguments, layerArguments } from "./layer-arguments";
import { layerReference } from "./layer-reference";
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { ModuleSyntax } from "../../syntax/ast";

/** The other layer, and what becomes of the arguments. */
export interface Replacement {
  readonly layer: string;
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

function isKept(
  argument: WrittenArgument,
  { remove, set }: Replacement,
  next: LayerArguments | undefined,
): boolean {
  if (argument.parameter === undefined) return true;
  if (remove.includes(argument.parameter) || Object.hasOwn(set, argument.parameter)) return false;
  return !next || COMMON_ARGUMENTS.has(argument.parameter) || next.all.includes(argument.parameter);
}

/**
 * The edits; undefined where the call's arguments can't be told apart (`*args` whose positions shift) or where the
 * other layer can't be named. Arguments whose position means something else in the new layer become keywords.
 */
export function replaceLayer(
  text: string,
  syntax: ModuleSyntax,
  located: LocatedCall,
  old: LayerArguments | undefined,
  replacement: Replacement,
): readonly TextEdit[] | undefined {
  const reference = layerReference(text, syntax, located, replacement.layer);
  if (!reference) return undefined;
  const next = layerArguments(replacement.layer);
  const given = writtenArguments(located, old);
  if (given.some((argument) => !argument.isKeyword && argument.parameter === undefined && !argument.spread))
    return undefined;
  const kept = given.map((argument) => isKept(argument, replacement, next));
  const { callee } = located.call;
  return [
    ...reference.imports,
    { start: located.base + callee.start, end: located.base + callee.end, newText: reference.text },
    ...namesForPositions(given, kept, next),
    ...rewrittenList(text, located, given, kept, replacement.set),
  ];
}

/** Writes the parameter's name before an argument whose position means something else in the new layer. */
function namesForPositions(
  given: readonly WrittenArgument[],
  kept: readonly boolean[],
  next: LayerArguments | undefined,
): readonly TextEdit[] {
  const byPosition = given.filter((argument, i) => kept[i] && !argument.isKeyword && !argument.spread);
  // Nothing may stand by position behind a keyword, so the first that has moved takes all later ones with it.
  const moved = byPosition.findIndex((argument, i) => next?.positional[i] !== argument.parameter);
  if (moved < 0) return [];
  return byPosition
    .slice(moved)
    .map(({ start, parameter }) => ({ start, end: start, newText: `${parameter ?? ""}=` }));
}

/** Takes dropped arguments away, each with the separator on its kept side, and adds the new ones last. */
function rewrittenList(
  text: string,
  located: LocatedCall,
  given: readonly WrittenArgument[],
  kept: readonly boolean[],
  set: Readonly<Record<string, string>>,
): readonly TextEdit[] {
  const added = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  const first = given[0];
  const last = given.at(-1);
  if (first && last && !kept.includes(true))
    return [{ start: first.start, end: last.end, newText: added.join(", ") }];
  const edits = given.flatMap((argument, i): TextEdit[] => {
    if (kept[i]) return [];
    const before = given[i - 1];
    const after = given[i + 1];
    const isLast = !kept.slice(i + 1).includes(true);
    if (isLast && before) return [{ start: before.end, end: argument.end, newText: "" }];
    return after ? [{ start: argument.start, end: after.start, newText: "" }] : [];
  });
  return added.length === 0 ? edits : [...edits, ...appendArgument(text, located, added.join(", "))];
}
