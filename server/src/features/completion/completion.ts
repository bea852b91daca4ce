/** One item of a completion, as plain data: what is inserted, and how to find what it would give. */

export interface Completion {
  /** The text, without quotes. */
  readonly value: string;
  /** `value` is one of Keras's words, `name` one of the program's own. */
  readonly kind: "value" | "name";
  /** What is known at once, such as the shape of the layer that a name means. */
  readonly detail?: string;
  /** What is found by analysing the text with the item in place, once someone looks at it. */
  readonly outcome?: CompletionOutcome;
}

/** The layer whose constructor call begins at an offset, or the program as a whole. */
export type CompletionOutcome = { readonly of: "layer"; readonly call: number } | { readonly of: "program" };
