/** Reads the equation of EinsumDense, after `_analyze_einsum_string` in `keras/src/layers/core/einsum_dense.py`. */
import { type Dim, known, sameDim, unknownDim } from "../../../../values/dimensions/dimension";

/** The shapes that follow from an equation, or Keras's words for refusing it. */
export type EinsumShapes =
  | {
      readonly kind: "shapes";
      readonly kernel: readonly Dim[];
      readonly bias: readonly Dim[] | undefined;
      readonly output: readonly Dim[];
      /** The output that the product has, its axes taken from the input wherever the equation shares them. */
      readonly computed: readonly Dim[];
    }
  | {
      readonly kind: "refused";
      readonly blame: "equation" | "output_shape" | "bias_axes";
      readonly says: string;
      readonly output?: readonly Dim[];
    };

const unreachable = unknownDim({ code: "shape" });

interface Parts {
  readonly input: string;
  readonly kernel: string;
  readonly output: string;
  readonly leftElided: boolean;
}

/** Like Python's `re.match`, these need not reach the end of the text. */
const forms = [
  { pattern: /^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)/, leftElided: false },
  { pattern: /^0([a-zA-Z]+),([a-zA-Z]+)->0([a-zA-Z]+)/, leftElided: true },
  { pattern: /^([a-zA-Z]{2,})0,([a-zA-Z]+)->([a-zA-Z]+)0/, leftElided: false },
] as const;

function split(equation: string): Parts | undefined {
  const text = equation.replaceAll("...", "0");
  for (const { pattern, leftElided } of forms) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2] && match[3])
      return { input: match[1], kernel: match[2], output: match[3], leftElided };
  }
  return undefined;
}

/** `output_shape` with the batch before it and the elided axes of the input where the equation has them. */
function wholeOutput(parts: Parts, input: readonly Dim[], stated: readonly Dim[]): readonly Dim[] {
  const elided = input.length - parts.input.length;
  const batch = input.slice(0, 1);
  if (elided <= 0) return [...batch, ...stated];
  if (!parts.leftElided) return [...batch, ...stated, ...input.slice(input.length - elided)];
  // Keras puts each elided axis in front of the ones before it.
  return [...batch, ...input.slice(1, elided).reverse(), ...stated];
}

/** The input's axes, batch left out, that the kernel doesn't have: it is multiplied once for each of their places. */
export function placesOfKernel(equation: string, input: readonly Dim[]): readonly Dim[] {
  const parts = split(equation);
  if (!parts) return [];
  const shift = parts.leftElided ? input.length - parts.input.length : 0;
  return input.filter((_, i) => i > 0 && !parts.kernel.includes(parts.input[i - shift] ?? " "));
}

/** Places of the input's axes, batch counted, and of the kernel's that the output has no more. */
export function summedAxes(
  equation: string,
  rank: number,
): { readonly input: readonly number[]; readonly kernel: readonly number[] } {
  const parts = split(equation);
  if (!parts) return { input: [], kernel: [] };
  const shift = parts.leftElided ? rank - parts.input.length : 0;
  const gone = (letters: string): readonly number[] =>
    Array.from(letters).flatMap((letter, i) => (parts.output.includes(letter) ? [] : [i]));
  return { input: gone(parts.input).map((i) => i + shift), kernel: gone(parts.kernel) };
}

