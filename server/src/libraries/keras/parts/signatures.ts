/** Keywords that functions and classes beside layers do not take, by the signatures of the real Keras 3. */
import listed from "./signatures.json";
import { currentArguments } from "../migration/tell-older-arguments";
import { keywordRemedies } from "../migration/unknown-keyword";
import type { Context } from "../../../values/context";
import type { Arguments } from "../../../values/value";
import { lookup } from "../../../values/lookup";

const signatures: Readonly<Record<string, string>> = listed;

/**
 * The arguments of a call of the function or class called `canonical`, as of today; what Keras 3 refuses is told. Where the
 * signature is not listed, or under Keras 2, the arguments as they are.
 */
export function checkedBySignature(canonical: string, given: Arguments, context: Context): Arguments {
  const signature = context.keras === 3 ? lookup(signatures, canonical) : undefined;
  if (signature === undefined || given.keywords.size === 0) return given;
  const [callable = "", ...parameters] = signature.split(" ");
  const takes = (name: string): boolean => parameters.includes(name);
  const owner = callable.replace(/\.__init__$/, "");
  const says = (name: string): string =>
    `TypeError: ${callable}() got an unexpected keyword argument '${name}'`;
  const args = currentArguments(given, takes, { owner, says }, context);
  const free = parameters.slice(args.positional.length).filter((name) => !args.keywords.has(name));
  for (const name of args.keywords.keys()) {
    if (takes(name)) continue;
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.nameSpan?.(name) ?? args.keywordSpans.get(name) ?? args.site,
      facts: { layer: owner, argument: name },
      kerasSays: says(name),
      remedies: keywordRemedies(name, free, args.site),
    });
  }
  return args;
}
