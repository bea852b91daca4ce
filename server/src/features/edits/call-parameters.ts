/** Tells which parameters a constructor call has, from how it is written and from what the report knows of it. */
import { type LayerArguments, layerArguments } from "./layer-arguments";
import type { LocatedCall } from "../text/syntax-path";
import type { Report } from "../../analysis/report";

/**
 * The parameters of what a call makes: of the name as it is written where that is known (`Input` has other ones than
 * the InputLayer that it makes), else of the layer that the report has (the callee may be an alias). Undefined for
 * classes that the library does not describe.
 */
export function callParameters(
  report: Report,
  { call, start, end }: LocatedCall,
): LayerArguments | undefined {
  const { callee } = call;
  const written = callee.kind === "Attribute" ? callee.name : callee.kind === "Name" ? callee.id : "";
  const known = layerArguments(written);
  if (known) return known;
  const place = report.places.find(
    ({ constructed }) => constructed.start === start && constructed.end === end,
  );
  return place && layerArguments(place.layer);
}
