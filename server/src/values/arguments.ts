/** What calls are given. Every call has its arguments in one form, with all properties in one order, so that V8 has one type for them. */
import { held } from "./children";
import { keptList } from "./kept-list";
import type { Span } from "./records/span";
import type { Arguments, Value } from "./value";

type Spans = Arguments["positionalSpans"] | Arguments["keywordSpans"];

/** Only what was given leads on: the place of a name is found in the text. An unknown may be one of several values. */
export const ARGUMENTS_HOLDS: readonly string[] = [
  ...held<Omit<Arguments, "rest">, Spans>({
    site: "inert",
    positional: "held",
    keywords: "held",
    positionalSpans: "inert",
    keywordSpans: "inert",
    spread: "inert",
    isOfNobody: "inert",
    calleeName: "inert",
    nameSpan: "code",
    ifMisfit: "held",
    isBoundFirst: "inert",
  }),
  "rest",
];

/** What calls without keywords share; nothing is ever added to them. */
export const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map<string, Value>();
export const NO_SPANS: ReadonlyMap<string, Span> = new Map<string, Span>();
/** The places of arguments that have none. */
const NO_PLACES: readonly undefined[] = [];
/** The place of an object in front that nobody wrote. */
const BY_NOBODY: readonly undefined[] = [undefined];

/** Arguments made by us rather than written by the user; `site` is where the blame goes. */
export function argumentsOf(
  site: Span,
  positional: readonly Value[],
  keywords?: Iterable<readonly [string, Value]>,
): Arguments {
  return {
    holds: ARGUMENTS_HOLDS,
    site,
    positional,
    keywords: keywords ? new Map(keywords) : NO_KEYWORDS,
    positionalSpans: NO_PLACES,
    keywordSpans: NO_SPANS,
    rest: undefined,
    spread: undefined,
    isOfNobody: undefined,
    calleeName: undefined,
    nameSpan: undefined,
    ifMisfit: undefined,
    isBoundFirst: undefined,
  };
}

/** The same with an object in front, as its method is given them. */
export function behind(self: Value, args: Arguments): Arguments {
  return {
    holds: args.holds,
    site: args.site,
    positional: args.positional.length === 0 ? [self] : keptList([self, ...args.positional]),
    keywords: args.keywords,
    positionalSpans:
      args.positionalSpans.length === 0 ? BY_NOBODY : keptList([undefined, ...args.positionalSpans]),
    keywordSpans: args.keywordSpans,
    rest: args.rest,
    spread: args.spread,
    isOfNobody: args.isOfNobody,
    calleeName: args.calleeName,
    nameSpan: args.nameSpan,
    ifMisfit: args.ifMisfit,
    isBoundFirst: args.isBoundFirst,
  };
}
