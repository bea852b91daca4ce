/** What a statement makes: its value as it was then, kept for the hints, which tell that value or nothing. */
import type { Reached } from "./reached";
import type { Application, ParameterCounts } from "./application";
import type { Dim } from "../dimensions/dimension";
import type { Shape } from "../dimensions/shape";
import type { Span } from "./span";
import type { TensorValue } from "../value";

/** A value as far as a hint can tell it, copied, so that what later statements change stays as it was. */
export type Made =
  | { readonly kind: "tensor"; readonly tensor: TensorValue }
  | { readonly kind: "sequence"; readonly isList: boolean; readonly items: readonly Made[] }
  /** The values of a dict, in its order. */
  | { readonly kind: "dict"; readonly items: readonly Made[] }
  /** A data set: one of its elements, and how many there are, where that is known. */
  | {
      readonly kind: "dataset";
      readonly element: Made;
      readonly count: Dim | undefined;
      readonly isBatched: boolean;
    }
  | {
      readonly kind: "model";
      /** The outputs that it has now; of one that is built further down, those that it has then. */
      readonly outputs: () => readonly Shape[];
      readonly counts: () => ParameterCounts;
    }
  /** A number, a string, a function, an object: nothing with a shape. */
  | { readonly kind: "plain" }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** One time that control reached a statement which has a value. */
export interface StatementResult extends Reached {
  /** The statement; of a block's header, what stands before its colon. */
  readonly span: Span;
  /** The expression whose value it is, where nothing is done to that value before it is bound. */
  readonly expression: Span | undefined;
  /** The name that is bound, where it is one name. */
  readonly target: string | undefined;
  /** Whether it is a part of another statement, as `:=` is, which then speaks for the line. */
  readonly isInner: boolean;
  /** Whether its parts are bound to names of their own. */
  readonly isUnpacked: boolean;
  readonly value: Made;
  /** The application whose output the value is, whole and unchanged. */
  readonly application: Application | undefined;
}
