/** The calls that led to a visit, without the one that only the analysis made. */
import type { Visit } from "../../analysis/report";
import type { Span } from "../../values/records/span";

/** Innermost first. A function that nobody calls is run from its own definition, which is no call of the program's. */
export function callsTo({ calledFrom, openWorld }: Pick<Visit, "calledFrom" | "openWorld">): readonly Span[] {
  return openWorld ? calledFrom.slice(0, -1) : calledFrom;
}
