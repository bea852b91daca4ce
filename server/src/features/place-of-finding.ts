/** Tells which layer application a problem is about. */
import type { Place, Report } from "../analysis/report";
import type { Finding } from "../values/finding";

/** The place a problem is about: the innermost whose application or constructor holds it. */
export function placeOfFinding(report: Report, finding: Finding): Place | undefined {
  const { start, end } = finding.span;
  const holds = (span: { start: number; end: number }): boolean => span.start <= start && end <= span.end;
  return report.places
    .filter(({ span, constructed }) => holds(constructed) || holds(span))
    .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const sizeOf = ({ span, constructed }: Place): number =>
  Math.max(span.end - span.start, constructed.end - constructed.start);
