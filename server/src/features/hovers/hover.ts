/** What stands under the cursor, and the hover about it: layer names, their arguments, tensors, arrays and models. */
import { axisAt } from "../explanations/axis-at";
import type { AnalysedDocument } from "../document";
import { bindingSections, inputSections, modelSections } from "./hover-binding";
import { callSections, definitionSections } from "./hover-call";
import { numberSections } from "./hover-number";
import { trainingSections } from "./hover-training";
import type { Hover } from "./hover-document";
import type { HoveredArgument } from "./hover-argument";
import { placeSections, refusalOf } from "./hover-place";
import type { DescribeSpan } from "./hover-sources";
import { callParameters } from "../edits/call-parameters";
import { decidesShape } from "../edits/layer-arguments";
import { calleeName } from "../edits/layer-reference";
import { writtenArguments } from "../edits/argument-edits";
import {
  type LocatedCall,
  callAtRange,
  callNamedAt,
  definitionNamedAt,
  expressionAt,
} from "../text/syntax-path";
import type { Place, Report } from "../../analysis/report";
import { partsOf } from "../../analysis/report-range";
import type { Language } from "../../messages/catalogue";

interface Target {
  readonly start: number;
  readonly end: number;
  /** The parameter that an argument is for; absent on names. */
  readonly parameter?: string;
}

const rangeAnd = ({ start, end }: Target, subject: Hover["subject"], sections: Hover["sections"]): Hover => ({
  start,
  end,
  subject,
  sections,
});

const holds = ({ start, end }: Target, offset: number): boolean => start <= offset && offset <= end;

/** The layer's name or the shape-relevant argument of a constructor call that holds the offset. */
function targetInCall(report: Report, call: LocatedCall, layer: string, offset: number): Target | undefined {
  const name = calleeName(call.call.callee, call.base);
  if (name && holds(name, offset)) return name;
  const argument = writtenArguments(call, callParameters(report, call)).find((a) => holds(a, offset));
  if (!argument || argument.spread) return undefined;
  const { parameter, start, end } = argument;
  return parameter !== undefined && decidesShape(layer, parameter) ? { start, end, parameter } : undefined;
}

/** The name of a layer that was made elsewhere and is applied here: `conv` in `conv(x)`. */
function appliedName(
  { syntax, report }: AnalysedDocument,
  { span, constructed }: Place,
  offset: number,
): Target | undefined {
  if (span.file !== report.file || !holds(span, offset)) return undefined;
  const call = callAtRange(syntax(), span);
  if (!call || (constructed.start === span.start && constructed.file === span.file)) return undefined;
  const name = calleeName(call.call.callee, call.base);
  return name && holds(name, offset) ? name : undefined;
}

/** Where in a place's own code the offset is: its constructor call is looked at, whatever surrounds it. */
function placeTarget(document: AnalysedDocument, place: Place, offset: number): Target | undefined {
  const isOwn = place.constructed.file === document.report.file && holds(place.constructed, offset);
  const call = isOwn ? callAtRange(document.syntax(), place.constructed) : undefined;
  return (
    (call && targetInCall(document.report, call, place.layer, offset)) ?? appliedName(document, place, offset)
  );
}

/** The place whose layer name or argument is under the cursor, the innermost where they nest. */
export function placeAt(
  document: AnalysedDocument,
  offset: number,
): { readonly place: Place; readonly target: Target } | undefined {
  const near = partsOf(document.report)
    .places((span, constructed) => holds(constructed, offset) || holds(span, offset))
    .toSorted((a, b) => a.constructed.end - a.constructed.start - (b.constructed.end - b.constructed.start));
  for (const place of near) {
    const target = placeTarget(document, place, offset);
    if (target) return { place, target };
  }
  return undefined;
}

/** The argument that a target is, with its text. */
function hoveredArgument({ text, report }: AnalysedDocument, target: Target): HoveredArgument | undefined {
  const { start, end, parameter } = target;
  return parameter === undefined
    ? undefined
    : { file: report.file, start, end, parameter, text: text.slice(start, end) };
}

function nameAt(
  { syntax }: AnalysedDocument,
  offset: number,
): { readonly id: string; readonly target: Target } | undefined {
  const innermost = expressionAt(syntax(), offset);
  return innermost?.node.kind === "Name" ? { id: innermost.node.id, target: innermost } : undefined;
}

function bindingHover(
  document: AnalysedDocument,
  offset: number,
  describe: DescribeSpan,
  language: Language | undefined,
): Hover | undefined {
  const name = nameAt(document, offset);
  if (!name) return undefined;
  const { id, target } = name;
  const sections = bindingSections(document, id, target, describe, language);
  return sections.length > 0 ? rangeAnd(target, "name", sections) : undefined;
}

