// Evaluates the formula that a hover prints for one output element, so that tests can hold it to what Keras computed.

/** Numbers in an array of any rank, row by row. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

type Scope = ReadonlyMap<string, number>;
/** An expression in which the index variables are still free. */
type Term = (scope: Scope) => number;

const tokenPattern =
  /\s*(\.\.|\+=|(?:softmax|mean|var)_[a-z]+|relu|sigmoid|tanh|max|mean|var|exp|then|\d+(?:\.\d+)?|[A-Za-zγβεμσ][₁₂₃]?|\S)/gu;
const tokensOf = (text: string): readonly string[] =>
  [...text.matchAll(tokenPattern)].map(([, token]) => token ?? "");

/** The element at some indices; outside there are zeros, and indices that are left out at the front belong to `lead`. */
function elementOf(array: NumberArray, indices: readonly number[]): number | undefined {
  let place = 0;
  for (const [axis, length] of array.shape.entries()) {
    const index = indices[axis] ?? 0;
    if (index < 0 || index >= length) return undefined;
    place = place * length + index;
  }
  return array.values[place];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const meanOf = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Activations that look at one number. */
export const activations: ReadonlyMap<string, (x: number) => number> = new Map([
  ["relu", (x: number) => Math.max(x, 0)],
  ["σ", (x: number) => 1 / (1 + Math.exp(-x))],
  ["sigmoid", (x: number) => 1 / (1 + Math.exp(-x))],
  ["tanh", Math.tanh],
]);

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly arrays: ReadonlyMap<string, NumberArray>;
  readonly names: ReadonlyMap<string, number>;
  /** Where the leading axes that `…` stands for are, for the element that is computed. */
  lead: readonly number[];
  /** How many channels the output has, over which a softmax runs. */
  readonly channels: number;
  /** How far a variable runs: the length of the axis that it is the whole index of. */
  readonly ranges: Map<string, number>;
}

const peek = (r: Reader): string => r.tokens[r.at] ?? "";
function take(r: Reader, expected?: string): string {
  const token = peek(r);
  if (token === "" || (expected !== undefined && token !== expected)) {
    throw new Error(`${expected ?? "more"} is wanted at ${r.at} of ${r.tokens.join(" ")}`);
  }
  r.at += 1;
  return token;
}
function accept(r: Reader, token: string): boolean {
  if (peek(r) !== token) return false;
  r.at += 1;
  return true;
}

function readSum(r: Reader): Term {
  let left = readProduct(r);
  for (;;) {
    if (accept(r, "+")) {
      const [a, b] = [left, readProduct(r)];
      left = (scope) => a(scope) + b(scope);
    } else if (accept(r, "−")) {
      const [a, b] = [left, readProduct(r)];
      left = (scope) => a(scope) - b(scope);
    } else return left;
  }
}

function readProduct(r: Reader): Term {
  if (accept(r, "Σ")) return readSummation(r);
  let left = readPower(r);
  for (;;) {
    if (accept(r, "·")) {
      const [a, b] = [left, readProduct(r)];
      left = (scope) => a(scope) * b(scope);
    } else if (accept(r, "/")) {
      const [a, b] = [left, accept(r, "Σ") ? readSummation(r) : readPower(r)];
      left = (scope) => a(scope) / b(scope);
    } else return left;
  }
}

/** `Σ i=0..9 body`, or `Σ k body` where the axis says how far k runs. */
function readSummation(r: Reader): Term {
  const variable = take(r);
  let last: number | undefined;
  if (accept(r, "=")) {
    take(r, "0");
    take(r, "..");
    last = Number(take(r));
  }
  const body = readProduct(r);
  return (scope) => {
    const count = last === undefined ? (r.ranges.get(variable) ?? 0) : last + 1;
    return sum(Array.from({ length: count }, (_, i) => body(new Map([...scope, [variable, i]]))));
  };
}

function readPower(r: Reader): Term {
  const base = readAtom(r);
  if (!accept(r, "²")) return base;
  return (scope) => base(scope) ** 2;
}

