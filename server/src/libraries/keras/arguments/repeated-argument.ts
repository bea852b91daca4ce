/** An argument that a call gives by its place and by its name, which Python refuses. */
import { mayBeLeftOut } from "../../../values/left-out";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments } from "../../../values/value";

/** How it is told. */
interface Told {
  readonly owner: string;
  /** What Python says of an argument of that name. */
  readonly says: (name: string) => string;
  /** What may have been meant. */
  readonly meant?: () => readonly Remedy[];
}

/** Tells the first of the parameters that is given twice. */
export function reportRepeated(
  parameters: readonly string[],
  args: Arguments,
  { owner, says, meant }: Told,
  context: Context,
): void {
  const argument = parameters
    .slice(0, args.positional.length)
    .find((name) => args.keywords.has(name) && !mayBeLeftOut(args, name));
  if (argument === undefined || args.rest) return;
  const others = meant?.() ?? [];
  context.report({
    code: "repeated-argument",
    severity: "error",
    span: args.nameSpan?.(argument) ?? args.keywordSpans.get(argument) ?? args.site,
    facts: { layer: owner, argument },
    kerasSays: says(argument),
    remedies: [
      ...others,
      { kind: "removeArgument", call: args.site, name: argument, preferred: others.length === 0 },
    ],
  });
}
