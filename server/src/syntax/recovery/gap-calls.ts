/** Guesses what broken code would do to the objects that it names, so that they are not told as if nothing had happened. */
import type { Reached } from "../ast";
import { isName, TOKEN } from "./gap-tokens";

/**
 * What the text of a gap calls, hands over, or sets an item or an attribute of: `root.path.name` where it calls a method
 * of that name, and no name for what is only given or set. `model.add(Conv2D(??, 3))` calls `model.add`, and so does
 * `model.add(Conv2D(` at the end of what is typed.
 */
export function reachedByGap(source: string): Reached[] {
  const found: Reached[] = [];
  /** For each open bracket, whether it holds the arguments of a call. */
  const brackets: boolean[] = [];
  /** How many of them do; counted, since broken code may open thousands. */
  let calls = 0;
  let chain: string[] = [];
  let previous = "";
  for (const [token] of source.matchAll(TOKEN)) {
    if (token.startsWith("#")) continue;
    if (previous === "." && chain.length > 0 && isName(token)) chain.push(token);
    else if (token !== "." || chain.length === 0) {
      const reached = use(chain, token, calls > 0);
      if (reached) found.push(reached);
      chain = previous !== "." && isName(token) ? [token] : [];
    }
    if ("([{".includes(token)) {
      const isCall = token === "(" && isName(previous);
      brackets.push(isCall);
      if (isCall) calls += 1;
    } else if (")]}".includes(token) && brackets.pop() === true) calls -= 1;
    previous = token;
  }
  const last = use(chain, "", calls > 0);
  return last ? [...found, last] : found;
}

/** What a chain of names is used for, which the token behind it tells, and whether it stands among arguments. */
function use(chain: readonly string[], next: string, isArgument: boolean): Reached | undefined {
  const [root, ...path] = chain;
  if (root === undefined) return undefined;
  const owner = { root, path: path.slice(0, -1) };
  if (next === "(")
    return path.length > 0 ? { ...owner, name: path.at(-1) } : { root, path, name: undefined };
  if (next === "=") return path.length > 0 && !isArgument ? { ...owner, name: undefined } : undefined;
  return isArgument || next === "[" ? { root, path, name: undefined } : undefined;
}
