/** Automatic names of layers, models and operations, after `keras/src/utils/naming.py`. */
import type { Context, Ordinal } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { type ObjectValue, int } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/** Class names are few, and each layer that is made asks for one. */
const snakes = new Map<string, string>();

/** `MaxPooling1D` → `max_pooling1d`, as Keras's own `to_snake_case`. */
export function toSnakeCase(name: string): string {
  const known = snakes.get(name);
  if (known !== undefined) return known;
  const snake = name
    .replace(/\W+/g, "")
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  snakes.set(name, snake);
  return snake;
}

/** How many calls of `clear_session` there were; after each, names are given anew. */
function sessionOf(context: Context): number {
  const session = context.settings.get("session");
  return session?.kind === "int" && session.dim.kind === "known" ? session.dim.value : 0;
}

/** `keras.utils.clear_session()`: automatic names start again. */
export function clearSession(context: Context): void {
  context.heap.set(context.settings, "session", int(sessionOf(context) + 1));
}

/** Another name for a layer whose own is taken: the same with the first free number, as Keras numbers them. */
export function otherName(
  layer: ObjectValue,
  name: string,
  taken: readonly (string | undefined)[],
): readonly Remedy[] {
  let number = 1;
  while (taken.includes(`${name}_${number}`)) number += 1;
  const value = `"${name}_${number}"`;
  return [{ kind: "setArgument", call: layer.constructed, name: "name", value, preferred: true }];
}

/** What Keras 2 calls classes whose Keras 3 name differs. */
const keras2Prefixes: Readonly<Record<string, string>> = { Functional: "model", InputLayer: "input" };

/** A name that Keras makes up. Its number is looked at only where the name is, so that few things depend on it. */
export interface AutomaticName {
  readonly prefix: string;
  readonly ordinal: Ordinal;
  /** Whether the first one has a number too, as inputs have in Keras 2. */
  readonly countsFirst: boolean;
}

/** A name as a person gave it, or as Keras makes it up. */
export type LayerName = string | AutomaticName;

/**
 * The next automatic name of a class within this analysis: `conv1d`, `conv1d_1`, … In Keras 2 inputs count from 1
 * (`input_1`) and functional models are called `model`.
 */
export function automaticName(className: string, context: Context): AutomaticName {
  const keras2 = context.keras === 2 ? lookup(keras2Prefixes, className) : undefined;
  const prefix = keras2 ?? toSnakeCase(className);
  const ordinal = context.count(`name:${sessionOf(context)}:${prefix}`);
  return { prefix, ordinal, countsFirst: keras2 === "input" };
}

/** A name as Keras writes it. */
export function nameText(name: LayerName): string {
  if (typeof name === "string") return name;
  const { prefix, ordinal, countsFirst } = name;
  const number = ordinal.number();
  if (countsFirst) return `${prefix}_${number}`;
  return number === 1 ? prefix : `${prefix}_${number - 1}`;
}

/** `dense_1` → `dense`. */
export const withoutNumber = (text: string): string => text.replace(/_\d+$/, "");

/** Whether a text may be what a prefix becomes with a number, or without one. */
const isOfPrefix = (text: string, prefix: string): boolean =>
  text.startsWith(prefix) && (text === prefix || withoutNumber(text) === prefix);

/** Whether two names may be the same, told without looking at any number. */
export function mayBeAlike(a: LayerName, b: LayerName): boolean {
  if (typeof a === "string") return typeof b === "string" ? a === b : isOfPrefix(a, b.prefix);
  if (typeof b === "string") return isOfPrefix(b, a.prefix);
  // Those that are counted together get different numbers.
  if (a.prefix === b.prefix) return a.ordinal.key !== b.ordinal.key;
  return isOfPrefix(a.prefix, b.prefix) || isOfPrefix(b.prefix, a.prefix);
}

/**
 * Whether all of the names are different for certain without looking at any number: those made up differ among
 * themselves, and none that is given looks like one of them.
 */
export function areDistinct(names: readonly LayerName[]): boolean {
  const given = names.filter((name) => typeof name === "string");
  if (new Set(given).size < given.length) return false;
  const keys = new Map<string, string>();
  for (const name of names) {
    if (typeof name === "string") continue;
    const key = keys.get(name.prefix) ?? name.ordinal.key;
    if (key !== name.ordinal.key) return false;
    keys.set(name.prefix, key);
  }
  const mayBe = (text: string): boolean => keys.has(withoutNumber(text));
  return (
    !given.some((name) => keys.has(name) || mayBe(name)) &&
    ![...keys.keys()].some((prefix) => prefix !== withoutNumber(prefix) && mayBe(prefix))
  );
}