function readAtom(r: Reader): Term {
  const token = take(r);
  if (/^\d/.test(token)) return () => Number(token);
  if (token === "(") {
    const inner = readSum(r);
    take(r, ")");
    return inner;
  }
  if (token === "⌊" || token === "⌈") {
    const inner = readSum(r);
    take(r, token === "⌊" ? "⌋" : "⌉");
    return token === "⌊" ? (scope) => Math.floor(inner(scope)) : (scope) => Math.ceil(inner(scope));
  }
  if (token === "√") {
    const inner = readAtom(r);
    return (scope) => Math.sqrt(inner(scope));
  }
  const activation = activations.get(token);
  if (activation) {
    const inner = readAtom(r);
    return (scope) => activation(inner(scope));
  }
  if (token.startsWith("softmax_")) {
    const [inner, variable] = [readAtom(r), token.slice("softmax_".length)];
    return (scope) => {
      const all = Array.from({ length: r.channels }, (_, i) =>
        Math.exp(inner(new Map([...scope, [variable, i]]))),
      );
      return Math.exp(inner(scope)) / sum(all);
    };
  }
  const statistic = /^(mean|var)_([a-z]+)$/.exec(token);
  if (statistic) {
    const inner = readAtom(r);
    return (scope) => {
      const all = scopesOver((statistic[2] ?? "").match(/[a-z]/g) ?? [], r, scope).map(inner);
      const mean = meanOf(all);
      return statistic[1] === "mean" ? mean : meanOf(all.map((each) => (each - mean) ** 2));
    };
  }
  if (token === "exp") {
    const inner = readAtom(r);
    return (scope) => Math.exp(inner(scope));
  }
  if (token === "max" && peek(r) === "(") return readLargest(r);
  if (token === "max" || token === "mean" || token === "var") return readCollection(r, token);
  if (r.arrays.has(token) && peek(r) === "[") return readElement(r, token);
  return (scope) => {
    const value = scope.get(token) ?? r.names.get(token);
    if (value === undefined) throw new Error(`nothing says what ${token} is in ${r.tokens.join(" ")}`);
    return value;
  };
}

/** Every place along some variables, each as far as it runs. */
function scopesOver(variables: readonly string[], r: Reader, scope: Scope): readonly Scope[] {
  return variables.reduce<readonly Scope[]>(
    (all, variable) =>
      all.flatMap((each) =>
        Array.from({ length: r.ranges.get(variable) ?? 0 }, (_, i) => new Map([...each, [variable, i]])),
      ),
    [scope],
  );
}

/** `max(a, b)`. */
function readLargest(r: Reader): Term {
  take(r, "(");
  const first = readSum(r);
  take(r, ",");
  const second = readSum(r);
  take(r, ")");
  return (scope) => Math.max(first(scope), second(scope));
}

/** `max { x[…] : i<3, j<3 }` over the places that lie inside, or `mean(x[…])` over the axes that are not named. */
function readCollection(r: Reader, operation: "max" | "mean" | "var"): Term {
  if (accept(r, "(")) {
    const name = take(r);
    take(r, "[");
    take(r, "…");
    take(r, "]");
    const power = accept(r, "²") ? 2 : 1;
    take(r, ")");
    return () => {
      const array = r.arrays.get(name);
      const length = array?.shape.at(-1) ?? 0;
      const all = Array.from(
        { length },
        (_, i) => ((array && elementOf(array, [...r.lead, i])) ?? 0) ** power,
      );
      return operation === "mean" ? meanOf(all) : meanOf(all.map((each) => (each - meanOf(all)) ** 2));
    };
  }
  take(r, "{");
  const name = take(r);
  const indices = readIndices(r, name);
  take(r, ":");
  const bounds: [string, number][] = [];
  do {
    const variable = take(r);
    take(r, "<");
    bounds.push([variable, Number(take(r))]);
  } while (accept(r, ","));
  take(r, "}");
  return (scope) => {
    const array = r.arrays.get(name);
    const scopes = bounds.reduce<Scope[]>(
      (all, [variable, count]) =>
        all.flatMap((each) => Array.from({ length: count }, (_, i) => new Map([...each, [variable, i]]))),
      [scope],
    );
    const inside = scopes.flatMap((each) => (array && elementOf(array, indices(each))) ?? []);
    return operation === "max" ? Math.max(...inside) : meanOf(inside);
  };
}

/** `[t + i, c]` behind an array's name; an index that is one variable says how far that variable runs. */
function readIndices(r: Reader, name: string): (scope: Scope) => readonly number[] {
  take(r, "[");
  const array = r.arrays.get(name);
  const terms: (Term | "…")[] = [];
  const first: string[] = [];
  do {
    first.push(peek(r));
    const start = r.at;
    terms.push(accept(r, "…") ? "…" : readSum(r));
    if (r.at - start > 1) first[first.length - 1] = "";
  } while (accept(r, ","));
  take(r, "]");
  const rank = array?.shape.length ?? 0;
  for (const [i, variable] of first.entries()) {
    const axis = terms[0] === "…" ? rank - terms.length + i : i;
    const length = array?.shape[axis];
    if (/^[A-Za-z]$/.test(variable) && length !== undefined && !r.ranges.has(variable))
      r.ranges.set(variable, length);
  }
  return (scope) => terms.flatMap((term) => (term === "…" ? r.lead : term(scope)));
}

