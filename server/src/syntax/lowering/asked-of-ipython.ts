/** What a notebook that was exported as a script asks of IPython: `get_ipython().run_line_magic("run", "nets.py")`. */
import type { Expression, Range, Statement } from "../ast";
import { cellKindAt, outputsOf } from "../notebooks/cell-magics";
import { missing } from "./lower-context";
import { executes, goesTo, importsAll, sets, text } from "../notebooks/made-statements";
import { fileOf, folderIn, variableIn } from "../notebooks/stand-ins";

type Call = Extract<Expression, { readonly kind: "Call" }>;

/** The words that `get_ipython().method(…)` is given; undefined where a call is none, or is given anything else. */
function toldIPython({ callee, arguments: given }: Call): readonly [string, ...string[]] | undefined {
  if (callee.kind !== "Attribute" || callee.value.kind !== "Call") return undefined;
  const { callee: shell } = callee.value;
  if (shell.kind !== "Name" || shell.id !== "get_ipython") return undefined;
  const words = given.flatMap(({ value }) =>
    value.kind === "Constant" && value.value.type === "str" ? [value.value.value] : [],
  );
  return words.length === given.length ? [callee.name, ...words] : undefined;
}

/**
 * The statement for what a notebook that was exported as a script asks of IPython: `get_ipython().run_line_magic("cd", "data")`.
 * Code that a magic runs (`%time`, `%%capture`) is handed to `exec`, which may bind the names in it.
 */
export function askedOfIPython(value: Expression): Statement | undefined {
  const told = value.kind === "Call" ? toldIPython(value) : undefined;
  if (!told) return undefined;
  const { start, end } = value;
  const range = { start, end };
  const [method, first = "", second = "", third = ""] = told;
  if (method === "run_cell_magic") {
    const names = outputsOf(`%%${first} ${second}`) ?? "";
    if (cellKindAt(`%%${first}`, 0) === "apart") return names === "" ? undefined : executes(names, range);
    return executes(`${names}\n${third}`, range);
  }
  if (method === "run_line_magic") return lineMagic(`%${first} ${second}`, range);
  return method === "magic" ? lineMagic(`%${first.replace(/^%/, "")}`, range) : undefined;
}

function lineMagic(line: string, range: Range): Statement | undefined {
  const file = fileOf(line);
  if (file !== undefined) return importsAll(file, range);
  const folder = folderIn(line);
  if (folder !== undefined)
    return goesTo(folder === null ? missing(range.start, range.end) : text(folder, range), range);
  const variable = variableIn(line);
  if (variable !== undefined) return sets(variable, range);
  const code = /^%(?:time|prun)[ \t]+(.*)/s.exec(line)?.[1];
  return code === undefined ? undefined : executes(code, range);
}
