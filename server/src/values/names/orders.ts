/** Comparisons of numbers and texts, by the names that Python's operators have. */
type Order = (a: number | string, b: number | string) => boolean;

export const orders: Readonly<Record<string, Order>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};
