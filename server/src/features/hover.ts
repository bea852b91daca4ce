/** What stands under the cursor, and the hover about it: layer names, their arguments, tensors, arrays and models. */
import type { AnalysedDocument } from "./document";
import { bindingSections, modelSections } from "./hover-binding";
import type { Hover } from "./hover-document";
import { placeSections } from "./hover-place";
import type { DescribeSpan } from "./hover-sources";
import { decidesShape } from "./layer-arguments";
import { calleeName } from "./layer-reference";
import { writtenArguments } from "./argument-edits";
import { layerArguments } from "./layer-arguments";
import { type LocatedCall, callAtRange, nodesAt } from "./syntax-path";
import type { Place } from "../analysis/report";
import type { Language } from "../messages/catalogue";

interface Target {
  readonly start: number;
  readonly end: number;
}

const holds = ({ start, end }: Target, offset: number): boolean => start <= offset && offset <= end;

/** The layer's name or the shape-relevant argument of a constructor call that holds the offset. */
function targetInCall(call: LocatedCall, layer: string, offset: number): Target | undefined {
  const name = calleeName(call.call.callee, call.base);
  if (name && holds(name, offset)) return name;
  const argument = writtenArguments(call, layerArguments(layer)).find((a) => holds(a, offset));
  if (!argument || argument.spread) return undefined;
  return argument.parameter !== undefined && decidesShape(layer, argument.parameter) ? argument : undefined;
}

/** Where in a place's own code the offset is: its constructor call is looked at, whatever surrounds it. */
function placeTarget({ syntax }: AnalysedDocument, place: Place, offset: number): Target | undefined {
  const call = callAtRange(syntax(), place.constructed);
  return call && targetInCall(call, place.layer, offset);
}

/** The place whose layer name or argument is under the cursor, the innermost where they nest. */
export function placeAt(
  document: AnalysedDocument,
  offset: number,
): { readonly place: Place; readonly target: Target } | undefined {
  const near = document.report.places
    .filter(({ constructed }) => constructed.file === document.report.file && holds(constructed, offset))
    .sort((a, b) => a.constructed.end - a.constructed.start - (b.constructed.end - b.constructed.start));
  for (const place of near) {
    const target = placeTarget(document, place, offset);
    if (target) return { place, target };
  }
  return undefined;
}

function nameAt(
  { syntax }: AnalysedDocument,
  offset: number,
): { readonly id: string; readonly target: Target } | undefined {
  const innermost = nodesAt(syntax(), offset).at(-1);
  return innermost?.node.kind === "Name" ? { id: innermost.node.id, target: innermost } : undefined;
}

function bindingHover(
  document: AnalysedDocument,
  offset: number,
  language: Language | undefined,
): Hover | undefined {
  const { report } = document;
  const name = nameAt(document, offset);
  if (!name) return undefined;
  const values = report.bindings
    .filter(({ span }) => span.start === name.target.start && span.end === name.target.end)
    .map(({ value }) => value);
  const sections = bindingSections(report, name.id, values, language);
  return sections.length > 0 ? { ...name.target, sections } : undefined;
}

function modelHover(
  document: AnalysedDocument,
  offset: number,
  language: Language | undefined,
): Hover | undefined {
  for (const model of document.report.models) {
    const call = callAtRange(document.syntax(), model.site);
    const name = call && calleeName(call.call.callee, call.base);
    if (name && holds(name, offset)) return { ...name, sections: modelSections(model, model.name, language) };
  }
  return undefined;
}

/** The hover at an offset; undefined where there is nothing to say. */
export function hover(
  document: AnalysedDocument,
  offset: number,
  describe: DescribeSpan,
  language?: Language,
): Hover | undefined {
  if (document.report.gaps.some((gap) => gap.start <= offset && offset < gap.end)) return undefined;
  const found = placeAt(document, offset);
  if (found) {
    const sections = placeSections(document, found.place, describe, language);
    if (sections.length > 0) return { start: found.target.start, end: found.target.end, sections };
  }
  return modelHover(document, offset, language) ?? bindingHover(document, offset, language);
}
