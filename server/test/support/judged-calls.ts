// Holds what the analysis knows of single calls to what the libraries answered, for tests of functions and data files.
import { readFileSync } from "node:fs";
import { analysedProgram } from "./analysed-program";
import { type Claim, type TrueContent, claimsOf } from "./held-claims";
import { lineIndex } from "../../src/analysis/line-index";
import { arrayOf, tableOf } from "../../src/libraries/pandas";
import type { PythonParser } from "../../src/syntax/parser";
import { formatDim } from "../../src/values/dimensions/dimension";
import type { PackageReleases } from "../../src/values/context";
import type { Value } from "../../src/values/value";

/** Of arrays the shape; of whole numbers, and of tuples and lists of them, the value; neither where only that it runs is stored. */
export interface Answer extends TrueContent {
  readonly call: string;
  /** Axes without a length of their own are null. */
  readonly shape?: readonly (number | null)[];
  readonly value?: number | readonly number[];
  /** The exception of a call that the library doesn't take. */
  readonly refused?: string;
}

/** An error of ours: its code, and the words that it says the library has. */
interface Told {
  readonly code: string;
  readonly words: string | undefined;
}

export interface Answers {
  readonly prelude: string;
  /** The releases that answered, where they are not those that are described. */
  readonly packages?: PackageReleases;
  readonly answers: readonly Answer[];
}

export interface Judged {
  readonly call: string;
  readonly right: string;
  readonly ours: string;
  /** Of a call that the library refuses, whether an error is told. */
  readonly outcome: "exact" | "partial" | "unknown" | "wrong" | "told" | "silent";
  /** What is said of types, elements, columns and labels. */
  readonly claims: readonly Claim[];
  /** Of a refused call, whether what we say that the library says is what it says. */
  readonly isQuoted?: boolean;
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

function judge(answer: Answer, value: Value | undefined, errors: readonly Told[]): Judged {
  const { call, shape, value: right, refused } = answer;
  if (refused !== undefined) {
    const [first] = errors;
    const { code = "", words } = first ?? {};
    const isQuoted = words !== undefined && refused.startsWith(words);
    return { call, right: refused, ours: code, outcome: first ? "told" : "silent", claims: [], isQuoted };
  }
  const wanted = (shape ?? [right].flat()).map((axis) => String(axis ?? "None"));
  const number = value?.kind === "int" ? [formatDim(value.dim)] : undefined;
  const ours = typeof right === "number" ? number : axesOf(value);
  const claims = claimsOf(value, answer);
  const told = { call, right: wanted.join(", "), ours: ours?.join(", ") ?? "unknown", claims };
  if (errors.length > 0)
    return { ...told, ours: errors.map(({ code }) => code).join("; "), outcome: "wrong" };
  if (!ours || (shape === undefined && right === undefined)) return { ...told, outcome: "unknown" };
  const isWrong =
    ours.length !== wanted.length || ours.some((axis, i) => /^-?\d+$/.test(axis) && axis !== wanted[i]);
  return { ...told, outcome: isWrong ? "wrong" : told.right === told.ours ? "exact" : "partial" };
}

/** The program's expression: of a sequence of numbers, which no hint shows, an array of that shape. */
const expression = ({ call, value }: Answer): string => (Array.isArray(value) ? `np.zeros(${call})` : call);

/**
 * Every call of the file at `stored`, judged by running it behind the file's prelude in a program at `program`.
 * @param change what is run in the place of the stored calls, against the answer that it has as well
 */
export function judgedCalls(
  parser: PythonParser,
  stored: string,
  program: string,
  change: (file: Answers) => Answers = (file) => file,
): readonly Judged[] {
  const { prelude, packages = {}, answers } = change(JSON.parse(readFileSync(stored, "utf8")) as Answers);
  const before = prelude.split("\n").length - 1;
  const judged: Judged[] = [];
  for (let start = 0; start < answers.length; start += AT_ONCE) {
    const some = answers.slice(start, start + AT_ONCE);
    const text = prelude + some.map((answer, i) => `result_${i} = ${expression(answer)}\n`).join("");
    const document = analysedProgram(parser, program, text, { packages });
    const lines = lineIndex(text);
    const values = new Map(
      document.report.bindings.map(({ span, value }) => [text.slice(span.start, span.end), value]),
    );
    const errors = document.report.findings
      .filter(({ severity }) => severity === "error")
      .map(({ span, code, kerasSays: words }) => ({
        code,
        words,
        at: lines.positionAt(span.start).line - before,
      }));
    judged.push(
      ...some.map((answer, i) =>
        judge(
          answer,
          values.get(`result_${i}`),
          errors.filter(({ at }) => at === i),
        ),
      ),
    );
  }
  return judged;
}

export const countOf = (judged: readonly Judged[], outcome: Judged["outcome"]): number =>
  judged.filter((each) => each.outcome === outcome).length;
