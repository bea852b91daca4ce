/** Tells which layer application a problem is about. */
import type { Place, Report } from "../analysis/report";
import { partsOf } from "../analysis/report-range";
import type { Finding } from "../values/records/finding";
import { covers, sameSpan, type Span } from "../values/records/span";

/** The place a problem is about: the innermost whose application or constructor holds it. */
export function placeOfFinding(report: Report, finding: Finding): Place | undefined {
  return innermost(report.places.filter(({ span, constructed }) => isAbout(finding, span, constructed)));
}

/** Whether it is a place that a problem is about, told without going through all places of a report. */
export function isPlaceOf(report: Report, finding: Finding, { layer, span, constructed }: Place): boolean {
  if (!isAbout(finding, span, constructed)) return false;
  const place = innermost(partsOf(report).places((at, made) => isAbout(finding, at, made)));
  return place?.layer === layer && sameSpan(place.span, span) && sameSpan(place.constructed, constructed);
}

const isAbout = ({ span }: Finding, at: Span, constructed: Span): boolean =>
  covers(constructed, span) || covers(at, span);

const innermost = (places: readonly Place[]): Place | undefined =>
  places.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];

const sizeOf = ({ span, constructed }: Place): number =>
  Math.max(span.end - span.start, constructed.end - constructed.start);
