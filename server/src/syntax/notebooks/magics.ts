/** Blanks IPython's magics, shell lines and help lines, so that what is left is Python of the same length. */
import { matchesAt } from "../match-at";
import { cellKindAt, mayBind, outputsOf } from "./cell-magics";
import { type ScannedLine, scanLines } from "../logical-lines";
import { blankPrompts } from "./prompts";
import { assignmentOf, installsOf, runCall, surroundingsOf } from "./stand-ins";

/** `%magic`, `!shell`, `?help`, and the calls `/f 3`, `,f a b` and `;f a b`; a line of Python begins with none of these. */
const LINE_MAGIC = /[%!?/,;]/y;
/** A line magic that runs the statement of Python behind it where the line stands, so that its names are bound. */
const STATEMENT_MAGIC =
  /%(?:time|prun)(?=[ \t]+[^\s%!?-])(?![ \t]+(?:for|while|if|with|def|class|try|async|match)\b)/y;
/** `name?` and `name??`, also of an item (`model.layers[0]?`) and behind something else (`x = np.zeros?`). */
const HELP = /(?:^|[^\w.\])])%{0,2}(?!\d)[\w*]+(?:\.(?!\d)[\w*]+|\[-?\d+\])*\?{1,2}$/;
/** Signs of a name that help is asked for. */
const LONGEST_HELP = 500;
/**
 * Words that begin a line magic, and that IPython takes for one without its `%` where the cell has that line only
 * (automagic), as with `pip install keras`. Python begins no such line, unless the word is a variable.
 */
const AUTOMAGIC =
  /^(?:pip|conda|mamba|uv|cd|ls|ll|cat|cp|mv|rm|mkdir|rmdir|man|more|less|env|set_env|time|timeit|run|load|load_ext|reload_ext|matplotlib|pylab|who|whos|reset|history|pinfo|store|alias|autoreload|writefile|tensorflow_version)[ \t]+(?![=(.[<>!&|^%*/+-]|(?:in|is|and|or|not|if)\b)\S/;

/** The words among them that stand for programs of the shell, with a flag or a path behind them: `ls -la ../data`. */
const SHELL_WORDS =
  /^(?:cd|ls|ll|cat|cp|mv|rm|mkdir|rmdir|man|more|less)[ \t]+(?:--?[A-Za-z]|\.{1,2}(?:\/|\s|$)|~|\/\w|\*\.|\.\w+\/)/;

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

/**
 * Replaces the lines of a notebook cell (or of a file exported from one) that IPython takes for itself by blanks
 * of the same length; line ends stay. Those that bind names have something to stand for them.
 */
export function blankMagics(cell: string): string {
  if (isAutomagic(cell)) return automagic(cell);
  const text = blankPrompts(cell);
  if (!/[%!?]|^[ \t]*[/,;]/m.test(text)) return text;
  const { lines } = scanLines(text, 0, text.length);
  const first = lines.find((line) => line.codeStart < line.codeEnd);
  const kind = first && cellKindAt(text, first.codeStart);
  if (kind === "apart" || kind === "untold") return blankCell(text, lines, kind === "untold");
  let result = "";
  let position = 0;
  let open = 0;
  let goesOn = false;
  for (const line of lines) {
    const isMagic: boolean = line.isContinuation ? goesOn : open <= 0 && isMagicLine(text, line);
    const written = text.slice(line.start, line.end);
    const statement: string | undefined =
      isMagic && !line.isContinuation ? statementOf(text, line) : undefined;
    const standIn: string | undefined =
      !line.isContinuation && open <= 0 ? standInFor(text, line, isMagic) : undefined;
    goesOn = (isMagic && statement === undefined) || standIn !== undefined;
    if (!goesOn) open = Math.max(0, open + line.brackets);
    const replaced = statement ?? standIn ?? (isMagic ? blank(written) : written);
    result += text.slice(position, line.start) + replaced;
    position = line.end;
  }
  return result + text.slice(position);
}

/** A cell that is none of the program's, but for the names that its magic binds, or that its lines may bind. */
function blankCell(text: string, lines: readonly ScannedLine[], mayRun: boolean): string {
  let result = "";
  let open = 0;
  let isMagic = true;
  for (const line of lines) {
    const { start, codeStart, codeEnd, isContinuation } = line;
    const isStatement = codeStart < codeEnd && !isContinuation && open <= 0;
    const written = text.slice(start, line.end);
    const own = (isMagic ? outputsOf : mayRun ? mayBind : undefined)?.(text.slice(codeStart, line.end));
    const standIn = isStatement ? own : undefined;
    result += blank(text.slice(result.length, start));
    result += (standIn ?? "") + blank(written).slice(standIn?.length ?? 0);
    if (isStatement && isMagic) isMagic = false;
    else if (mayRun) open = Math.max(0, open + line.brackets);
  }
  return result + blank(text.slice(result.length));
}

/** A cell that is a magic without its sign, as the one with it, which is longer: what has no room says less. */
function automagic(cell: string): string {
  const line = cell.trim();
  const whole = `%${line}`;
  const standIn = (runCall(whole) ?? surroundingsOf(whole) ?? installsOf(whole))?.trimEnd();
  if (standIn === undefined) return blank(cell);
  const fits = standIn.length <= line.length ? standIn : (surroundingsOf("%cd")?.trimEnd() ?? "");
  const start = cell.indexOf(line);
  const isFolder = /^cd\b/.test(line);
  if (standIn.length > line.length && !isFolder) return blank(cell);
  return blank(cell.slice(0, start)) + fits.padEnd(line.length) + blank(cell.slice(start + line.length));
}

/** Whether a cell is one line, and that a magic without its sign. */
function isAutomagic(text: string): boolean {
  const line = text.trim();
  return !/[\r\n]/.test(line) && (AUTOMAGIC.test(line) || SHELL_WORDS.test(line));
}

/** The line with the magic before a statement made a statement of its own: `%time y = f()` is `pass; y = f()`. */
function statementOf(text: string, { start, end, codeStart }: ScannedLine): string | undefined {
  if (!matchesAt(STATEMENT_MAGIC, text, codeStart)) return undefined;
  const statement = text.slice(codeStart + "pass;".length, end);
  return `${text.slice(start, codeStart)}pass;${assignmentOf(statement) ?? statement}`;
}

/** What stands for a line that binds names and is no Python. */
function standInFor(
  text: string,
  { start, end, codeStart }: ScannedLine,
  isMagic: boolean,
): string | undefined {
  const line = text.slice(codeStart, end);
  const standIn = isMagic
    ? (runCall(line) ?? outputsOf(line)?.padEnd(line.length) ?? surroundingsOf(line) ?? installsOf(line))
    : assignmentOf(line);
  return standIn && text.slice(start, codeStart) + standIn;
}

function isMagicLine(text: string, line: ScannedLine): boolean {
  if (matchesAt(LINE_MAGIC, text, line.codeStart)) return true;
  const from = Math.max(line.codeStart, line.codeEnd - LONGEST_HELP);
  return text[line.codeEnd - 1] === "?" && HELP.test(text.slice(from, line.codeEnd));
}
