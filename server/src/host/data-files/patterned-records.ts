/**
 * Records whose fields stand apart by a pattern: `,\s*`, `\s*;\s*`, `[;,]`, `,|;`, `[\s,]+`. Pandas takes each line apart by it
 * as it is, quotes and all (`PythonParser._make_reader`). Patterns of these forms are taken apart in one pass, however long
 * a line of blanks is; of any other form nothing is said.
 */

/** One sign that means itself, escaped or not. */
const SIGN = String.raw`(?:\\[^a-zA-Z0-9]|\\t|[^\\\s[\](){}.*+?^$|])`;
/** What stands between fields: one sign, one of several, or signs in a row. */
const FORM = new RegExp(
  String.raw`^(?<before>\\s\*| \*)?(?<core>${SIGN}(?:\|${SIGN})*|${SIGN}{2,8}|\[(?:\\[st]|[^\]^\\-])+\])(?<many>\+)?(?<after>\\s\*| \*)?$`,
);

/** How the fields of a line are had; undefined of a pattern of another form. */
function splitter(pattern: string): ((line: string) => readonly string[]) | undefined {
  const { before, core, many, after } = FORM.exec(pattern)?.groups ?? {};
  if (core === undefined) return undefined;
  const isClass = core.startsWith("[");
  // Several of a sign that itself is of several signs, or stands among others, mean something else.
  if (many && !isClass && !new RegExp(`^${SIGN}$`).test(core)) return undefined;
  // Blanks that the pattern may take from either side are not told apart here.
  if ((before ?? after) !== undefined && /\\s|\\t|\s/.test(core)) return undefined;
  const between = new RegExp(core + (many ?? ""));
  return (line) => {
    const fields = line.split(between);
    return fields.map((field, i) => {
      const start = after && i > 0 ? field.replace(after === " *" ? /^ +/ : /^\s+/, "") : field;
      return before && i < fields.length - 1 ? trimmedEnd(start, before) : start;
    });
  };
}

/** Without blanks at its end, in one pass: a pattern that looks for an end starts anew at every blank. */
function trimmedEnd(field: string, blanks: string): string {
  if (blanks !== " *") return field.trimEnd();
  let end = field.length;
  while (field[end - 1] === " ") end -= 1;
  return field.slice(0, end);
}

/** The records of a text, blank lines among them as records without fields. */
export function apartByPattern(text: string, pattern: string): readonly (readonly string[])[] | undefined {
  const split = splitter(pattern);
  if (!split) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.trim() === "" ? [] : split(line.trim())));
}
