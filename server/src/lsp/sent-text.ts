/** Text as clients send it. */

/** What a client sent as the text of a document; throws where that is none, before anything is built upon it. */
export function sentText(given: unknown): string {
  if (typeof given === "string") return given;
  throw new TypeError("the client sent something else in place of a text");
}
