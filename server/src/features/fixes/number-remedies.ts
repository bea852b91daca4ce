/**
 * Remedies of problems with a number that stands in the program where another kind of number is wanted: without its sign,
 * the nearest end of the interval, a whole number. Whoever reports such a problem says what it takes; what is written
 * there is seen here.
 */
import type { AnalysedDocument } from "../document";
import { writtenIn } from "../explanations/origins";
import { formatFacts } from "../text/wording";
import { lookup } from "../../values/names/lookup";
import { callAtRange, expressionAtRange } from "../text/syntax-path";
import type { Expression, Range } from "../../syntax/ast";
import type { Finding, Remedy } from "../../values/records/finding";

/** A number as it is written, with where it stands. */
interface Written extends Range {
  readonly value: number;
  readonly isFloat: boolean;
}

/** The number that an expression writes, `-2` included. */
function numberIn(node: Expression, base: number): Written | undefined {
  const range = { start: base + node.start, end: base + node.end };
  if (node.kind === "UnaryOperation" && node.operator === "-") {
    const positive = numberIn(node.operand, base);
    return positive && { ...positive, ...range, value: -positive.value };
  }
  if (node.kind !== "Constant") return undefined;
  const { value } = node;
  if (value.type !== "int" && value.type !== "float") return undefined;
  return { ...range, value: Number(value.value), isFloat: value.type === "float" };
}

/** The numbers that an expression writes: its own, or those of the tuple or list that it is. */
function numbersIn(node: Expression, base: number): readonly Written[] {
  const items = node.kind === "Tuple" || node.kind === "List" ? node.items : [node];
  return items.flatMap((item) => numberIn(item, base) ?? []);
}

/** A number as Python writes it, with the point that a float has. */
const pythonNumber = (value: number, isFloat: boolean): string =>
  isFloat && Number.isInteger(value) ? `${value}.0` : `${value}`;

/** What would do in place of a number; undefined where the number does. */
type Nearest = (number: Written) => number | undefined;

const INTERVAL = /^([[(])(\S+), (\S+)([\])])$/;

/** The nearest number of an interval `[0, 1]` that has an end on that side, without the sign where that is enough. */
function nearestWithin(interval: string): Nearest | undefined {
  const [, left, from = "", to = "", right] = INTERVAL.exec(interval) ?? [];
  const [least, most] = [from, to].map((end) => Number(end.replace("∞", "Infinity")));
  if (least === undefined || most === undefined || Number.isNaN(least) || Number.isNaN(most))
    return undefined;
  return ({ value }) => {
    if (value < least && -value > least && -value < most) return -value;
    if (value < least) return left === "[" ? least : undefined;
    if (value > most) return right === "]" ? most : undefined;
    return undefined;
  };
}

/** What a problem takes in place of a number; undefined for problems of another kind. */
function nearestOf({ code, facts }: Finding): Nearest | undefined {
  const told = formatFacts(facts);
  const fact = (name: string): string => lookup(told, name) ?? "";
  switch (code) {
    case "not-positive":
      return ({ value }) => (value > 0 ? undefined : value < 0 ? -value : 1);
    case "negative":
    case "negative-length":
      return ({ value }) => (value < 0 ? -value : undefined);
    case "factor-out-of-range":
      return nearestWithin(`[${fact("lower")}, ${fact("upper")}]`);
    case "outside-unit-interval":
      return nearestWithin("[0, 1]");
    case "outside-interval":
      return nearestWithin(fact("interval"));
    case "part-exceeds-axis":
      return nearestWithin(`[1, ${fact("length")}]`);
    default:
      return undefined;
  }
}

/** An expression of the file, with those around it. */
type Found = NonNullable<ReturnType<typeof expressionAtRange>>;

/** The place of the batch or of the channels in a list for all axes, where TensorFlow takes 1 alone. */
function oneAtIndex({ facts, span }: Finding, node: Expression, base: number): readonly Remedy[] {
  const item = node.kind === "List" || node.kind === "Tuple" ? node.items[Number(facts.index)] : undefined;
  const number = item && numberIn(item, base);
  return number
    ? [{ kind: "replaceText", span: { file: span.file, ...placeOf(number) }, text: "1", preferred: true }]
    : [];
}

const placeOf = ({ start, end }: Range): Range => ({ start, end });

/** A whole number in place of one with a fraction or of a text of digits, and the default in place of None. */
function otherType(
  document: AnalysedDocument,
  { facts, span }: Finding,
  { node, base, around }: Found,
): readonly Remedy[] {
  const { expected = "" } = formatFacts(facts);
  if (node.kind !== "Constant") return [];
  const { value } = node;
  const text = (written: string): Remedy => ({ kind: "replaceText", span, text: written, preferred: true });
  if (value.type === "float" && expected.includes("integer"))
    return [text(`${Math.max(1, Math.round(value.value))}`)];
  if (value.type === "str" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value.value)) return [text(value.value.trim())];
  if (value.type === "none") {
    const outer = around.at(-1);
    const call = outer?.kind === "Call" ? outer : undefined;
    const name = call?.arguments.find((argument) => argument.value === node)?.name;
    const at = call && callAtRange(document.syntax(), { start: base + call.start, end: base + call.end });
    if (at && name !== undefined)
      return [{ kind: "removeArgument", call: { file: span.file, start: at.start, end: at.end }, name }];
  }
  return [];
}

/** The remedies of a problem with a number that is written at its place, or where one of its facts comes from. */
export function numberRemedies(document: AnalysedDocument, finding: Finding): readonly Remedy[] {
  const { code, span, facts } = finding;
  if (span.file !== document.report.file) return [];
  const found = expressionAtRange(document.syntax(), span);
  if (code === "outside-space") return found ? oneAtIndex(finding, found.node, found.base) : [];
  if (code === "wrong-argument-type") return found ? otherType(document, finding, found) : [];
  const nearest = nearestOf(finding);
  if (!nearest) return [];
  const own = found ? numbersIn(found.node, found.base) : [];
  const sources = Object.values(facts).flatMap((fact) => {
    if (typeof fact !== "object" || "ranked" in fact) return [];
    const at = writtenIn(fact)?.span;
    const source = at?.file === span.file ? expressionAtRange(document.syntax(), at) : undefined;
    if (!source) return [];
    const sign = source.around.at(-1);
    return numbersIn(sign?.kind === "UnaryOperation" ? sign : source.node, source.base);
  });
  return (own.length > 0 ? own : sources).flatMap((number): readonly Remedy[] => {
    const to = nearest(number);
    if (to === undefined) return [];
    const text = pythonNumber(to, number.isFloat);
    return [{ kind: "replaceText", span: { file: span.file, ...placeOf(number) }, text, preferred: true }];
  });
}
