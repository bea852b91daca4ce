/** What json, yaml and toml say, with whole numbers told from floats as Python does. */

/** A plain value of json, yaml or toml. A `number` is whole; floats stand apart, since Python tells them apart. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | { readonly float: number }
  | readonly PlainValue[]
  | ReadonlyMap<string | number, PlainValue>;

/** Whether a value is an object of json, a mapping of yaml, a table of toml. */
export const isMapping = (value: PlainValue | undefined): value is ReadonlyMap<string | number, PlainValue> =>
  value instanceof Map;

/** What a parser made, where whole numbers came out as `bigint` and all others as `number`. */
export function plainValue(value: unknown): PlainValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return { float: value };
  if (typeof value === "bigint") {
    const whole = Number(value);
    return Number.isSafeInteger(whole) ? whole : { float: whole };
  }
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [keyOf(key), plainValue(each)]));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object")
    return new Map(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
  return null;
}

const keyOf = (key: unknown): string | number => (typeof key === "bigint" ? Number(key) : String(key));

/** Strings, which stay as they are, and numbers. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Before the digits of a whole number; no text begins so. */
const WHOLE = "\u0000whole ";

/** JSON with whole numbers as `bigint`, which JavaScript's own parser does not tell from `1.0`. */
export function parseJson(text: string): unknown {
  const marked = text.replace(JSON_TOKEN, (token) =>
    /^-?\d+$/.test(token) ? JSON.stringify(WHOLE + token) : token,
  );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(WHOLE) ? BigInt(value.slice(WHOLE.length)) : value,
  );
}

/** What a text of JSON says; undefined where it is none. */
export function parsedJson(text: string): PlainValue | undefined {
  try {
    return plainValue(parseJson(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
