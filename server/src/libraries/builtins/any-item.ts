/** What stands under an index or a key that is not known: whatever all that may stand there have in common. */
import { likeEach } from "./like-each";
import { oneOf } from "../../values/one-of";
import type { Reason } from "../../values/records/reason";
import type { UnknownValue, Value } from "../../values/value";

/** One of `items`, of which there may be none. Which of several objects it is, nobody knows, and each may be changed. */
export function anyItem(items: readonly Value[], why: Reason): Value {
  const one = oneOf(items, why);
  if (one.among || items.length === 0) return one;
  const like = likeEach(items);
  return like.kind === "unknown" ? one : like;
}

/** What stands under a key that is not known where one that is missing adds another value, which nobody has seen yet. */
export const someOrNew = (items: readonly Value[], why: Reason): UnknownValue => ({
  ...oneOf(items, why),
  choices: undefined,
});
