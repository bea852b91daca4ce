/** Arguments that a library took once: told with what is written today, unless the project's release still takes them. */
import { type ReleasedLibrary, severityOf } from "./gone-names";
import type { LibraryRules, Removal } from "./library-rules";
import { isSince } from "./releases";
import type { Context } from "../values/context";
import { knownText } from "../values/known-text";
import { lookup } from "../values/names/lookup";
import type { ArgumentChange, CallForm } from "../values/records/call-form";
import type { Finding, Remedy } from "../values/records/finding";
import type { Arguments, Value } from "../values/value";

/** What is written in an argument's place: others, or another form of the whole call; `is` is the value that it needs. */
interface Way {
  readonly is?: boolean | string | null;
  readonly set?: Readonly<Record<string, string | undefined>>;
  /** What is done with the result as well. */
  readonly behind?: string;
  readonly form?: CallForm;
}

interface GoneArgument {
  /** The release from which on it is refused. */
  readonly since: string;
  /** Its name today. */
  readonly today?: string;
  readonly ways?: readonly Way[];
}

/** From a release on, at most so many arguments by position; `names` are those of the others, in their old order. */
interface PositionalStep {
  readonly since: string;
  readonly most: number;
  readonly names: string;
}

interface GoneOfCallable {
  readonly removed?: Readonly<Record<string, GoneArgument | undefined>>;
  readonly positional?: readonly PositionalStep[];
  /** How many of the arguments by position have no default. */
  readonly least?: number;
  /** Arguments are bound by a decorator, whose words do not name what is called. */
  readonly binds?: boolean;
}

/** By the dotted name of a function, class or method. */
export type GoneArguments = Readonly<Record<string, GoneOfCallable | undefined>>;

/** Whether an argument is what a way needs. */
function isValue(value: Value | undefined, wanted: NonNullable<Way["is"]> | null): boolean {
  if (typeof wanted === "string") return knownText(value) === wanted;
  if (wanted === null) return value?.kind === "none";
  return value?.kind === "bool" && value.value === wanted;
}

/** The change of one argument in place, and what is written behind the call; undefined where nothing is known to mean the same. */
function changeOf(
  name: string,
  { today, ways = [] }: GoneArgument,
  value: Value | undefined,
): { readonly change: ArgumentChange; readonly behind: string } | undefined {
  if (today !== undefined) return { change: { remove: [name], set: { [today]: `{${name}}` } }, behind: "" };
  const way = ways.find(({ is, set }) => set !== undefined && (is === undefined || isValue(value, is)));
  if (!way?.set) return undefined;
  const set = Object.entries(way.set).flatMap(([other, text = ""]): [string, string][] => [[other, text]]);
  return { change: { remove: [name], set: Object.fromEntries(set) }, behind: way.behind ?? "" };
}

/** The fixes of arguments that are gone: all of them changed in one go, or the call in another form. */
function removedRemedies(
  removed: readonly (readonly [string, GoneArgument])[],
  callee: string,
  args: Arguments,
): readonly Remedy[] {
  const changes = removed.map(([name, gone]) => changeOf(name, gone, args.keywords.get(name)));
  const known = changes.flatMap((each) => each ?? []);
  if (known.length === removed.length) {
    const rewritten = {
      kind: "rewriteArguments",
      call: args.site,
      changes: known.map(({ change }) => change),
    } as const;
    const behind = known.map(({ behind }) => behind).join("");
    if (behind === "") return [{ ...rewritten, preferred: true, isSafe: true }];
    const wrapped = { kind: "wrapText", span: args.site, before: "", after: behind } as const;
    return [{ kind: "together", remedies: [rewritten, wrapped], preferred: true, isSafe: true }];
  }
  const forms = removed.flatMap(([, { ways = [] }]) => ways.flatMap(({ form }) => form ?? []));
  return forms.map((form, i): Remedy => ({
    kind: "rewriteCall",
    target: args.site,
    name: callee,
    form,
    preferred: i === 0,
    isSafe: true,
  }));
}

/** What is called: its own name, and how Python names it in front of what it says. */
interface Callee {
  readonly name: string;
  readonly said: string;
  /** One more argument that is bound: the object. */
  readonly bound: number;
}

