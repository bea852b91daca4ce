/** The text of an inlay hint in parts, shortened by meaning and never by cutting. */
import { countText, groupDigits, shortCount } from "../text/count-text";
import { firstSpan } from "../explanations/origins";
import {
  type AgreedShape,
  type Alternatives,
  agreeDims,
  agreeOutputs,
} from "../explanations/visit-agreement";
import { say } from "../text/wording";
import type { Language } from "../../messages/catalogue";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";
import { type Shape, formatShape } from "../../values/dimensions/shape";

/** A piece of the label; `origin` is the place that its number comes from. */
export interface LabelPart {
  readonly text: string;
  readonly origin?: Span;
  /** The number that it shows, for its own tooltip. */
  readonly about?: LabelSubject;
}

/** What a piece of a label is about: the lengths that an axis has over the visits, or the parameters. */
export type LabelSubject =
  { readonly kind: "axis"; readonly axis: number; readonly dims: Alternatives } | { readonly kind: "count" };

/**
 * Characters a label may have. VS Code shows 43 on a line, for all extensions together; this leaves room for one
 * other short hint, and holds `→ (None, 1024, 1024, 512) · 2.36M`.
 */
export const LONGEST_LABEL = 34;
/** The same for labels of several shapes, which are the whole news of their line; still within VS Code's 43. */
const LONGEST_LIST = 40;
/** Alternatives of one axis that are listed; more are shown as a range. */
const LISTED_ALTERNATIVES = 3;
/** Shapes that a tooltip lists; nobody reads more, and a loop may make hundreds of two hundred axes each. */
const LISTED_SHAPES = 40;
/** Axes kept at either end when the middle ones are left out. */
const KEPT_AXES = 2;

export const labelText = (parts: readonly LabelPart[]): string => parts.map((part) => part.text).join("");

/** What a label shows. */
export interface LabelFacts {
  /** The shapes that each distinct way of reaching the line made, in order. */
  readonly visits: readonly (readonly Shape[])[];
  /** Whether they stand in a list. */
  readonly isList?: boolean;
  /** Whether there are other ways, of which nothing is known. */
  readonly isPartial?: boolean;
  /** Whether it is None on some way, and nothing with a shape. */
  readonly mayBeNone?: boolean;
  /** Distinct totals over the visits; empty where the setting or the facts leave them out. */
  readonly counts: readonly Dim[];
  /** Written before a count: `Σ ` for the total of a model. */
  readonly countPrefix?: string;
  /** How many elements a data set has, each of them a batch or not. */
  readonly elements?: { readonly count: Dim; readonly areBatches: boolean };
}

function alternativesText(alternatives: Alternatives): string {
  // Different numbers may be called the same, as those that a function draws.
  const texts = [...new Set(alternatives.map(formatDim))];
  if (texts.length <= LISTED_ALTERNATIVES) return texts.join("|");
  const numbers = alternatives.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  if (numbers.length < alternatives.length) return `${texts.slice(0, LISTED_ALTERNATIVES - 1).join("|")}|…`;
  return `${Math.min(...numbers)}…${Math.max(...numbers)}`;
}

function axisPart(alternatives: Alternatives, axis: number): LabelPart {
  const [only] = alternatives;
  const origin = alternatives.length === 1 && only ? firstSpan(only) : undefined;
  return { text: alternativesText(alternatives), origin, about: { kind: "axis", axis, dims: alternatives } };
}

function shapeParts(axes: AgreedShape, elide: boolean): LabelPart[] {
  const left = elide && axes.length > 2 * KEPT_AXES ? axes.length - 2 * KEPT_AXES : 0;
  const parts: LabelPart[] = [{ text: "(" }];
  axes.forEach((alternatives, i) => {
    if (left > 0 && i === KEPT_AXES) parts.push({ text: "…, " });
    if (left > 0 && i >= KEPT_AXES && i < KEPT_AXES + left) return;
    parts.push(axisPart(alternatives, i));
    if (i < axes.length - 1) parts.push({ text: ", " });
  });
  parts.push({ text: axes.length === 1 ? ",)" : ")" });
  return parts;
}

function outputParts(
  outputs: readonly LabelPart[][],
  isShort: boolean,
  language: Language | undefined,
): LabelPart[] {
  const [first, ...others] = outputs;
  if (first === undefined || others.length === 0) return first ?? [];
  // Several equal outputs, such as the states of an LSTM, are counted instead of repeated.
  if (others.every((other) => labelText(other) === labelText(first)))
    return [{ text: `${outputs.length} × ` }, ...first];
  if (!isShort) return outputs.flatMap((output, i) => [...(i > 0 ? [{ text: ", " }] : []), ...output]);
  const more = { first: "\n", count: others.length };
  const [before = "", after = ""] = say("hint.more", more, language).split("\n");
  return [...(before ? [{ text: before }] : []), ...first, { text: after }];
}

/** One visit by itself. */
function visitParts(
  shapes: readonly Shape[],
  elide: boolean,
  isShort: boolean,
  language: Language | undefined,
): LabelPart[] {
  const outputs = shapes.map((shape) =>
    shape.ranked
      ? shapeParts(
          shape.dims.map((dim) => [dim]),
          elide,
        )
      : [{ text: formatShape(shape) }],
  );
  return outputParts(outputs, isShort, language);
}

/** How much of several shapes is written: all, the first and the last, or the first with how many there are. */
type Extent = "all" | "ends" | "first";

/**
 * The shapes of all visits: axis by axis where they can be told so, else each visit whole. `elide` leaves out middle
 * axes. `agreed` is what `agreeOutputs` says of the visits.
 */
