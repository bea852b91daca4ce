/** Gives a call other arguments in place of some of those it has, such as those of an older Keras. */
import { writtenArguments } from "./argument-edits";
import type { LayerArguments } from "./layer-arguments";
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { type ArgumentText, callText } from "../../syntax/call-at";
import type { ArgumentChange } from "../../values/records/call-form";

const PLACEHOLDER = /\{([^}]+)\}/g;

/** The template with the texts of what was taken; undefined where one of them is not given. */
function filled(template: string, taken: ReadonlyMap<string, string>): string | undefined {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
  if (names.some((name) => !taken.has(name))) return undefined;
  return template.replace(PLACEHOLDER, (_, name: string) => taken.get(name) ?? "");
}

/** What a change makes of a list of arguments: their places, and what stands at the first of them instead. */
interface Replaced {
  readonly first: number;
  readonly gone: readonly number[];
  readonly written: readonly string[];
}

function replacedBy(
  text: string,
  located: LocatedCall,
  all: readonly ArgumentText[],
  known: LayerArguments | undefined,
  { remove, set }: ArgumentChange,
): Replaced | undefined {
  const given = writtenArguments(located, known);
  const gone = remove.map((name) =>
    name.startsWith("#")
      ? all.findIndex((argument) => argument.index === Number(name.slice(1)) && argument.name === undefined)
      : given.findIndex(({ parameter, spread }) => parameter === name && !spread),
  );
  const first = Math.min(...gone);
  const lead = all[first];
  const isUnclear = given.some(({ spread, isKeyword }, i) => spread && !isKeyword && i < Math.max(...gone));
  if (!lead || isUnclear) return undefined;
  const taken = new Map<string, string>();
  remove.forEach((name, i) => {
    const range = all[gone[i] ?? -1]?.valueRange;
    if (range) taken.set(name, text.slice(range.start, range.end));
  });
  const isPositional = lead.name === undefined;
  const values = Object.entries(set).map(([name, template]) => [name, filled(template, taken)] as const);
  // Others given by position would move.
  const moves = given.some(
    ({ isKeyword }, i) => !isKeyword && all[i]?.spread !== "**" && !gone.includes(i) && i > first,
  );
  if (isPositional && moves && gone.length !== values.length) return undefined;
  const written = values.flatMap(([name, value]) =>
    value === undefined ? [] : [isPositional ? value : `${name}=${value}`],
  );
  return written.length === values.length ? { first, gone, written } : undefined;
}

/**
 * The edit, as one from the first argument that changes to the last; undefined where an argument to take away is not
 * written in the call. What is given stands where the first of those taken stood: by position where that was, else by name.
 */
export function rewriteArguments(
  text: string,
  located: LocatedCall,
  known: LayerArguments | undefined,
  changes: readonly ArgumentChange[],
): readonly TextEdit[] | undefined {
  const { arguments: all } = callText(text, located.call, located.base);
  const replaced = changes.map((change) => replacedBy(text, located, all, known, change));
  const touched = replaced.flatMap((change) => change?.gone ?? []);
  if (touched.length === 0 || replaced.includes(undefined)) return undefined;
  const [from, to] = [Math.min(...touched), Math.max(...touched)];
  const written = all.slice(from, to + 1).flatMap(({ start, end, index }): [string, number][] => {
    const change = replaced.find((one) => one?.gone.includes(index));
    const present = !change
      ? text.slice(start, end)
      : index === change.first
        ? change.written.join(", ")
        : "";
    return present === "" ? [] : [[present, index]];
  });
  return [placed(text, all, from, to, written)];
}

/** Arguments in place of those from one index to another, with the separators that stand there. */
function placed(
  text: string,
  all: readonly ArgumentText[],
  from: number,
  to: number,
  written: readonly (readonly [string, number])[],
): TextEdit {
  const start = all[from]?.start ?? 0;
  const end = all[to]?.end ?? 0;
  const newText = written
    .map(([code, index], i) => (i === 0 ? "" : text.slice(all[index - 1]?.end, all[index]?.start)) + code)
    .join("");
  if (newText !== "") return { start, end, newText };
  // Where nothing takes their place, the comma behind the argument before goes with them, or the one behind them.
  const [before, next] = [all[from - 1], all[to + 1]];
  if (before) return { start: before.end, end, newText };
  return { start, end: next?.start ?? all[to]?.comma?.end ?? end, newText };
}
