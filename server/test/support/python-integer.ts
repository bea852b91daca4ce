/** Computes the texts in which numbers that aren't known are shown, as Python computes integers. */

const BINARY: Readonly<
  Record<string, { readonly binds: number; readonly of: (a: number, b: number) => number }>
> = {
  "+": { binds: 1, of: (a, b) => a + b },
  "-": { binds: 1, of: (a, b) => a - b },
  "·": { binds: 2, of: (a, b) => a * b },
  "//": { binds: 2, of: (a, b) => Math.floor(a / b) },
  "/": { binds: 2, of: (a, b) => a / b },
  "%": { binds: 2, of: (a, b) => a - b * Math.floor(a / b) },
  // A sign binds less than a power: -n ** 2 is -(n ** 2).
  "**": { binds: 4, of: (a, b) => a ** b },
};
const SIGN = 3;
const FUNCTIONS: Readonly<Record<string, (...of: number[]) => number>> = {
  max: Math.max,
  min: Math.min,
  ceil: Math.ceil,
};

/** The number that `n // 2 - 1`, `10·n·100 + 100` or `max(n, ceil(m / 2))` is where its names are these numbers. */
export function pythonInteger(text: string, names: Readonly<Record<string, number>>): number {
  const tokens = text.match(/\d+|\w+|\/\/|\*\*|\S/g) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`${expected ?? "more"} is wanted at ${at} of ${text}`);
    at += 1;
    return token;
  };
  const operand = (): number => {
    const token = take();
    if (token === "-") return -expression(SIGN);
    if (token === "(") {
      const inner = expression(0);
      take(")");
      return inner;
    }
    const called = FUNCTIONS[token];
    if (!called) return /^\d/.test(token) ? Number(token) : (names[token] ?? NaN);
    take("(");
    const given = [expression(0)];
    for (; tokens[at] === ","; given.push(expression(0))) take(",");
    take(")");
    return called(...given);
  };
  const expression = (least: number): number => {
    let left = operand();
    for (;;) {
      const operator = BINARY[tokens[at] ?? ""];
      if (!operator || operator.binds < least) return left;
      at += 1;
      left = operator.of(left, expression(operator.binds + 1));
    }
  };
  const result = expression(0);
  if (at < tokens.length) throw new Error(`${text} goes on at ${at}`);
  return result;
}
