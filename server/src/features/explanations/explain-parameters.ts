/** Reads the parameter count off the declared weights: `(10 · 9 + 1) · 100 = 9,100`. */
import { countText } from "../text/count-text";
import { distinct } from "./visit-agreement";
import type { Weight } from "../../values/records/application";
import { type Dim, dimKey, formatDim, isOne } from "../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../values/dimensions/shape";

/** Terms that a formula has; a layer with more shows its total only. */
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

const factor = (dim: Dim): string => {
  const text = formatDim(dim);
  return / [+-] /.test(text) ? `(${text})` : text;
};

/** A product without its ones; 1 where nothing is left. */
function productText(dims: readonly Dim[]): string {
  const telling = dims.filter((dim) => !isOne(dim));
  return telling.length === 0 ? "1" : telling.map(factor).join(" · ");
}

/** Equal products are one term, however their factors are ordered. */
const productKey = (dims: readonly Dim[]): string =>
  dims
    .filter((dim) => !isOne(dim))
    .map(dimKey)
    .sort()
    .join("·");

/** A sum of products; equal terms are counted, and what all are counted by stands in front. */
function sumText(products: readonly (readonly Dim[])[]): { readonly text: string; readonly terms: number } {
  const terms = distinct(products, productKey).map((dims) => ({
    text: productText(dims),
    times: products.filter((other) => productKey(other) === productKey(dims)).length,
  }));
  const counted = (text: string, times: number): string => {
    if (times === 1) return text;
    return text === "1" ? String(times) : `${times} · ${text}`;
  };
  const [first] = terms;
  const all =
    first && terms.length > 1 && terms.every(({ times }) => times === first.times) ? first.times : 1;
  const sum = terms.map(({ text, times }) => counted(text, times / all)).join(" + ");
  return { text: all > 1 ? `${all} · (${sum})` : sum, terms: all > 1 ? 1 : terms.length };
}

/**
 * The count as a product or sum over the declared weights, common factors taken out. Undefined where there is
 * nothing to say: no weights, too many, ones that may not exist, or a total that they do not add up to (`total`
 * counts what is inside a layer as well).
 */
export function parameterFormula(weights: readonly Weight[], total: Dim): string | undefined {
  const [first] = weights;
  if (!first || weights.some((w) => w.uncertain)) return undefined;
  const result = countText(total);
  if (result === undefined || !addsUp(weights, total)) return undefined;
  if (weights.length === 1) return equation(productText(first.shape), result);
  const common = commonAxes(weights).filter((dim) => !isOne(dim));
  const products = weights.map((w) => without(w.shape, common));
  if (distinct(products, productKey).length > MOST_TERMS) return undefined;
  const { text, terms } = sumText(products);
  if (common.length === 0) return equation(text, result);
  return equation(`${terms > 1 ? `(${text})` : text} · ${productText(common)}`, result);
}

const equation = (left: string, right: string): string => (left === right ? right : `${left} = ${right}`);

function addsUp(weights: readonly Weight[], total: Dim): boolean {
  if (total.kind !== "known") return total.kind === "symbolic";
  const sizes = weights.map(({ shape }) =>
    shape.reduce((size, dim) => (dim.kind === "known" ? size * dim.value : Number.NaN), 1),
  );
  return sizes.reduce((sum, size) => sum + size, 0) === total.value;
}

/**
 * `kernel (10, 9, 100), bias (100,)`; equal ones are counted, those that are certainly frozen marked in the caller's words,
 * and those left out that may not be there.
 */
export function weightList(weights: readonly Weight[], frozenMark: string): string {
  const texts = weights
    .filter(({ isDoubtful }) => isDoubtful !== true)
    .map(({ name, shape, trainable, isTrainingUnknown }) => {
      const mark = trainable || isTrainingUnknown === true ? "" : ` ${frozenMark}`;
      return `${name} ${formatShape(shapeOf(shape))}${mark}`;
    });
  return distinct(texts, (text) => text)
    .map((text) => {
      const times = texts.filter((other) => other === text).length;
      return times === 1 ? text : `${times} × ${text}`;
    })
    .join(", ");
}
