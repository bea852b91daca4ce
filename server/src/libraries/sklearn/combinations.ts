/** How many ways there are to choose, as far as they can be counted. */

/** Ways to choose `k` of `n`; no number where there are more than can be counted, which a few factors show. */
export function binomial(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < Math.min(k, n - k); i++) {
    product = (product * (n - i)) / (i + 1);
    if (!Number.isSafeInteger(Math.round(product))) return NaN;
  }
  return k > n ? 0 : product;
}

/** Ways to choose up to `most` of `n`. */
export function choices(n: number, most: number): number {
  let sum = 0;
  for (let k = 0; k <= most && Number.isSafeInteger(sum); k++) sum += binomial(n, k);
  return Number.isSafeInteger(sum) ? sum : NaN;
}
