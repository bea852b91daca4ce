/** What an inlay hint may be about: a claim on the end of a line, with the facts that its label is made of. */
import type { LabelFacts } from "./hint-label";
import { distinctVisits, writtenOnce } from "../explanations/visit-agreement";
import type { Visit } from "../../analysis/report";
import type { ParameterCounts, SummaryRow } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Shape } from "../../values/dimensions/shape";

/** Which kinds of hints a person wants to see. */
export interface HintSettings {
  readonly shapes: boolean;
  readonly parameters: boolean;
  readonly modelTotals: boolean;
  /** Shapes of arrays, eager tensors and data sets. */
  readonly dataShapes: boolean;
}

/** What one way of reaching a line makes there: a shape per tensor, and the parameters that stand beside them. */
export interface HintVisit {
  readonly shapes: readonly Shape[];
  readonly total: Dim | undefined;
  /** The layer whose output it is, or the model, asked for when someone points at a number. */
  readonly maker?: () => HintMaker;
}

export type HintMaker =
  | { readonly kind: "layer"; readonly visit: Visit }
  | {
      readonly kind: "model";
      readonly counts: ParameterCounts;
      readonly rows: () => readonly SummaryRow[];
    };

/** `value` is what a statement makes, `layer` a layer inside a longer statement or given to a Sequential. */
export type HintKind = "value" | "layer" | "model" | "dataset";

export interface HintFacts {
  readonly kind: HintKind;
  /** One per way of reaching the line that something is known of. */
  readonly visits: readonly HintVisit[];
  readonly isList?: boolean;
  readonly isPartial?: boolean;
  readonly mayBeNone?: boolean;
  readonly elements?: LabelFacts["elements"];
}

export interface Candidate {
  /** Behind the last code token of the line. */
  readonly offset: number;
  /** Of several statements on one line the last one speaks. */
  readonly start: number;
  readonly target: string | undefined;
  /** Undefined where there is nothing to tell. */
  readonly facts: () => HintFacts | undefined;
}

/** Whether a shape is nothing but the lengths of the value that a name is bound to: `df → (len(df), df.shape[1])`. */
function onlyNames(shape: Shape, target: string): boolean {
  if (!shape.ranked || shape.dims.length === 0) return false;
  return shape.dims.every((dim, axis) => {
    const text = dim.kind === "symbolic" ? formatDim(dim) : undefined;
    return text === `${target}.shape[${axis}]` || (axis === 0 && text === `len(${target})`);
  });
}

/** Whether a hint would say nothing but the names of what it is about, as of a table that is read from an absent file. */
export const namesOnlyItself = ({ target }: Candidate, { kind, visits }: HintFacts): boolean =>
  kind === "value" &&
  target !== undefined &&
  visits.every(({ shapes, total }) => !total && shapes.every((shape) => onlyNames(shape, target)));

/** The facts of a label. */
export function labelFacts({ kind, visits, isList, isPartial, mayBeNone, elements }: HintFacts): LabelFacts {
  return {
    visits: writtenOnce(distinctVisits(visits).map(({ shapes }) => shapes)),
    isList,
    isPartial,
    mayBeNone,
    counts: visits.flatMap(({ total }) => total ?? []),
    countPrefix: kind === "model" ? "Σ " : undefined,
    elements,
  };
}
