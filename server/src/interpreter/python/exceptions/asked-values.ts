/** Exceptions of values that a library lets Python take for no truth, number or length, wherever Python asks them for one. */
import type { Asked } from "../../../libraries/library-rules";
import { askedPlace, notAnIterator, percentPlaces } from "../../../libraries/builtins";
import { advanced, taken } from "../../../libraries/rules";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";
import type { Machine } from "../../machine";
import { fail, failIf } from "./certain-exceptions";
import { raiseForRange } from "./refused-operands";

/** Raises where a library does not let Python ask a value for its truth. */
export function raiseForTruth(m: Machine, value: Value, site: Span): void {
  raiseForTaking(m, value, "bool", site);
}

/** `operation` is what asks, where it is not what always does. */
function raiseForTaking(m: Machine, value: Value, as: Asked, site: Span, operation?: string): void {
  if (value.kind !== "tensor" && value.kind !== "object") return;
  failIf(m, taken(value, as, site, m.context, operation), site);
}

/** The same of what a format with digits is given: `f"{x:.2f}"`, whose value stands at `site`. */
export const raiseForFormat = (m: Machine, value: Value, format: string, site: Span): void => {
  if (format !== "") raiseForTaking(m, value, "format", site, `A format such as ${format}`);
};

/** The same of `"%.2f" % x`; of several values all are asked in turn, whose places `siteOf` tells. */
export function raiseForPercent(
  m: Machine,
  text: Value,
  given: Value,
  siteOf: (place: number) => Span,
): void {
  const values = given.kind === "tuple" ? given.items : [given];
  if (text.kind !== "str" || text.value === undefined || !values.some(({ kind }) => kind === "tensor"))
    return;
  const places = percentPlaces(text.value);
  if (places?.length !== values.length) return;
  for (const [i, { written, type }] of places.entries()) {
    const value = values[i];
    const as = "eEfFgG".includes(type) ? "percent" : "di".includes(type) ? "digits" : undefined;
    if (as && value) raiseForTaking(m, value, as, siteOf(i), written);
  }
}

/** The same of `names[places]`, where `container` stands before the brackets. */
export function raiseForPlace(m: Machine, value: Value, index: Value, container: Span, site: Span): void {
  const asked = askedPlace(value, index);
  const refusal = asked && taken(index, "index", site, m.context, asked.operation);
  if (refusal) fail(m, { ...refusal, remedies: asked.remedies(container), isProven: true }, site);
}

const ofList = (value: Value | undefined): readonly Value[] =>
  (value?.kind === "list" || value?.kind === "tuple" ? value.items : undefined) ?? [];

/**
 * The same of `x in (3, 4)`, which asks whether `x == 3` is true. Of lists whose first item is a number alone: `x` is in a list
 * that holds it, and equals no `None`.
 */
export function raiseForMembership(m: Machine, value: Value, container: Value, site: Span): void {
  const [first] = ofList(container);
  if (first?.kind === "int" || first?.kind === "float") raiseForTaking(m, value, "member", site);
}

/** What a function asks of which of its arguments. */
interface Question {
  readonly as: Asked;
  readonly of: (positional: readonly Value[]) => readonly Value[];
}

const onlyOne = (positional: readonly Value[]): readonly Value[] =>
  positional.length === 1 ? positional : [];

const each = (positional: readonly Value[]): readonly Value[] => positional;

/** Of what is compared one with another; something that is not known may compare itself in its own way. */
function compared(positional: readonly Value[]): readonly Value[] {
  const values = positional.length > 1 ? positional : ofList(positional[0]);
  return values.length > 1 && values.every(({ kind }) => COMPARED.has(kind)) ? values : [];
}

const COMPARED: ReadonlySet<Value["kind"]> = new Set(["bool", "int", "bigint", "float", "tensor"]);

/** Items are asked until one tells, so that no other than the first is certainly asked. */
const firstItem = (positional: readonly Value[]): readonly Value[] => ofList(positional[0]).slice(0, 1);

const named = (names: string, question: Question): readonly (readonly [string, Question])[] =>
  names.split(" ").map((name) => [name, question]);

/** Functions of Python's own by their names; those of `math` that go over items or want whole numbers ask in other words. */
const QUESTIONS: ReadonlyMap<string, Question> = new Map([
  ...named("builtins.bool", { as: "bool", of: onlyOne }),
  ...named("builtins.float", { as: "float", of: onlyOne }),
  ...named("builtins.int", { as: "int", of: onlyOne }),
  ...named("builtins.len", { as: "len", of: onlyOne }),
  ...named("builtins.range", { as: "index", of: each }),
  ...named("builtins.max builtins.min builtins.sorted", { as: "bool", of: compared }),
  ...named("builtins.all builtins.any", { as: "bool", of: firstItem }),
  ...named(
    "math.acos math.asin math.atan math.atan2 math.ceil math.copysign math.cos math.cosh math.degrees math.exp math.expm1 " +
      "math.fabs math.floor math.fmod math.hypot math.isfinite math.isinf math.isnan math.log math.log10 math.log1p " +
      "math.log2 math.pow math.radians math.sin math.sinh math.sqrt math.tan math.tanh math.trunc",
    { as: "real", of: each },
  ),
]);

/** The same of `int(x)`, `range(x)`, `min(x, 3)`, `math.sqrt(x)` and all that ask their arguments for what these do. */
export function raiseForConversion(m: Machine, callee: Value, args: Arguments): void {
  const name = callee.kind === "class" || callee.kind === "function" ? callee.canonical : undefined;
  if (name === "builtins.next") raiseForNext(m, args);
  if (name === "builtins.range") raiseForRange(m, args);
  const question = name === undefined ? undefined : QUESTIONS.get(name);
  if (name === undefined || !question || args.rest || args.keywords.size > 0) return;
  for (const value of question.of(args.positional))
    raiseForTaking(m, value, question.as, args.site, `${name.replace(/^builtins\./, "")}()`);
}

/** Raises where `next` is given what gives its items only to an iterator, or has none. */
function raiseForNext(
  m: Machine,
  { positional: [value], positionalSpans: [at], keywords, rest, site }: Arguments,
): void {
  if (!value || rest || keywords.size > 0) return;
  const type = (value.kind === "object" ? advanced(value) : undefined) ?? notAnIterator(value);
  if (type === undefined) return;
  const isEmpty = type === "NoneType" || type === "int" || type === "float";
  fail(
    m,
    {
      exception: "TypeError",
      message: `'${type}' object is not an iterator`,
      code: "not-an-iterator",
      facts: { given: type },
      isProven: true,
      remedies:
        at && !isEmpty ? [{ kind: "wrapText", span: at, before: "iter(", after: ")", preferred: true }] : [],
    },
    site,
  );
}
