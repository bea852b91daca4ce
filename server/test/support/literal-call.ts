/** Reads a constructor call of literals, such as `Conv1D(7, (4,), padding='same')`, for tests that need no parser. */
import { known } from "../../src/values/dimensions/dimension";
import { FALSE, NONE, TRUE, type Value, float, intOf, list, str, tuple } from "../../src/values/value";

export interface LiteralCall {
  readonly name: string;
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

const words: Readonly<Record<string, Value>> = { None: NONE, True: TRUE, False: FALSE };

/** Parses `Name(arguments)`; undefined where an argument is no literal of numbers, strings, tuples, lists and constants. */
export function literalCall(text: string): LiteralCall | undefined {
  const tokens =
    text.match(/'[^']*'|"[^"]*"|-?\d+\.\d*(?:e-?\d+)?|-?\d+(?:e-?\d+)?|[A-Za-z_]\w*|[()[\],={}:.]/g) ?? [];
  let at = 0;
  const expect = (token: string): boolean => tokens[at] === token && ++at > 0;

  function value(): Value | undefined {
    const token = tokens[at++];
    if (token === undefined) return undefined;
    if (/^['"]/.test(token)) return str(token.slice(1, -1));
    if (/^-?\d/.test(token)) return /[.e]/.test(token) ? float(Number(token)) : intOf(known(Number(token)));
    if (token === "(" || token === "[") return sequence(token === "(" ? ")" : "]");
    return words[token];
  }

  function sequence(end: string): Value | undefined {
    const items: Value[] = [];
    let comma = false;
    while (!expect(end)) {
      const item = value();
      if (!item) return undefined;
      items.push(item);
      comma = expect(",");
      if (!comma && tokens[at] !== end) return undefined;
    }
    const [only] = items;
    if (end === ")" && items.length === 1 && !comma) return only;
    return end === ")" ? tuple(items) : list(items);
  }

  const name = tokens[at++];
  if (name === undefined || !expect("(")) return undefined;
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  while (!expect(")")) {
    const isKeyword = tokens[at + 1] === "=";
    const key = tokens[at];
    if (isKeyword) at += 2;
    const argument = value();
    if (!argument || at > tokens.length) return undefined;
    if (isKeyword && key !== undefined) keywords.set(key, argument);
    else positional.push(argument);
    expect(",");
  }
  return { name, positional, keywords };
}
