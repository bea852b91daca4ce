/** Reads the parameter count off the declared weights: `(10 · 9 + 1) · 100 = 9,100`. */
import { countText, groupDigits } from "./count-text";
import { distinct } from "./visit-agreement";
import type { Weight } from "../values/application";
import { type Dim, dimKey, formatDim } from "../values/dimension";
import { formatShape, shapeOf } from "../values/shape";

/** Weights that a formula lists; a layer with more shows its total and its largest parts elsewhere. */
const MOST_TERMS = 6;

/** The axes that all weights share, as a multiset: what can be taken out of the sum as a factor. */
function commonAxes(weights: readonly Weight[]): readonly Dim[] {
  const [first, ...rest] = weights;
  let common = [...(first?.shape ?? [])];
  for (const { shape } of rest) {
    const left = shape.map(dimKey);
    common = common.filter((dim) => {
      const at = left.indexOf(dimKey(dim));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
  return common;
}

function without(shape: readonly Dim[], taken: readonly Dim[]): readonly Dim[] {
  const keys = taken.map(dimKey);
  return shape.filter((dim) => {
    const at = keys.indexOf(dimKey(dim));
    if (at >= 0) keys.splice(at, 1);
    return at < 0;
  });
}

const isOne = (dim: Dim): boolean => dim.kind === "known" && dim.value === 1;
const factor = (dim: Dim): string => {
  const text = formatDim(dim);
  return / [+-] /.test(text) ? `(${text})` : text;
};

/** A product without its ones; 1 where nothing is left. */
function productText(dims: readonly Dim[]): string {
  const telling = dims.filter((dim) => !isOne(dim));
  return telling.length === 0 ? "1" : telling.map(factor).join(" · ");
}

/** A sum whose equal terms are counted. */
function sumText(terms: readonly string[]): string {
  return distinct(terms, (t) => t)
    .map((t) => {
      const times = terms.filter((other) => other === t).length;
      if (times === 1) return t;
      return t === "1" ? String(times) : `${times} · ${t}`;
    })
    .join(" + ");
}

/**
 * The count as a product or sum over the declared weights, common factors taken out. Undefined where there is
 * nothing to say: no weights, too many, ones that may not exist, or a total that they do not add up to (`total`
 * counts what is inside a layer as well).
 */
export function parameterFormula(weights: readonly Weight[], total: Dim): string | undefined {
  const [first] = weights;
  if (!first || weights.length > MOST_TERMS || weights.some((w) => w.uncertain)) return undefined;
  const result = countText(total);
  if (result === undefined || !addsUp(weights, total)) return undefined;
  if (weights.length === 1) return equation(productText(first.shape), result);
  const common = commonAxes(weights).filter((dim) => !isOne(dim));
  const terms = weights.map((w) => productText(without(w.shape, common)));
  const sum = sumText(terms);
  if (common.length === 0) return equation(sum, result);
  return equation(`${sum.includes(" + ") ? `(${sum})` : sum} · ${productText(common)}`, result);
}

const equation = (left: string, right: string): string => (left === right ? right : `${left} = ${right}`);

function addsUp(weights: readonly Weight[], total: Dim): boolean {
  if (total.kind !== "known") return total.kind === "symbolic";
  const sizes = weights.map(({ shape }) =>
    shape.reduce((size, dim) => (dim.kind === "known" ? size * dim.value : Number.NaN), 1),
  );
  return sizes.reduce((sum, size) => sum + size, 0) === total.value;
}

/** `kernel (10, 9, 100), bias (100,)`; equal shapes together, frozen ones marked by the caller's words. */
export function weightList(weights: readonly Weight[], frozenMark: string): string {
  return weights
    .map(
      ({ name, shape, trainable }) =>
        `${name} ${formatShape(shapeOf(shape))}${trainable ? "" : ` ${frozenMark}`}`,
    )
    .join(", ");
}

/** Total size of a weight, for lists; undefined where an axis is not known. */
export function weightSize({ shape }: Weight): string | undefined {
  const size = shape.reduce((product, dim) => (dim.kind === "known" ? product * dim.value : Number.NaN), 1);
  return Number.isNaN(size) ? undefined : groupDigits(size);
}
