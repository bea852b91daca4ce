/** Replaces `start` to `end` (UTF-16 offsets in the text as the changes before it left it) by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
