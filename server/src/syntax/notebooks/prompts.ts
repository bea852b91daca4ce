/** Prompts that stand before lines which were copied out of a Python or IPython session: IPython takes them away. */

/** What the first or second line of such a cell begins with: of Python, and of IPython. */
const FIRST_PROMPT = [/^[ \t]*>>>(?: |\r?$)/, /^(?:\[nav\]|\[ins\])?[ \t]*In \[\d{1,9}\]: /] as const;
/** What its lines begin with. */
const PROMPTS = [
  /^[ \t]*(?:>>>|\.\.\.)(?: |(?=\r?$))/gm,
  /^(?:(?:\[nav\]|\[ins\])?[ \t]*In \[\d{1,9}\]: |[ \t]*\.{3,}: ?)/gm,
] as const;

/**
 * A cell with its prompts blanked at the same length, where it has any: all its lines are then indented by as much as a
 * prompt is long, which IPython takes away, too.
 */
export function blankPrompts(cell: string): string {
  if (!/>>>|In \[/.test(cell.slice(0, cell.indexOf("\n", cell.indexOf("\n") + 1) >>> 0))) return cell;
  const [first = "", second = ""] = cell.split("\n", 2);
  const kind = FIRST_PROMPT.findIndex((prompt) => prompt.test(first) || prompt.test(second));
  const prompts = PROMPTS[kind];
  return prompts ? cell.replace(prompts, (prompt) => " ".repeat(prompt.length)) : cell;
}
