/** Parameters of tensor functions as a line of text, and the binding of arguments to them. */
import type { Span } from "../../../values/records/span";
import { type Arguments, type Value, dictOf, tuple, unknown } from "../../../values/value";

interface Parameter {
  /** What the shape rule calls it. */
  readonly role: string;
  /** What callers may call it. */
  readonly spellings: readonly string[];
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** The role that takes all positional arguments from `positional` on. */
  readonly variadic?: string;
  /** The role that takes, as a dict, all keywords that no parameter has. */
  readonly others?: string;
  /** How many parameters can be given by position: those before `*operands`. */
  readonly positional: number;
}

/**
 * Reads `"x=input_tensor axis=axis|dim *operands"`: roles in order of position, each with the spellings that this
 * library uses where they differ from the role; what stands behind `*operands` is given by keyword only. `**lengths` takes all
 * other keywords.
 */
export function parseSignature(text: string): Signature {
  const parameters: Parameter[] = [];
  let variadic: string | undefined;
  let others: string | undefined;
  let positional: number | undefined;
  for (const token of text.split(" ").filter((t) => t !== "")) {
    if (token.startsWith("**")) {
      others = token.slice(2);
      continue;
    }
    if (token.startsWith("*")) {
      variadic = token.slice(1);
      positional = parameters.length;
      continue;
    }
    const [role = token, spelled] = token.split("=");
    parameters.push({ role, spellings: spelled?.split("|") ?? [role] });
  }
  return { parameters, variadic, others, positional: positional ?? parameters.length };
}

/** Arguments by role. */
export interface Bound {
  readonly values: ReadonlyMap<string, Value>;
  readonly spans: ReadonlyMap<string, Span>;
}

/** Binds arguments to roles; what `*unknown` may have given is unknown, keywords that no role has are left out. */
export function bindArguments(signature: Signature, args: Arguments): Bound {
  const values = new Map<string, Value>();
  const spans = new Map<string, Span>();
  const { parameters, variadic, others, positional } = signature;
  for (const [i, value] of args.positional.entries()) {
    const role = parameters[i]?.role;
    if (role === undefined || i >= positional) break;
    values.set(role, value);
    const span = args.positionalSpans[i];
    if (span) spans.set(role, span);
  }
  const gathered = args.rest ? unknown(args.rest.reason) : tuple(args.positional.slice(positional));
  if (variadic !== undefined) values.set(variadic, gathered);
  if (others !== undefined) {
    const named = new Set(parameters.flatMap(({ spellings }) => spellings));
    const entries = [...args.keywords].filter(([keyword]) => !named.has(keyword));
    values.set(others, args.rest ? unknown(args.rest.reason) : dictOf(entries));
  }
  for (const { role, spellings } of parameters) {
    for (const spelling of spellings) {
      const value = args.keywords.get(spelling);
      if (value === undefined) continue;
      values.set(role, value);
      const span = args.keywordSpans.get(spelling);
      if (span) spans.set(role, span);
    }
    if (args.rest && !values.has(role)) values.set(role, unknown(args.rest.reason));
  }
  return { values, spans };
}
