/** Arguments that functions and classes beside layers do not take, or must be given, by the signatures of the real Keras 3. */
import { withUsual } from "../arguments/usual-values";
import { mayBeLeftOut } from "../../../values/left-out";
import { refusedValues } from "./argument-values";
import listed from "./signatures.json";
import { reportRepeated } from "../arguments/repeated-argument";
import { currentArguments } from "../migration/tell-older-arguments";
import { keywordRemedies } from "../migration/unknown-keyword";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Raiser } from "../../../values/records/raiser";
import type { Arguments } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/** A callable's name in Python's errors and its parameters in order; those that end in `!` have no default. */
const signatures = (): Readonly<Record<string, string>> => listed;

/** What Python says where required arguments are left out. */
export function missingWords(callable: string, missing: readonly string[]): string {
  const names = missing.map((name) => `'${name}'`);
  const last = names.pop() ?? "";
  const all = names.length > 1 ? `${names.join(", ")}, and ${last}` : [...names, last].join(" and ");
  const arguments_ = missing.length === 1 ? "argument" : "arguments";
  return `TypeError: ${callable}() missing ${missing.length} required positional ${arguments_}: ${all}`;
}

/** The parameters without a default of the function or class called `canonical`; undefined where its signature is not listed. */
export const requiredBySignature = (canonical: string): readonly string[] | undefined =>
  lookup(signatures(), canonical)
    ?.split(" ")
    .slice(1)
    .flatMap((name) => (name.endsWith("!") ? [name.slice(0, -1)] : []));

/** `sparse_categorical_crossentropy(from_logits=True)`: what is chosen before there are labels is the class of that name. */
function asLossClass(callable: string, { positional, site }: Arguments): readonly Remedy[] {
  const name = callable
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const isLoss = positional.length === 0 && lookup(signatures(), `keras.losses.${name}`) !== undefined;
  return isLoss
    ? [
        {
          kind: "rewriteCall",
          target: site,
          name: callable,
          form: { callee: `@keras.losses.${name}` },
          preferred: true,
        },
      ]
    : [];
}

function reportMissing(
  { callable, owner, raisedBy }: Owner,
  required: readonly string[],
  args: Arguments,
  context: Context,
): void {
  if (args.rest) return;
  const missing = required.filter((name) => !args.keywords.has(name));
  const [first] = missing;
  if (first === undefined) return;
  context.report({
    code: "missing-argument",
    severity: "error",
    span: args.site,
    facts: { layer: owner, argument: first },
    kerasSays: missingWords(callable, missing),
    raisedBy,
    remedies: [
      ...asLossClass(callable, args),
      ...withUsual(
        missing.map((name) => ({ name })),
        args.site,
      ),
    ],
  });
}

/** Whose arguments they are: its name in Python's errors, that by which people know it, and the library where that is not Keras. */
interface Owner {
  readonly callable: string;
  readonly owner: string;
  readonly raisedBy: Raiser | undefined;
}

/**
 * The arguments of a call of the function or class called `canonical`, as of today; what Keras 3 refuses is told. Where the
 * signature is not listed, or under Keras 2, the arguments as they are.
 */
export function checkedBySignature(canonical: string, given: Arguments, context: Context): Arguments {
  const signature = context.keras === 3 ? lookup(signatures(), canonical) : undefined;
  if (signature === undefined) {
    if (context.keras === 3) refusedValues(canonical, undefined, given, context);
    return given;
  }
  const args = heldToSignature(signature, given, context);
  refusedValues(canonical, parametersOf(signature), args, context);
  return args;
}

const parametersOf = (signature: string): readonly string[] =>
  signature
    .split(" ")
    .slice(1)
    .map((name) => name.replace("!", ""));

/** The arguments of a call as of today; those that are missing, unknown or given twice by a signature of the table's form are told. */
export function heldToSignature(
  signature: string,
  given: Arguments,
  context: Context,
  raisedBy?: Raiser,
): Arguments {
  const [callable = "", ...marked] = signature.split(" ");
  const parameters = parametersOf(signature);
  const takes = (name: string): boolean => parameters.includes(name);
  const owner = callable.replace(/\.__init__$/, "");
  const says = (name: string): string =>
    `TypeError: ${callable}() got an unexpected keyword argument '${name}'`;
  const args = currentArguments(given, takes, { owner, says }, context);
  const twice = (name: string): string =>
    `TypeError: ${callable}() got multiple values for argument '${name}'`;
  reportRepeated(parameters, args, { owner, says: twice }, context);
  const free = parameters.slice(args.positional.length).filter((name) => !args.keywords.has(name));
  const unknown = [...args.keywords.keys()].filter((name) => !takes(name) && !mayBeLeftOut(args, name));
  for (const name of unknown) {
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.nameSpan?.(name) ?? args.keywordSpans.get(name) ?? args.site,
      facts: { layer: owner, argument: name },
      kerasSays: says(name),
      raisedBy,
      remedies: keywordRemedies(name, free, args.site),
    });
  }
  const required = marked.flatMap((name, i) =>
    name.endsWith("!") && i >= args.positional.length ? [name.slice(0, -1)] : [],
  );
  if (unknown.length === 0) reportMissing({ callable, owner, raisedBy }, required, args, context);
  return args;
}
