/**
 * `%run script.py` of IPython, which runs a file and binds its names in the notebook. No statement of Python does so, and
 * none is as short as the magic: `from script import *` would move all that stands behind it. So the magic is written as
 * the call of a name that nobody gives to anything, as long as the magic is, and lowered to an import of all names.
 */
import type { Expression } from "./ast";

const RUN = "ᐅ";
/** `%run`, flags, and the file; what stands behind it are arguments of the script. */
const RUN_MAGIC = /^%run[ \t]+(?:-(?:[ipte]|N\d+)[ \t]+)*(?:"([^"\\\n]+)"|'([^'\\\n]+)'|([^\s"'\\-]\S*))/;
/** Files whose name is made when the line runs, or that lie where only the person's machine says. */
const IS_COMPUTED = /[${}~\\"']/;

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
