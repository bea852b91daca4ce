/** A hover as plain data: what it says, before anyone decides between Markdown and terminal text. */
import type { Picture } from "../../values/records/application";
import type { Span } from "../../values/records/span";

/** A stretch of text; `link` leads to a place in the source. */
export interface Run {
  readonly text: string;
  readonly style?: "strong" | "code";
  readonly link?: Span;
}

export type Section =
  /** What is to be seen without scrolling: the result, and one line each for why it is so. */
  | {
      readonly kind: "answer";
      readonly headline: readonly Run[];
      readonly items: readonly (readonly Run[])[];
    }
  | { readonly kind: "line"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly heading?: string; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "code"; readonly heading: string; readonly code: string };

export interface Hover {
  /** A layer's or model's hover says more than that of a name on the same line. */
  readonly subject: "layer" | "argument" | "model" | "name";
  /** What the hover is about: the name or the argument under the cursor. */
  readonly start: number;
  readonly end: number;
  readonly sections: readonly Section[];
  /** Where the problem stands that is all it tells: some editors show that beside the hover. */
  readonly problem?: Span;
}

export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, style: "strong" });
export const code = (text: string): Run => ({ text, style: "code" });
export const linked = (text: string, link: Span | undefined): Run => ({ text, link });

/** A sentence of the catalogue, what it has in backticks as code. */
export function sentence(text: string): readonly Run[] {
  return text.split("`").flatMap((part, i) => (part === "" ? [] : [i % 2 === 1 ? code(part) : plain(part)]));
}
