/**
 * Cells that begin with `%%magic`: what the magic does with the text below it, and which names are not what they were
 * afterwards.
 */
import { matchAt } from "../match-at";
import { untold } from "./stand-ins";

/**
 * Magics whose cell is Python that runs as it stands. Those of wandb and snakeviz hand their cell to the shell and to
 * `prun`, that of memory_profiler executes it among the notebook's own names.
 */
const PYTHON: ReadonlySet<string> = new Set([
  "time",
  "capture",
  "prun",
  "debug",
  "wandb",
  "snakeviz",
  "memit",
]);

/**
 * Magics whose cell binds no name of the notebook: those of other languages, and those that run Python apart. What
 * `timeit` runs stands in a function, and `python` runs its cell in another process.
 */
const APART: ReadonlySet<string> = new Set(
  (
    "timeit python python2 python3 pypy writefile file bash sh shell script system sx cmd powershell perl ruby html HTML " +
    "javascript js latex markdown svg SVG sql bigquery spark_sql beam_sql R julia heat skip"
  ).split(" "),
);

const CELL_MAGIC = /%%(\w+)/y;

/** What becomes of a cell: it is Python as it stands, is none of the program's, or nobody knows what its magic does. */
type CellKind = "python" | "apart" | "untold";

function kindOf(magic: string): CellKind {
  if (PYTHON.has(magic)) return "python";
  return APART.has(magic) ? "apart" : "untold";
}

/** What becomes of a cell whose first line with code begins at an offset; undefined where that is no cell magic. */
export function cellKindAt(text: string, codeStart: number): CellKind | undefined {
  const magic = matchAt(CELL_MAGIC, text, codeStart)?.[1];
  return magic === undefined ? undefined : kindOf(magic);
}

const NAME = "[A-Za-z_]\\w*";
/** Magics that are told a name for what they give: `%%capture out`, `%%bigquery df`, `%%bash --out out`, `%sql rows <<`. */
const OUTPUTS: readonly RegExp[] = [
  new RegExp(`^%%capture[ \\t]+(?:--\\w\\S*[ \\t]+)*(${NAME})`, "g"),
  new RegExp(`^%%bigquery[ \\t]+(${NAME})`, "g"),
  new RegExp(
    `(?<=^%%(?:bash|sh|script|perl|ruby|cmd)\\b.{0,300}[ \\t])--(?:out|err|proc)[ \\t=]+(${NAME})`,
    "g",
  ),
  new RegExp(`^%%?(?:sql|spark_sql)[ \\t]+(${NAME})[ \\t]*<<`, "g"),
  new RegExp(`(?<=^%%?R\\b.{0,300}[ \\t])(?:-o|--output)[ \\t=]+(${NAME}(?:,${NAME})*)`, "g"),
];

/** The assignment that stands for the names that the line of a magic binds; undefined where it is told none. */
export function outputsOf(line: string): string | undefined {
  const names = OUTPUTS.flatMap((output) => Array.from(line.matchAll(output), ([, name = ""]) => name));
  return names.length > 0 ? untold(names.join(",").split(",")) : undefined;
}

const NAMES = `${NAME}(?:[ \\t]*,[ \\t]*${NAME})*`;
/** Statements of Python that bind names, or that write into what a name is, and the names. */
const BINDING: readonly RegExp[] = [
  new RegExp(
    `^(${NAMES})[ \\t]*(?:\\[[^=\\n]*\\]|\\.[\\w.]+)?[ \\t]*(?::[^=\\n]*)?(?:[-+*/%&|^@]|\\/\\/|\\*\\*)?=(?!=)`,
  ),
  new RegExp(`^(?:async[ \\t]+)?(?:def|class)[ \\t]+(${NAME})`),
  new RegExp(`^(?:async[ \\t]+)?for[ \\t]+(${NAMES})[ \\t]+in\\b`),
  new RegExp(`^(?:async[ \\t]+)?with\\b[^\\n]*\\bas[ \\t]+(${NAME})`),
];

/**
 * What stands for a line of a cell of which nobody knows whether it runs: an assignment of what nobody knows to the
 * names that it would bind, which may or may not be what they were. It is no longer than the line; undefined where that
 * binds none.
 */
export function mayBind(line: string): string | undefined {
  const names = BINDING.flatMap((binding) => binding.exec(line)?.[1] ?? [])[0];
  return names === undefined ? undefined : untold(names.split(/[ \t]*,[ \t]*/));
}
