/**
 * What stands in a program for lines of IPython's own that bind names. Python of the same length must say it, since nothing
 * may move; two names that nobody gives to anything do.
 *
 * - `%run script.py` runs a file and binds its names in the notebook. `from script import *` is longer than that, so a
 *   call stands for it, and is lowered to an import of all names.
 * - `files = !ls` gives what only a run can tell: a name stands for the value, and is lowered to a missing expression.
 * - `%cd data` and `%env WIDTH=32` do what `os.chdir` and `os.environ` do: an assignment to a name stands for each, and is
 *   lowered to that call.
 * - `!pip install tensorflow==2.15` becomes a comment, which says for which Keras the program is written.
 */
import type { Expression, Statement } from "../ast";
import { goesTo, importsAll, sets } from "./made-statements";

const RUN = "ᐅ";
const FOLDER = "ᐆ";
const VARIABLE = "ᐇ";
/** What begins the comment of a line that installs packages; behind it stand their requirements. */
export const INSTALLS = "#ᐅ";
/** The value of a shell line or of a magic. */
const UNTOLD = "ᐃ";
/** `%run`, timed or not, flags, and the file; what stands behind it are arguments of the script. */
const RUN_MAGIC =
  /^(?:%(?:time|prun)[ \t]+)?%run[ \t]+(?:-(?:[ipte]|N\d+)[ \t]+)*(?:"([^"\\\n]+)"|'([^'\\\n]+)'|([^\s"'\\-]\S*))/;
/** Files whose name is made when the line runs, or that lie where only the person's machine says. */
const IS_COMPUTED = /[${}~\\"']/;

/** An assignment from a shell line or a magic, up to these: `files = !ls`, `a, d["b"] = %timeit -o f()`. */
const ASSIGNED =
  /^(?:[^=#'"!%<>\n]|'[^'\n]*'|"[^"\n]*"){0,300}[^=#'"!%<>\n\s:+*/@&|^-][ \t]*=[ \t]*(?=!(?!=)|%\w)/;

/** The assignment of an unknown value that stands for one of a shell line; undefined where a line is none. */
export function assignmentOf(line: string): string | undefined {
  const found = ASSIGNED.exec(line);
  return found ? `${found[0]}${UNTOLD}`.padEnd(line.length) : undefined;
}

/** The assignment of an unknown value to names: two signs longer than they are with one between each two. */
export const untold = (names: readonly string[]): string => `${names.join("=")}=${UNTOLD}`;

/** Whether a name stands for a value that is not told. */
export const isUntold = (name: string): boolean => name === UNTOLD;

/** The file that a `%run` line names. */
export function fileOf(line: string): string | undefined {
  const found = RUN_MAGIC.exec(line);
  const file = found?.[1] ?? found?.[2] ?? found?.[3];
  return file === undefined || IS_COMPUTED.test(file) ? undefined : file;
}

/** The call that stands for a `%run` line, of the same length; undefined where it isn't one of a file that is named. */
export function runCall(line: string): string | undefined {
  const file = fileOf(line);
  return file === undefined ? undefined : `${RUN}("${file}")`.padEnd(line.length);
}

/** The import of all names of a file that such a call runs; undefined where it is a call of the program's own. */
export function scriptOf(value: Expression): Statement | undefined {
  if (value.kind !== "Call" || value.callee.kind !== "Name" || value.callee.id !== RUN) return undefined;
  const file = value.arguments[0]?.value;
  if (file?.kind !== "Constant" || file.value.type !== "str") return undefined;
  return importsAll(file.value.value, { start: value.start, end: value.end });
}

/** `%cd` and what it names, at times in quotes; a flag only says less. */
const FOLDER_MAGIC = /^%cd\b[ \t]*(?:-q[ \t]+)?(.*?)[ \t]*$/;
/** `%env NAME=value` and `%set_env NAME value`; without a value it tells the one that there is. */
const VARIABLE_MAGIC = /^%(?:set_)?env[ \t]+([A-Za-z_]\w*)(?:[ \t]*=[ \t]*|[ \t]+)(\S.*?)[ \t]*$/;
/** A line that installs a version of what is told apart by its releases; others need not be remembered. */
const INSTALL_MAGIC =
  /^[!%](?=[^#]*\b(?:keras|tensorflow|numpy|pandas|scikit-learn)[\w-]{0,20}(?:\[[^\]]*\])?[ \t]?[=<>~!])[^#;|&]{0,200}?\b(?:pip3?|conda|mamba)[ \t]+install(?=[ \t])(.*)$/;

/** What would end or change a text in single quotes, and what IPython puts values in for. */
const IS_PUT_IN = /['\\${}]/;

/** The folder that a line goes to: undefined where it goes to none, null where nobody knows which. */
export function folderIn(line: string): string | null | undefined {
  const folder = FOLDER_MAGIC.exec(line)?.[1]?.replace(/^(["'])(.*)\1$/, "$2");
  if (folder === undefined) return undefined;
  // The person's own one, the one before, a bookmark.
  return folder === "" || /^[~-]/.test(folder) || IS_PUT_IN.test(folder) ? null : folder;
}

/** `NAME=value` of a line that sets a variable; undefined where it sets none, or nobody knows to what. */
export function variableIn(line: string): string | undefined {
  const [, name, value] = VARIABLE_MAGIC.exec(line) ?? [];
  return name === undefined || value === undefined || IS_PUT_IN.test(value) ? undefined : `${name}=${value}`;
}

/** The assignment that stands for a magic which goes to another folder, or sets a variable of the environment. */
export function surroundingsOf(line: string): string | undefined {
  const folder = folderIn(line);
  if (folder === null) return `${FOLDER}=${UNTOLD}`.padEnd(line.length);
  if (folder !== undefined) return `${FOLDER}='${folder}'`.padEnd(line.length);
  const variable = variableIn(line);
  return variable && `${VARIABLE}='${variable}'`.padEnd(line.length);
}

/** The comment that stands for a line that installs packages. */
export function installsOf(line: string): string | undefined {
  if (/^%tensorflow_version[ \t]+["']?1\b/.test(line)) return `${INSTALLS}tensorflow<2`.padEnd(line.length);
  const found = INSTALL_MAGIC.exec(line);
  return found ? `${INSTALLS}${found[1] ?? ""}`.padEnd(line.length) : undefined;
}

/** What an assignment of such a kind stands for; the statement itself where it is one of the program's own. */
export function standsFor(statement: Statement): Statement {
  const [target, value] = statement.kind === "Assign" ? [statement.targets[0], statement.value] : [];
  if (target?.kind !== "Name" || value === undefined) return statement;
  const range = { start: statement.start, end: statement.end };
  if (target.id === FOLDER) return goesTo(value, range);
  const isText = value.kind === "Constant" && value.value.type === "str";
  return target.id === VARIABLE && isText ? sets(value.value.value, range) : statement;
}
