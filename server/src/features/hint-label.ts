/** The text of an inlay hint in parts, shortened by meaning and never by cutting. */
import { countText, groupDigits, shortCount } from "./count-text";
import { firstSpan } from "./origins";
import { type AgreedShape, type Alternatives, agreeDims } from "./visit-agreement";
import { say } from "./wording";
import type { Language } from "../messages/catalogue";
import { type Dim, formatDim } from "../values/dimension";
import type { Span } from "../values/span";
import { formatShape } from "../values/shape";

/** A piece of the label; `origin` is the place that its number comes from. */
export interface LabelPart {
  readonly text: string;
  readonly origin?: Span;
}

/**
 * Characters a label may have. VS Code shows 43 on a line, for all extensions together; this leaves room for one
 * other short hint, and holds `→ (None, 1024, 1024, 512) · 2.36M`.
 */
export const LONGEST_LABEL = 34;
/** Alternatives of one axis that are listed; more are shown as a range. */
const LISTED_ALTERNATIVES = 3;
/** Axes kept at either end when the middle ones are left out. */
const KEPT_AXES = 2;

export const labelText = (parts: readonly LabelPart[]): string => parts.map((part) => part.text).join("");

/** What a label shows. */
export interface LabelFacts {
  /** One per output. */
  readonly shapes: readonly AgreedShape[];
  /** Distinct totals over the visits; empty where the setting or the facts leave them out. */
  readonly counts: readonly Dim[];
  /** Written before a count: `Σ ` for the total of a model. */
  readonly countPrefix?: string;
}

function alternativesText(alternatives: Alternatives): string {
  // Different numbers may be called the same, as those that a function draws.
  const texts = [...new Set(alternatives.map(formatDim))];
  if (texts.length <= LISTED_ALTERNATIVES) return texts.join("|");
  const numbers = alternatives.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  if (numbers.length < alternatives.length) return `${texts.slice(0, LISTED_ALTERNATIVES - 1).join("|")}|…`;
  return `${Math.min(...numbers)}…${Math.max(...numbers)}`;
}

function axisPart(alternatives: Alternatives): LabelPart {
  const [only] = alternatives;
  const origin = alternatives.length === 1 && only ? firstSpan(only) : undefined;
  return { text: alternativesText(alternatives), origin };
}

function shapeParts(shape: AgreedShape, elide: boolean, language: Language | undefined): LabelPart[] {
  if (!shape.ranked) {
    if (shape.shapes.length <= 2) return [{ text: shape.shapes.map(formatShape).join(" | ") }];
    return [{ text: say("hint.shapes", { count: shape.shapes.length }, language) }];
  }
  const { axes } = shape;
  const left = elide && axes.length > 2 * KEPT_AXES ? axes.length - 2 * KEPT_AXES : 0;
  const parts: LabelPart[] = [{ text: "(" }];
  axes.forEach((alternatives, i) => {
    if (left > 0 && i === KEPT_AXES) parts.push({ text: "…, " });
    if (left > 0 && i >= KEPT_AXES && i < KEPT_AXES + left) return;
    parts.push(axisPart(alternatives));
    if (i < axes.length - 1) parts.push({ text: ", " });
  });
  parts.push({ text: axes.length === 1 ? ",)" : ")" });
  return parts;
}

const shapeKeyOf = (shape: AgreedShape): string => labelText(shapeParts(shape, false, undefined));

function shapesParts(
  shapes: readonly AgreedShape[],
  elide: boolean,
  language: Language | undefined,
): LabelPart[] {
  const [first] = shapes;
  if (first === undefined) return [];
  const parts = shapeParts(first, elide, language);
  if (shapes.length === 1) return parts;
  // Several equal outputs, such as the states of an LSTM, are counted instead of repeated.
  if (shapes.every((shape) => shapeKeyOf(shape) === shapeKeyOf(first)))
    return [{ text: `${shapes.length} × ` }, ...parts];
  if (elide) return [...parts, { text: ` + ${shapes.length - 1}` }];
  return shapes.flatMap((shape, i) => [
    ...(i > 0 ? [{ text: ", " }] : []),
    ...shapeParts(shape, elide, language),
  ]);
}

type CountStyle = "whole" | "short" | "none";

function countPart(facts: LabelFacts, style: CountStyle): LabelPart[] {
  const counts = agreeDims(facts.counts);
  const numbers = counts.flatMap((count) => (count.kind === "known" ? [count.value] : []));
  if (counts.length === 0 || counts.some((count) => countText(count) === undefined)) return [];
  if (numbers.length === counts.length && numbers.every((n) => n === 0)) return [];
  const prefix = ` · ${facts.countPrefix ?? ""}`;
  if (numbers.length < counts.length) {
    // A formula has no shorter form; it is left to the tooltip where it does not fit.
    return style === "whole" ? [{ text: prefix + counts.map((count) => countText(count)).join("|") }] : [];
  }
  if (style === "none") return [];
  const text = style === "short" ? shortCount : groupDigits;
  if (numbers.length <= LISTED_ALTERNATIVES) return [{ text: prefix + numbers.map(text).join("|") }];
  return [{ text: `${prefix}${text(Math.min(...numbers))}…${text(Math.max(...numbers))}` }];
}

/** The label, `→ (None, 119, 100) · 9,100`: counts are shortened first, then middle axes left out, then counts. */
export function hintLabel(facts: LabelFacts, language?: Language): readonly LabelPart[] {
  const attempts: readonly (readonly [CountStyle, boolean])[] = [
    ["whole", false],
    ["short", false],
    ["whole", true],
    ["short", true],
    ["none", true],
  ];
  let parts: LabelPart[] = [];
  for (const [count, elide] of attempts) {
    const shapes = shapesParts(facts.shapes, elide, language);
    parts = [{ text: "→ " }, ...shapes, ...countPart(facts, count)];
    if (labelText(parts).length <= LONGEST_LABEL) return parts;
  }
  return parts;
}

/** The same facts without any shortening, for the tooltip. */
export function fullLabel(facts: LabelFacts): string {
  return labelText([
    { text: "→ " },
    ...shapesParts(facts.shapes, false, undefined),
    ...countPart(facts, "whole"),
  ]);
}
