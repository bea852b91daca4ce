/** Products written as equations of axes: `einsum("...ij,jk->...ik", x, y)`. */
import type { Dim } from "../../../values/dimensions/dimension";
import type { Facts, Finding } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import { formatShape, shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import { meetDims, tryBroadcast } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { joinedDtype } from "../core/dtype";
import { tensorOf } from "../core/operand";
import { dimsOf, given, isInferred, textAt } from "../core/reading";
import { giveUp, refuse } from "../core/stops";

const ELLIPSIS = "...";
const unread = (): never => giveUp(reason("not-supported", "an einsum equation"));

/** The letters of a term before and behind its `...`; without one, all stand before. */
interface Term {
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly carries: boolean;
}

function termOf(text: string): Term {
  const [before = "", behind, ...more] = text.split(ELLIPSIS);
  if (more.length > 0 || /[^a-zA-Z]/.test(before + (behind ?? ""))) unread();
  return { text, before, behind: behind ?? "", carries: behind !== undefined };
}

/** What the axes of the operands are called, and those that `...` stands for, joined by broadcasting. */
interface Axes {
  readonly lengths: Map<string, Dim>;
  carried: readonly Dim[];
  /** The first letter of two lengths that Keras's own inference lets pass, since it is summed over. */
  differing?: Facts<"inner-axes-differ">;
}

/** The letters that Keras's own inference compares: those of the output; undefined where all are compared. */
type Compared = string | undefined;

/** The one length of a letter: NumPy alone repeats an axis of length 1 to fit the other. */
function joined(call: TensorCall, one: Dim, other: Dim): Dim | undefined {
  return call.library === "numpy" ? tryBroadcast([one], [other])?.[0] : meetDims(one, other);
}

/** On data it is told what symbolic tensors passed before. */
const onlyNow = ({ library, context }: TensorCall): Finding["onData"] =>
  library === "keras" && !context.isTracing ? "now" : undefined;

function readTerm(
  call: TensorCall,
  equation: string,
  term: Term,
  tensor: TensorValue,
  axes: Axes,
  compared: Compared,
): void {
  const dims = dimsOf(tensor);
  const named = term.before.length + term.behind.length;
  if (term.carries ? dims.length < named : dims.length !== named) {
    refuse(
      "einsum-rank",
      "equation",
      { equation, term: term.text, input: tensor.shape },
      { says: `ValueError: einsum equation ${equation} does not fit ${formatShape(tensor.shape)}` },
    );
  }
  const last = dims.length - term.behind.length;
  const lettered = [...dims.slice(0, term.before.length), ...dims.slice(last)];
  for (const [i, letter] of Array.from(term.before + term.behind).entries()) {
    const dim = lettered[i] ?? unread();
    const before = axes.lengths.get(letter);
    const met = before ? joined(call, before, dim) : dim;
    const facts = { left: before ?? dim, right: dim, first: letter, second: tensor.shape };
    if (met) axes.lengths.set(letter, met);
    else if (compared !== undefined && !compared.includes(letter)) axes.differing ??= facts;
    else
      refuse("inner-axes-differ", "equation", facts, {
        onData: compared === undefined ? onlyNow(call) : undefined,
      });
  }
  const carried = dims.slice(term.before.length, last);
  const together = tryBroadcast(axes.carried, carried);
  if (!together) {
    const shapes = [axes.carried, carried].map((each) => shapeOf(each)) as [
      TensorValue["shape"],
      TensorValue["shape"],
    ];
    const [first, second] = shapes;
    refuse("shapes-do-not-broadcast", "call", { first, second, inputs: shapes.map(formatShape).join(", ") });
  }
  axes.carried = together;
}

/** The output where the equation has no arrow: what `...` stands for, then the letters that occur once, sorted. */
function impliedOutput(call: TensorCall, terms: readonly Term[]): Term {
  const letters = terms.flatMap(({ before, behind }) => Array.from(before + behind));
  const once = letters.filter((c) => letters.indexOf(c) === letters.lastIndexOf(c)).sort();
  const carries = terms.some((term) => term.carries);
  // TensorFlow refuses some of these equations and reorders others, Keras's own inference again in other ways.
  if (carries && call.library !== "numpy") unread();
  return { text: once.join(""), before: "", behind: once.join(""), carries };
}

/** Reads an equation and gives the output axes, after `np.einsum` and `Einsum` in keras/src/ops/numpy.py. */
function einsum(call: TensorCall): TensorResult {
  const equation = textAt(call, "equation", "").replaceAll(" ", "");
  const operands = given(call, "operands");
  const items = operands?.kind === "tuple" ? operands.items : [];
  const tensors = items.map((item) => tensorOf(item, call.context) ?? giveUp(reason("shape")));
  const [left = "", right, ...more] = equation.split("->");
  const terms = left.split(",").map(termOf);
  if (terms.length !== tensors.length || more.length > 0) unread();
  const axes: Axes = { lengths: new Map(), carried: [] };
  const output = right === undefined ? impliedOutput(call, terms) : termOf(right);
  const compared = isInferred(call) ? output.before + output.behind : undefined;
  for (const [i, term] of terms.entries())
    readTerm(call, equation, term, tensors[i] ?? unread(), axes, compared);
  if (!output.carries && axes.carried.length > 0) unread();
  const lengthsOf = (letters: string): readonly Dim[] =>
    Array.from(letters, (letter) => axes.lengths.get(letter) ?? unread());
  const carried = output.carries ? axes.carried : [];
  const shape = shapeOf([...lengthsOf(output.before), ...carried, ...lengthsOf(output.behind)]);
  if (axes.differing)
    refuse("inner-axes-differ", "equation", axes.differing, { output: shape, onData: "later" });
  return {
    shape,
    ...joinedDtype(
      tensors,
      items.map(({ kind }) => kind === "int" || kind === "float"),
    ),
  };
}

export const einsums: readonly TensorFunction[] = [
  defineTensorFunction({
    names: [["ops.einsum np.einsum tf.einsum tf.linalg.einsum", "equation=subscripts|equation *operands"]],
    result: einsum,
  }),
];
