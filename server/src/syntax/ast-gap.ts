/** What could not be parsed; part of the tree in ast.ts. */
import type { Range } from "./ast";

/** A place that can't be parsed, `isUnread` where that took too much; `today` is what Python 2's statement is written as. */
export type GapRange = Range & { readonly isUnread?: boolean; readonly today?: string };

/** Code that could not be parsed; whatever it binds is unknown. */
export interface Gap extends Range {
  readonly kind: "Gap";
  /** Names that seem to be assigned inside, so that they become unknown and not stale. */
  readonly names: readonly string[];
  /** What it seems to call, hand over or set something of. */
  readonly reached?: readonly Reached[];
}

/** `root.path.name`, whose root is a name of somewhere else; `name` is undefined where the text does not say which it is. */
export interface Reached {
  readonly root: string;
  readonly path: readonly string[];
  readonly name: string | undefined;
}