function readElement(r: Reader, name: string): Term {
  const indices = readIndices(r, name);
  return (scope) => {
    const array = r.arrays.get(name);
    return (array && elementOf(array, indices(scope))) ?? 0;
  };
}

function placesOf(shape: readonly number[]): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (all, length) => all.flatMap((place) => Array.from({ length }, (_, i) => [...place, i])),
    [[]],
  );
}

/** `c·2 + m` at 5: c is 2 and m is 1. A single variable is the index itself. */
function bind(tokens: readonly string[], index: number): readonly (readonly [string, number])[] {
  const [variable = "", , factor = "1", , rest = ""] = tokens;
  if (tokens.length === 1) return [[variable, index]];
  return [
    [variable, Math.floor(index / Number(factor))],
    [rest, index % Number(factor)],
  ];
}

function split(tokens: readonly string[], separator: string): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/**
 * The whole output that a formula describes.
 * @param formula as printed: `y[t, f] = …`, or `y = b, then y[2·t + i, f] += …` where inputs are spread out
 * @param arrays x and the weights under the names that the formula uses
 * @param names what else it names, such as a length that is left open
 */
export function evaluateFormula(
  formula: string,
  output: readonly number[],
  arrays: ReadonlyMap<string, NumberArray>,
  names: ReadonlyMap<string, number> = new Map(),
): readonly number[] {
  const [statement = "", ...definitions] = formula.split("; ");
  const defined = new Map(names);
  const reader = (text: string): Reader => ({
    tokens: tokensOf(text),
    at: 0,
    arrays,
    names: defined,
    lead: [],
    channels: output.at(-1) ?? 1,
    ranges: new Map(),
  });
  for (const definition of definitions) {
    const r = reader(definition);
    const name = take(r);
    take(r, "=");
    defined.set(name, readSum(r)(new Map()));
  }
  const [, spread = statement, after = ""] =
    /^(?:y = b, then )?(.*?)(?:, then y = (\w+)\(y\))?$/.exec(statement) ?? [];
  const r = reader(spread);
  take(r, "y");
  if (spread.includes("+=")) {
    const whole = scattered(r, output, statement.startsWith("y = b"));
    return whole.map(activations.get(after) ?? ((x) => x));
  }
  const closing = r.tokens.indexOf("]");
  const written = split(r.tokens.slice(r.at + 1, closing), ",");
  r.at = closing + 1;
  take(r, "=");
  const body = readSum(r);
  if (r.at !== r.tokens.length) throw new Error(`${peek(r)} is left over in ${formula}`);
  const leading = written[0]?.[0] === "…" ? output.length - (written.length - 1) : 0;
  return placesOf(output).map((place) => {
    r.lead = place.slice(0, leading);
    const named = written.slice(leading > 0 || written[0]?.[0] === "…" ? 1 : 0);
    const scope = new Map(named.flatMap((tokens, i) => bind(tokens, place[leading + i] ?? 0)));
    return body(scope);
  });
}

/** `y[2·t + i, f] += …`: every combination of the variables adds to the place that it writes, where there is one. */
function scattered(r: Reader, output: readonly number[], biased: boolean): readonly number[] {
  const bias = biased ? r.arrays.get("b") : undefined;
  const place = placesOf(output);
  const channel = output.length - 1;
  const result = place.map((each) => (bias ? (elementOf(bias, [each[channel] ?? 0]) ?? 0) : 0));
  const target: NumberArray = { shape: output, values: result.map((_, i) => i) };
  const known = new Map(r.arrays).set("y", target);
  const inner: Reader = { ...r, arrays: known };
  const written = readIndices(inner, "y");
  take(inner, "+=");
  const body = readSum(inner);
  const summed = new Set(
    inner.tokens.flatMap((token, i) => (token === "Σ" ? [inner.tokens[i + 1] ?? ""] : [])),
  );
  const scopes = [...inner.ranges]
    .filter(([variable]) => !summed.has(variable))
    .reduce<Scope[]>(
      (all, [variable, count]) =>
        all.flatMap((each) => Array.from({ length: count }, (_, i) => new Map([...each, [variable, i]]))),
      [new Map()],
    );
  for (const scope of scopes) {
    const at = elementOf(target, written(scope));
    if (at !== undefined) result[at] = (result[at] ?? 0) + body(scope);
  }
  return result;
}
