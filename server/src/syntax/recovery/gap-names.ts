/** Guesses which names broken code would bind, so that they become unknown instead of keeping an old value. */
import { BINDING_KEYWORDS, isName, isWord, TOKEN } from "./gap-tokens";

/** The names after one of these are bound, those after the commas behind it too. */
const LIST_KEYWORDS: ReadonlySet<string> = new Set(["for", "import"]);

const COMPOUND_KEYWORDS: ReadonlySet<string> = new Set([
  ...["if", "elif", "else", "for", "while", "with", "try", "except", "finally", "def", "class", "async"],
]);

/** The names, each once, in the order in which they appear. */
export function namesBoundBy(source: string): string[] {
  const names = new Set<string>();
  /** Names since the start of the statement that an `=` to come would bind. */
  let targets: string[] = [];
  /** For each open bracket, whether it groups targets, as in `(a, b) = `, instead of following a value. */
  const groups: boolean[] = [];
  /** How many of them follow a value; counted, since broken code may open thousands. */
  let calls = 0;
  let previous = "";
  let listing = false;
  let first = "";
  let annotating = false;
  for (const [token] of source.matchAll(TOKEN)) {
    const isTop = calls === 0;
    if (token === "\n" || token === "\r\n" || token === ";") {
      if (groups.length === 0) {
        targets = [];
        listing = false;
        annotating = false;
        first = "";
      }
      if (token !== ";") continue;
    } else if ("([{".includes(token)) {
      const isCall = endsValue(previous);
      groups.push(!isCall);
      if (isCall) {
        calls += 1;
        targets.pop();
      }
    } else if (")]}".includes(token)) {
      if (groups.pop() === false) calls -= 1;
    } else if (token === ":=") {
      if (isWord(previous)) names.add(previous);
    } else if (token.endsWith("=") && !/^(?:==|[!<>]=)$/.test(token)) {
      if (isTop) for (const target of targets) names.add(target);
      if (isTop) targets = [];
      if (isTop) annotating = false;
    } else if (token === "." && isTop) {
      targets.pop();
    } else if (token === ":" && groups.length === 0) {
      listing = false;
      // Behind the header of a block another statement begins; behind a target, its annotation.
      if (COMPOUND_KEYWORDS.has(first)) targets = [];
      else annotating = true;
    } else if (isWord(token)) {
      if (token === "in" || token === "from") listing = false;
      if (BINDING_KEYWORDS.has(token)) listing ||= groups.length === 0 && LIST_KEYWORDS.has(token);
      else if (isName(token)) {
        const isNamed = BINDING_KEYWORDS.has(previous) && (groups.length === 0 || previous === "as");
        if (isNamed || (listing && previous !== ".")) names.add(token);
        if (isTop && previous !== "." && !annotating) targets.push(token);
      }
    }
    previous = token;
    first ||= token;
  }
  return [...names];
}

/** Whether a bracket after this token is a call or a subscript. */
function endsValue(token: string): boolean {
  if (/^[)\]}"']$/.test(token) || /^["'].*["']$/s.test(token)) return true;
  return isName(token);
}
