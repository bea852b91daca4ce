/** Arguments that Keras had under other names, or no longer has: what they are today, and the change that writes it. */
import listed from "./older-arguments.json";
import { lookup } from "../../../values/names/lookup";
import type { ArgumentChange } from "../../../values/records/call-form";
import type { Span } from "../../../values/records/span";
import { type Arguments, FALSE, NONE, TRUE, type Value, str, tuple } from "../../../values/value";

const renamed: Readonly<Record<string, readonly string[]>> = listed.renamed;
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = listed.values;
const removed: Readonly<Record<string, string>> = listed.removed;
/** What only callables with another parameter had: Keras 2 left the `dropout` of an Embedding away already. */
const goneFrom: Readonly<Record<string, string>> = listed.gone_from;

/** One argument of an older Keras in a call. */
export interface OlderArgument {
  readonly argument: string;
  readonly value: Value;
  readonly span: Span;
  /** What it is today, such as `filters` or `kernel_size`; undefined where nothing takes its place. */
  readonly today?: string;
  /** Undefined where taking it away would change what the program does. */
  readonly change?: ArgumentChange;
  /** Whether the change may mean something else: without `show_accuracy=True` there is no accuracy. */
  readonly isUnsafe?: boolean;
}

/** A call with its older arguments under their names of today. */
export interface Modernised {
  readonly args: Arguments;
  readonly older: readonly OlderArgument[];
}

const texts: Readonly<Record<string, Value>> = { None: NONE, True: TRUE, False: FALSE };

/** A literal of the table as Python sees it. */
const literal = (text: string): Value => lookup(texts, text) ?? str(text.slice(1, -1));

/** A value as the table writes it. */
function textOf(value: Value): string | undefined {
  if (value.kind === "str" && value.value !== undefined) return `'${value.value}'`;
  if (value.kind === "none") return "None";
  if (value.kind === "bool") return value.value ? "True" : "False";
  return value.kind === "int" && value.dim.kind === "known" ? String(value.dim.value) : undefined;
}

interface Draft {
  readonly keywords: Map<string, Value>;
  readonly keywordSpans: Map<string, Span>;
  readonly older: OlderArgument[];
}

function spanOf(args: Arguments, name: string): Span {
  return args.keywordSpans.get(name) ?? args.site;
}

/** Several arguments that are one today: `nb_row=3, nb_col=3` is `kernel_size=(3, 3)`. */
function joinArguments(args: Arguments, draft: Draft, takes: (name: string) => boolean): void {
  for (const { remove, to } of listed.joined) {
    const parts = remove.map((name) => draft.keywords.get(name));
    const isOlder = remove.some((name) => !takes(name));
    if (!isOlder || !takes(to) || draft.keywords.has(to) || parts.includes(undefined)) continue;
    const change = { remove, set: { [to]: `(${remove.map((name) => `{${name}}`).join(", ")})` } };
    for (const name of remove) {
      const value = draft.keywords.get(name) ?? NONE;
      if (!takes(name))
        draft.older.push({ argument: name, value, span: spanOf(args, name), today: to, change });
      draft.keywords.delete(name);
    }
    draft.keywords.set(to, tuple(parts.map((part) => part ?? NONE)));
    const [first = to] = remove;
    draft.keywordSpans.set(to, spanOf(args, first));
  }
}

function renameArgument(
  args: Arguments,
  draft: Draft,
  name: string,
  value: Value,
  takes: (name: string) => boolean,
): boolean {
  const to = lookup(renamed, name)?.find((candidate) => takes(candidate) && !draft.keywords.has(candidate));
  if (to === undefined) return false;
  const table = lookup(values, name);
  const present = textOf(value);
  const mapped = table && present !== undefined ? lookup(table, present) : undefined;
  const span = spanOf(args, name);
  // A value that the table doesn't know may need another one today, too.
  const change =
    table && mapped === undefined ? undefined : { remove: [name], set: { [to]: mapped ?? `{${name}}` } };
  draft.older.push({ argument: name, value, span, today: to, change });
  draft.keywords.delete(name);
  draft.keywords.set(to, mapped === undefined ? value : literal(mapped));
  draft.keywordSpans.set(to, span);
  return true;
}

/**
 * The call with its older arguments as those of today, for a callable that `takes` certain parameters. What it does not
 * take and no Keras took stays as it is.
 */
export function modernised(args: Arguments, takes: (name: string) => boolean): Modernised {
  if ([...args.keywords.keys()].every(takes)) return { args, older: [] };
  const draft: Draft = {
    keywords: new Map(args.keywords),
    keywordSpans: new Map(args.keywordSpans),
    older: [],
  };
  joinArguments(args, draft, takes);
  for (const [name, value] of args.keywords) {
    if (takes(name) || !draft.keywords.has(name)) continue;
    if (renameArgument(args, draft, name, value, takes)) continue;
    const beside = lookup(goneFrom, name);
    const condition = beside !== undefined && takes(beside) ? "always" : lookup(removed, name);
    if (condition === undefined) continue;
    const [idle, otherwise] = condition.split(", ");
    const isUnsafe = idle !== "always" && idle !== `where ${textOf(value) ?? ""}`;
    const change = isUnsafe && otherwise === undefined ? undefined : { remove: [name], set: {} };
    draft.older.push({ argument: name, value, span: spanOf(args, name), change, isUnsafe });
    draft.keywords.delete(name);
  }
  const { keywords, keywordSpans, older } = draft;
  return older.length === 0 ? { args, older } : { args: { ...args, keywords, keywordSpans }, older };
}