function calleeOf(canonical: string, { binds }: GoneOfCallable): Callee {
  const [owner = "", name = canonical] = canonical.split(".").slice(-2);
  const isClass = /^[A-Z]/.test(name);
  const isMethod = /^[A-Z]/.test(owner);
  const said = isClass ? `${name}.__init__() ` : isMethod ? `${owner}.${name}() ` : `${name}() `;
  return { name, said: binds === true ? "" : said, bound: isClass || isMethod ? 1 : 0 };
}

/** What Python says of too many arguments by position, the bound one among them. */
function positionalSaid(
  { said, bound }: Callee,
  { most, least }: { readonly most: number; readonly least: number },
  { positional, keywords }: Arguments,
): string {
  if (said === "") return "too many positional arguments";
  const [fewest, takes, count] = [least + bound, most + bound, positional.length + bound];
  const taken = fewest < takes ? `from ${fewest} to ${takes}` : `${takes}`;
  const given = keywords.size > 0 ? `${count} positional arguments (and …)` : `${count}`;
  const were = keywords.size === 0 && count === 1 ? "was" : "were";
  return `${said}takes ${taken} positional argument${takes === 1 ? "" : "s"} but ${given} ${were} given`;
}

/** Names for the arguments that are given by position; none where one of them is gone altogether. */
function namedRemedies(
  { most, names }: PositionalStep,
  { removed = {} }: GoneOfCallable,
  callee: string,
  args: Arguments,
): readonly Remedy[] {
  const others = names.split(" ").slice(0, args.positional.length - most);
  const gone = others.flatMap((name) => lookup(removed, name) ?? []);
  if (others.length < args.positional.length - most || gone.some(({ today }) => today === undefined))
    return [];
  const rename = others.flatMap((name): [string, string][] => {
    const today = lookup(removed, name)?.today;
    return today === undefined ? [] : [[name, today]];
  });
  // Those before keep their places, so that what they are called is never written.
  const parameters = [...Array.from({ length: most }, (_, i) => `#${i}`), ...others];
  const form = {
    callee: `[[{self}.]]${callee}`,
    parameters,
    positional: most,
    rename: Object.fromEntries(rename),
  };
  return [{ kind: "rewriteCall", target: args.site, name: callee, form, preferred: true, isSafe: true }];
}

/**
 * What the library's releases refuse of calls, where the project's is one of them, or nobody knows which there is. `gone` is
 * asked for its table when a call of the library is met.
 */
export function goneArguments(
  { module: root, distribution, title }: ReleasedLibrary,
  gone: () => GoneArguments,
): Required<Pick<LibraryRules, "refusedCall">> {
  const refuse = (
    since: string,
    args: Arguments,
    context: Context,
    finding: (told: Pick<Finding, "raisedBy" | "severity" | "span">) => Finding,
  ): Removal | undefined => {
    const severity = severityOf(distribution, since, args.site, context);
    if (!severity) return undefined;
    return { finding: finding({ severity, span: args.site, raisedBy: title }), exception: "TypeError" };
  };

  const refusedCall: LibraryRules["refusedCall"] = (canonical, args, context) => {
    const entry = canonical.startsWith(`${root}.`) ? lookup(gone(), canonical) : undefined;
    if (!entry || args.rest || args.isOfNobody) return undefined;
    const isRefused = (since: string): boolean => isSince(context, distribution, since) !== false;
    const callee = calleeOf(canonical, entry);
    const written = args.calleeName ?? callee.name;
    const removed = [...args.keywords.keys()].flatMap((name): (readonly [string, GoneArgument])[] => {
      const found = lookup(entry.removed ?? {}, name);
      return found && isRefused(found.since) ? [[name, found]] : [];
    });
    const [first] = removed;
    if (first) {
      const [argument, { since }] = first;
      return refuse(since, args, context, (told) => ({
        ...told,
        code: "gone-argument",
        facts: { callee: callee.name, argument, library: title, since },
        kerasSays: `TypeError: ${callee.said}got an unexpected keyword argument '${argument}'`,
        remedies: removedRemedies(removed, written, args),
      }));
    }
    const given = args.positional.length;
    const step = entry.positional?.find(({ most, since }) => given > most && isRefused(since));
    if (!step) return undefined;
    const { since, most } = step;
    return refuse(since, args, context, (told) => ({
      ...told,
      code: "named-only",
      facts: { callee: callee.name, most, given, library: title, since },
      kerasSays: `TypeError: ${positionalSaid(callee, { most, least: Math.min(entry.least ?? 0, most) }, args)}`,
      remedies: namedRemedies(step, entry, written, args),
    }));
  };
  return { refusedCall };
}
