/** The words and signs of code that could not be parsed, as far as guesses about it need them. */

/** Strings (closed or not), comments, names, operators that matter, brackets, and line ends. */
export const TOKEN =
  /"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|#[^\r\n]*|[\p{L}\p{Nl}_][\p{L}\p{N}\p{Mn}\p{Mc}_]*|:=|==|[!<>]=|(?:\*\*|\/\/|>>|<<|[-+*/@%&|^])=|[=()[\]{}.,;:*]|\r?\n|\S/gu;

/** The name after one of these is bound. */
export const BINDING_KEYWORDS: ReadonlySet<string> = new Set([
  ...["def", "class", "as", "for", "import", "global", "nonlocal"],
]);

const KEYWORDS: ReadonlySet<string> = new Set([
  ...BINDING_KEYWORDS,
  ...[
    "if",
    "elif",
    "else",
    "while",
    "with",
    "try",
    "except",
    "finally",
    "return",
    "yield",
    "raise",
    "assert",
  ],
  ...["in", "is", "not", "and", "or", "lambda", "await", "async", "del", "pass", "break", "continue", "from"],
  ...["True", "False", "None"],
]);

/** Whether a token is a word, be it a name or a keyword. */
export const isWord = (token: string): boolean => /^[\p{L}\p{Nl}_]/u.test(token);

/** Whether a token is a name. */
export const isName = (token: string): boolean => isWord(token) && !KEYWORDS.has(token);