function shapesParts(
  { visits }: LabelFacts,
  agreed: readonly AgreedShape[] | undefined,
  elide: boolean,
  extent: Extent,
  language: Language | undefined,
): LabelPart[] {
  const isShort = extent === "first";
  if (agreed) {
    const outputs = agreed.map((shape) => shapeParts(shape, elide));
    return outputParts(outputs, isShort, language);
  }
  const told = (shapes: readonly Shape[]): LabelPart[] => visitParts(shapes, elide, isShort, language);
  const [first = [], ...others] = visits;
  const last = others.at(-1);
  if (!last) return told(first);
  if (extent === "ends") return [...told(first), { text: " … " }, ...told(last)];
  const listed = extent === "all" ? others.slice(0, LISTED_SHAPES) : [];
  const all = [...told(first), ...listed.flatMap((shapes) => [{ text: " | " }, ...told(shapes)])];
  if (listed.length === others.length) return all;
  return [...all, { text: ` … ${say("hint.shapes", { count: visits.length }, language)}` }];
}

type CountStyle = "whole" | "short" | "none";

const countParts = (prefix: string, text: string): LabelPart[] => [
  { text: prefix },
  { text, about: { kind: "count" } },
];

function totalParts(facts: LabelFacts, style: CountStyle): LabelPart[] {
  const counts = agreeDims(facts.counts);
  const numbers = counts.flatMap((count) => (count.kind === "known" ? [count.value] : []));
  if (counts.length === 0 || counts.some((count) => countText(count) === undefined)) return [];
  if (numbers.length === counts.length && numbers.every((n) => n === 0)) return [];
  const prefix = ` · ${facts.countPrefix ?? ""}`;
  if (numbers.length < counts.length) {
    // A formula has no shorter form; it is left to the tooltip where it does not fit.
    const texts = [...new Set(counts.map((count) => countText(count)))];
    return style === "whole" ? countParts(prefix, texts.join("|")) : [];
  }
  if (style === "none") return [];
  const text = style === "short" ? shortCount : groupDigits;
  if (numbers.length <= LISTED_ALTERNATIVES) return countParts(prefix, numbers.map(text).join("|"));
  return countParts(prefix, `${text(Math.min(...numbers))}…${text(Math.max(...numbers))}`);
}

function elementParts({ elements }: LabelFacts, language: Language | undefined): LabelPart[] {
  const count = elements && countText(elements.count);
  if (!elements || count === undefined) return [];
  const many = elements.areBatches ? "hint.batches" : "hint.elements";
  const one = elements.areBatches ? "hint.batch" : "hint.element";
  const text = say(count === "1" ? one : many, { count }, language);
  return [{ text: ` · ${text}` }];
}

interface Attempt {
  readonly count: CountStyle;
  /** Whether the number of elements is left out. */
  readonly isBare?: boolean;
  readonly elide?: boolean;
  readonly extent?: Extent;
}

function partsOf(
  facts: LabelFacts,
  agreed: readonly AgreedShape[] | undefined,
  { count, isBare = false, elide = false, extent = "all" }: Attempt,
  language: Language | undefined,
): LabelPart[] {
  // Totals of visits that are told whole would not show which is whose.
  const counts = agreed ? totalParts(facts, count) : [];
  return [
    { text: facts.isList ? "→ [" : "→ " },
    ...shapesParts(facts, agreed, elide, extent, language),
    ...(facts.isList ? [{ text: "]" }] : []),
    ...(facts.mayBeNone ? [{ text: " | None" }] : []),
    ...(facts.isPartial ? [{ text: " | ?" }] : []),
    ...counts,
    ...(isBare ? [] : elementParts(facts, language)),
  ];
}

/**
 * How many characters visits that are told one by one take at least: a number and what separates it from the next for
 * each axis of a first output. A loop may make hundreds of shapes of two hundred axes, which no label has room for.
 */
function leastCharacters(visits: LabelFacts["visits"], elide: boolean): number {
  const most = elide ? 2 * KEPT_AXES : Infinity;
  return visits.reduce(
    (sum, [first]) => sum + (first?.ranked ? 3 * Math.min(first.dims.length, most) : 0),
    0,
  );
}

/**
 * The label, `→ (None, 119, 100) · 9,100`: counts are shortened first, then middle axes left out, then the number of
 * elements, then the middle ones of several shapes, then counts.
 */
export function hintLabel(facts: LabelFacts, language?: Language): readonly LabelPart[] {
  const attempts: readonly Attempt[] = [
    { count: "whole" },
    { count: "short" },
    { count: "whole", elide: true },
    { count: "short", elide: true },
    { count: "short", isBare: true },
    { count: "short", isBare: true, elide: true },
    { count: "short", isBare: true, extent: "ends" },
    { count: "short", isBare: true, extent: "first" },
    { count: "short", isBare: true, elide: true, extent: "first" },
    { count: "none", isBare: true, elide: true, extent: "first" },
  ];
  const agreed = agreeOutputs(facts.visits);
  const areSeveral = facts.visits.length > 1 ? !agreed : facts.visits[0]?.length !== 1;
  const longest = areSeveral ? LONGEST_LIST : LONGEST_LABEL;
  let parts: LabelPart[] = [];
  for (const attempt of attempts) {
    const { elide = false, extent = "all" } = attempt;
    if (!agreed && extent === "all" && leastCharacters(facts.visits, elide) > longest) continue;
    parts = partsOf(facts, agreed, attempt, language);
    if (labelText(parts).length <= longest) return parts;
  }
  return parts;
}

/** The same facts for the tooltip, where only what fills pages is shortened. */
export function fullLabel(facts: LabelFacts, language?: Language): string {
  return labelText(partsOf(facts, agreeOutputs(facts.visits), { count: "whole" }, language));
}