/** Kernel, bias and output shape of `equation` for an input (batch included) and a stated output shape (without). */
export function einsumShapes(
  equation: string,
  biasAxes: string | undefined,
  input: readonly Dim[],
  stated: readonly Dim[],
): EinsumShapes {
  const parts = split(equation);
  if (!parts) {
    return {
      kind: "refused",
      blame: "equation",
      says: `ValueError: Invalid einsum equation '${equation}'. Equations must be in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....`,
    };
  }
  const elided = input.length - parts.input.length;
  const output = wholeOutput(parts, input, stated);
  const shift = parts.leftElided ? elided : 0;
  const inputAt = (i: number): Dim | undefined => input.at(parts.leftElided ? i + elided - input.length : i);
  const outputAt = (letter: string): Dim | undefined => output[parts.output.lastIndexOf(letter) + shift];
  for (const letter of parts.input) {
    if (!parts.output.includes(letter)) continue;
    const before = inputAt(parts.input.lastIndexOf(letter));
    const after = outputAt(letter);
    if (!before || !after) return rankRefused(equation, input, output);
    if (after.kind === "open") continue;
    // A stated number against an open axis is refused as well: None is not equal to it.
    const differs = before.kind === "open" ? after.kind === "known" : sameDim(before, after) === false;
    if (!differs) continue;
    const text = (dim: Dim): string => (dim.kind === "known" ? String(dim.value) : "None");
    return {
      kind: "refused",
      blame: "output_shape",
      says: `ValueError: Input shape and output shape do not match at shared dimension '${letter}'. Input shape is ${text(before)}, and output shape is ${text(after)}.`,
      output,
    };
  }
  for (const letter of parts.output) {
    if (parts.input.includes(letter) || parts.kernel.includes(letter)) continue;
    return {
      kind: "refused",
      blame: "equation",
      says: `ValueError: Dimension '${letter}' was specified in the output '${parts.output}' but has no corresponding dim in the input spec '${parts.input}' or weight spec '${parts.output}'`,
      output,
    };
  }
  const kernel: Dim[] = [];
  for (const letter of parts.kernel) {
    const inOutput = parts.output.includes(letter);
    if (!inOutput && !parts.input.includes(letter)) {
      return {
        kind: "refused",
        blame: "equation",
        says: `ValueError: Weight dimension '${letter}' did not have a match in either the input spec '${parts.input}' or the output spec '${parts.output}'. For this layer, the weight must be fully specified.`,
        output,
      };
    }
    const dim = inOutput ? outputAt(letter) : inputAt(parts.input.lastIndexOf(letter));
    if (!dim) return rankRefused(equation, input, output);
    kernel.push(dim);
  }
  const computed = output.map((dim, i) => {
    const at = parts.input.lastIndexOf(parts.output[i - shift] ?? " ");
    return at < 0 ? dim : (inputAt(at) ?? dim);
  });
  if (biasAxes === undefined) return { kind: "shapes", kernel, bias: undefined, output, computed };
  for (const letter of biasAxes) {
    if (parts.output.includes(letter)) continue;
    return {
      kind: "refused",
      blame: "bias_axes",
      says: `ValueError: Bias dimension '${letter}' was requested, but is not part of the output spec '${parts.output}'`,
      output,
    };
  }
  if (biasAxes === "")
    return {
      kind: "refused",
      blame: "bias_axes",
      says: "ValueError: min() arg is an empty sequence",
      output,
    };
  const first = Math.min(...Array.from(biasAxes).map((letter) => parts.output.indexOf(letter)));
  const bias = Array.from(parts.output.slice(first)).map((letter) =>
    biasAxes.includes(letter)
      ? (output[parts.output.lastIndexOf(letter) + Math.max(shift, 0)] ?? unreachable)
      : known(1),
  );
  const trailing = parts.leftElided ? 0 : Math.max(elided, 0);
  return {
    kind: "shapes",
    kernel,
    bias: [...bias, ...Array.from({ length: trailing }, () => known(1))],
    output,
    computed,
  };
}

/** Python's own error where the shapes are too short for the equation. */
function rankRefused(equation: string, input: readonly Dim[], output: readonly Dim[]): EinsumShapes {
  const short = (equation.split(",")[0] ?? "").replaceAll(".", "").length > input.length;
  return {
    kind: "refused",
    blame: short ? "equation" : "output_shape",
    says: short ? "IndexError: tuple index out of range" : "IndexError: list index out of range",
    output,
  };
}