/** The hover of a function of the program: of the name of a call, or of its definition. */
function functionHover(
  document: AnalysedDocument,
  offset: number,
  describe: DescribeSpan,
  language: Language | undefined,
): Hover | undefined {
  const defined = definitionNamedAt(document.syntax(), offset);
  if (defined) {
    const { node, base } = defined;
    const span = { file: document.report.file, start: base + node.start, end: base + node.end };
    const target = { start: base + node.nameRange.start, end: base + node.nameRange.end };
    const sections = definitionSections(document, node.name, span, describe, language);
    return sections.length > 0 ? rangeAnd(target, "name", sections) : undefined;
  }
  const call = callNamedAt(document.syntax(), offset);
  const target = call && calleeName(call.call.callee, call.base);
  if (!call || !target) return undefined;
  const training = trainingSections(document, call, language);
  if (training.length > 0) return rangeAnd(target, "name", training);
  const sections = callSections(document, document.text.slice(target.start, target.end), call, language);
  return sections.length > 0 ? rangeAnd(target, "name", sections) : undefined;
}

/** The hover of a name that a layer is applied to: `x` in `conv(x)`, `a` in `add([a, b])`. */
function inputHover(
  document: AnalysedDocument,
  offset: number,
  language: Language | undefined,
): Hover | undefined {
  const name = nameAt(document, offset);
  if (!name) return undefined;
  const { file } = document.report;
  const around = partsOf(document.report).places((span) => span.file === file && holds(span, offset));
  for (const { span, visits } of around) {
    const call = callAtRange(document.syntax(), span);
    const index = call ? inputNames(call).findIndex(({ start }) => start === name.target.start) : -1;
    if (index < 0) continue;
    const shapes = visits.flatMap(({ inputs }) => inputs[index] ?? []);
    const sections = inputSections(name.id, shapes, language);
    return sections.length > 0 ? rangeAnd(name.target, "name", sections) : undefined;
  }
  return undefined;
}

/** The hover of an axis that is asked for: `1` in `x.shape[1]`. */
function axisHover(
  document: AnalysedDocument,
  offset: number,
  describe: DescribeSpan,
  language: Language | undefined,
): Hover | undefined {
  const found = axisAt(document, offset);
  if (!found) return undefined;
  const { file } = document.report;
  const text = document.text.slice(found.start, found.end);
  const sections = numberSections(text, found.dims, { file, ...found.index }, describe, language);
  return sections.length > 0 ? rangeAnd(found.index, "name", sections) : undefined;
}

/** The expressions that an application's inputs are written as, in order. */
function inputNames({ call, base }: LocatedCall): readonly Target[] {
  const values = call.arguments
    .filter((argument) => argument.name === undefined && !argument.spread)
    .map(({ value }) => value);
  const [first] = values;
  const listed =
    values.length === 1 && (first?.kind === "List" || first?.kind === "Tuple") ? first.items : values;
  return listed.map(({ start, end }) => ({ start: base + start, end: base + end }));
}

function modelHover(
  document: AnalysedDocument,
  offset: number,
  language: Language | undefined,
): Hover | undefined {
  for (const model of document.report.models) {
    if (model.site.file !== document.report.file) continue;
    const call = callAtRange(document.syntax(), model.site);
    const name = call && calleeName(call.call.callee, call.base);
    if (name && holds(name, offset))
      return rangeAnd(name, "model", modelSections(model, model.name, language));
  }
  return undefined;
}

/** The hover at an offset; undefined where there is nothing to say. `batchSize` is what costs are told for. */
export function hover(
  document: AnalysedDocument,
  offset: number,
  describe: DescribeSpan,
  language?: Language,
  batchSize?: number,
): Hover | undefined {
  if (document.report.gaps.some((gap) => gap.start <= offset && offset < gap.end)) return undefined;
  const found = placeAt(document, offset);
  if (found) {
    const { place, target } = found;
    const argument = hoveredArgument(document, target);
    const sections = placeSections(document, place, argument, describe, language, batchSize);
    const told = rangeAnd(target, argument ? "argument" : "layer", sections);
    if (sections.length > 0) return { ...told, problem: refusalOf(document, place, language)?.finding.span };
  }
  return (
    modelHover(document, offset, language) ??
    bindingHover(document, offset, describe, language) ??
    axisHover(document, offset, describe, language) ??
    functionHover(document, offset, describe, language) ??
    inputHover(document, offset, language)
  );
}
