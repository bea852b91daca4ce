/** The report: everything that one analysis found out about one document version. All features read it, and nothing else. */
import type { Application, ModelRecord, ParameterCounts, Story, Weight } from "../values/records/application";
import type { GapRange, Range } from "../syntax/ast";
import type { Finding } from "../values/records/finding";
import type { Reason } from "../values/records/reason";
import type { Shape } from "../values/dimensions/shape";
import type { Span } from "../values/records/span";
import type { StatementResult } from "../values/records/statement-result";
import type { Value } from "../values/value";

/**
 * Good until the analysis that made it takes an edit: spans then move along with the text, and visits that nobody
 * had asked for are made from the new state. `version` is the document's; spans are in `file` unless they say otherwise.
 */
export interface Report {
  readonly file: string;
  readonly version: number;
  /** Places where layers are applied, in source order. `Input(...)` is among them, as layer "InputLayer" without inputs. */
  readonly places: readonly Place[];
  /** Models, in the order they were made. */
  readonly models: readonly ModelRecord[];
  /** Models that functions of other files made on behalf of this one, at their own places there. */
  readonly modelsElsewhere: readonly ModelRecord[];
  /** Contradictions and suspicions, in source order, one per mistake. */
  readonly findings: readonly Finding[];
  /** The errors among them each time that one was met, those of other files where they stand. */
  readonly met: readonly Finding[];
  /** Names bound to tensors, arrays, layers and models, for hovers: the name's place and its value there. */
  readonly bindings: readonly Binding[];
  /** What statements made, in the order in which they ran, those of other files too. */
  readonly results: readonly StatementResult[];
  /** Why things are unknown, counted, most frequent first. */
  readonly unknowns: readonly { readonly reason: Reason; readonly count: number }[];
  /** Mistakes of ours: what was thrown, and the statement that is not known because of it. */
  readonly failures: readonly { readonly error: unknown; readonly span: Span }[];
  /** Imports that were not handed in; the host reads them and analyses again. */
  readonly needs: readonly Need[];
  /** Files whose text this report depends on, itself excluded. */
  readonly dependencies: readonly string[];
  /** Ranges that do not parse, or take too much to be parsed; nothing is inferred there. */
  readonly gaps: readonly (Span & Omit<GapRange, keyof Range>)[];
}

/** One place in the source where a layer is applied, with every distinct way control reached it. */
export interface Place {
  readonly layer: string;
  /** The application: the call `layer(x)`, or the constructor call that a Sequential was given. */
  readonly span: Span;
  readonly constructed: Span;
  /** The distinct ones. */
  readonly visits: readonly Visit[];
  /** How often control reached it; undefined where that can't be told. */
  readonly times: number | undefined;
}

export interface Visit {
  readonly inputs: readonly Shape[];
  readonly outputs: readonly Shape[];
  readonly counts: ParameterCounts;
  readonly weights: readonly Weight[];
  /** Call sites that led here, innermost first; empty at top level. */
  readonly calledFrom: readonly Span[];
  readonly story: () => Story | undefined;
  /** See `Application.graph`. */
  readonly graph?: Application["graph"];
  /** True where only code that nobody calls led here, so that parameters are symbols. */
  readonly openWorld: boolean;
}

export interface Binding {
  readonly span: Span;
  readonly value: Value;
}

/** A module whose source the analysis would like to have: tried paths relative to the search roots, in order. */
export interface Need {
  /** Dotted name, absolute. */
  readonly module: string;
  /** The file that asks, for relative imports and for what stands beside it. */
  readonly importer: string;
}
