/** What a program of the sample is made by. */

/**
 * A kind of program that people publish, in as many steps as are asked for. The steps follow one another and use what the
 * ones before them made, as code does that grew over months: what costs twice as much with every step shows.
 */
export interface LifelikeKind {
  readonly name: string;
  /** The text with so many steps. */
  readonly text: (steps: number) => string;
}

/** `count` pieces of text, one for each step. */
export const each = (count: number, piece: (step: number) => string): string =>
  Array.from({ length: count }, (_, step) => piece(step)).join("");
