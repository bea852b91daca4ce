// Holds what the analysis knows of single calls to what the libraries answered, for tests of data functions and data files.
import { readFileSync } from "node:fs";
import { analysedProgram } from "./analysed-program";
import { arrayOf, tableOf } from "../../src/libraries/pandas";
import type { PythonParser } from "../../src/syntax/parser";
import { formatDim } from "../../src/values/dimension";
import type { Value } from "../../src/values/value";

/** Of arrays the shape; of whole numbers, and of tuples and lists of them, the value. */
interface Answer {
  readonly call: string;
  readonly shape?: readonly number[];
  readonly value?: number | readonly number[];
}

interface Answers {
  readonly prelude: string;
  readonly answers: readonly Answer[];
}

export interface Judged {
  readonly call: string;
  readonly right: string;
  readonly ours: string;
  readonly outcome: "exact" | "partial" | "unknown" | "wrong";
}

/** Calls of one program: the steps of a file are counted. */
const AT_ONCE = 40;

/** The axes that are known of a value; undefined where not even their number is. */
function axesOf(value: Value | undefined): readonly string[] | undefined {
  const table = tableOf(value);
  const tensor = table ? arrayOf(table) : value;
  if (tensor?.kind === "int" || tensor?.kind === "float" || tensor?.kind === "bool") return [];
  return tensor?.kind === "tensor" && tensor.shape.ranked ? tensor.shape.dims.map(formatDim) : undefined;
}

function judge({ call, shape, value: right }: Answer, value: Value | undefined): Judged {
  const wanted = (shape ?? [right].flat()).map(String);
  const number = value?.kind === "int" ? [formatDim(value.dim)] : undefined;
  const ours = typeof right === "number" ? number : axesOf(value);
  const told = { call, right: wanted.join(", "), ours: ours?.join(", ") ?? "unknown" };
  if (!ours) return { ...told, outcome: "unknown" };
  const isWrong =
    ours.length !== wanted.length || ours.some((axis, i) => /^-?\d+$/.test(axis) && axis !== wanted[i]);
  return { ...told, outcome: isWrong ? "wrong" : told.right === told.ours ? "exact" : "partial" };
}

/** The program's expression: of a sequence of numbers, which no hint shows, an array of that shape. */
const expression = ({ call, value }: Answer): string => (Array.isArray(value) ? `np.zeros(${call})` : call);

/** Every call of the file at `stored`, judged by running it behind the file's prelude in a program at `program`. */
export function judgedCalls(parser: PythonParser, stored: string, program: string): readonly Judged[] {
  const { prelude, answers } = JSON.parse(readFileSync(stored, "utf8")) as Answers;
  const judged: Judged[] = [];
  for (let start = 0; start < answers.length; start += AT_ONCE) {
    const some = answers.slice(start, start + AT_ONCE);
    const text = prelude + some.map((answer, i) => `result_${i} = ${expression(answer)}\n`).join("");
    const { report } = analysedProgram(parser, program, text);
    const values = new Map(
      report.bindings.map(({ span, value }) => [text.slice(span.start, span.end), value]),
    );
    judged.push(...some.map((answer, i) => judge(answer, values.get(`result_${i}`))));
  }
  return judged;
}

export const countOf = (judged: readonly Judged[], outcome: Judged["outcome"]): number =>
  judged.filter((each) => each.outcome === outcome).length;
