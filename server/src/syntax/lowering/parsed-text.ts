import type { Tree } from "web-tree-sitter";

/** What was parsed, and where it lies in the file. */
export interface ParsedText {
  readonly tree: Tree;
  /** The text that was parsed: a part of the file, or such a part with bodies blanked. */
  readonly parsed: string;
  /** File offset of its first character. */
  readonly offset: number;
  /** The whole file. */
  readonly file: string;
}
