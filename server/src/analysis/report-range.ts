/** Reads parts of a report, so that a window costs what stands in it and not the whole file. */
import type { Place, Report } from "./report";
import type { Span } from "../values/records/span";
import type { StatementResult } from "../values/records/statement-result";

/** Offsets of the report's own file; both ends count. */
export interface OffsetRange {
  readonly from: number;
  readonly to: number;
}

/** The lines that a range of offsets touches, whole: what stands on one line decides together what it shows. */
export function wholeLines(text: string, { from, to }: OffsetRange): OffsetRange {
  let [start, end] = [from, to];
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return { from: start, to: end };
}

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** What of a report is wanted, told by where it stands. */
export interface PartReader {
  readonly places: (isWanted: (span: Span, constructed: Span) => boolean) => readonly Place[];
  readonly results: (isWanted: (span: Span) => boolean) => readonly StatementResult[];
}

/** How reports that were made from recordings are read in parts; of any other the lists are filtered. */
const readers = new WeakMap<Report, PartReader>();

/** Lets a report be read in parts without its lists being made. */
export function readInParts(report: Report, reader: PartReader): Report {
  readers.set(report, reader);
  return report;
}

/** Reads parts of a report, in its order. */
export function partsOf(report: Report): PartReader {
  return (
    readers.get(report) ?? {
      places: (isWanted) => report.places.filter(({ span, constructed }) => isWanted(span, constructed)),
      results: (isWanted) => report.results.filter(({ span }) => isWanted(span)),
    }
  );
}

/** Whether a span of a report's own file ends in the range; where there is no range, whether it is in that file. */
export function endsIn({ file }: Report, range: OffsetRange | undefined): (span: Span) => boolean {
  if (!range) return (span) => span.file === file;
  const { from, to } = range;
  return (span) => {
    const { end } = span;
    return from <= end && end <= to && span.file === file;
  };
}
