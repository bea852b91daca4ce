/** What helps where a callable has no argument of a name and no Keras had one: the name that was meant, or leaving it away. */
import { nearestNames } from "../../../values/names/nearest-names";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";

/** Remedies for the keyword `name` of a call, best first; `free` are the parameters that are not given yet. */
export function keywordRemedies(name: string, free: Iterable<string>, call: Span): readonly Remedy[] {
  const renamed = nearestNames(name, free).map((near, i): Remedy => ({
    kind: "rewriteArguments",
    call,
    changes: [{ remove: [name], set: { [near]: `{${name}}` } }],
    preferred: i === 0,
  }));
  return [...renamed, { kind: "removeArgument", call, name }];
}
