/**
 * What stands in a program for lines of IPython's own that bind names. Python of the same length must say it, since nothing
 * may move; two names that nobody gives to anything do.
 *
 * - `%run script.py` runs a file and binds its names in the notebook. `from script import *` is longer than that, so a
 *   call stands for it, and is lowered to an import of all names.
 * - `files = !ls` gives what only a run can tell: a name stands for the value, and is lowered to a missing expression.
 */
import type { Expression } from "./ast";

const RUN = "ᐅ";
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

/** The call that stands for a `%run` line, of the same length; undefined where it isn't one of a file that is named. */
export function runCall(line: string): string | undefined {
  const found = RUN_MAGIC.exec(line);
  const file = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || file === undefined || IS_COMPUTED.test(file)) return undefined;
  return `${RUN}("${file}")`.padEnd(line.length);
}

/** The file that such a call runs, as a module that an import may name: by its path, which holds a `/`. */
export function scriptOf(value: Expression): string | undefined {
  if (value.kind !== "Call" || value.callee.kind !== "Name" || value.callee.id !== RUN) return undefined;
  const file = value.arguments[0]?.value;
  if (file?.kind !== "Constant" || file.value.type !== "str") return undefined;
  const path = file.value.value.replaceAll("\\", "/");
  return path.startsWith("/") ? path : `./${path}`;
}
