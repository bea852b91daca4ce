/** Which loss a value stands for: one of Keras's by name, class, object or function, or code of the program's own. */
import { hasUnseenBase, isReplaced, isUserCode, methodOf } from "../../../callables/class-members";
import type { Arguments, FunctionValue, Value } from "../../../../values/value";

/** A loss as the checks see it. */
export interface Loss {
  readonly value: Value;
  /** As it is written: the string, or the name of the class or function. */
  readonly shown: string;
  /** One of Keras's, without case and underscores: `binarycrossentropy`. */
  readonly name?: string;
  /** The arguments of a loss object. */
  readonly args?: Arguments;
  /** What code of the program's own is called. */
  readonly own?: FunctionValue;
  /** Whether labels and outputs are brought to one rank before the program's own code sees them. */
  readonly isWrapped?: boolean;
  /** Whether that code stands in for `Loss.__call__`, which is given the weights of samples too. */
  readonly isWhole?: boolean;
}

const canonicalLoss = /^keras\.(?:losses|metrics)\.(\w+)$/;

/** Short names that are not the long one without underscores. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["mse", "meansquarederror"],
  ["mae", "meanabsoluteerror"],
  ["mape", "meanabsolutepercentageerror"],
  ["msle", "meansquaredlogarithmicerror"],
  ["bce", "binarycrossentropy"],
  ["kld", "kldivergence"],
  ["kullbackleiblerdivergence", "kldivergence"],
]);

/** `BinaryCrossentropy`, `binary_crossentropy` and `bce` are one loss. */
export function plainName(name: string): string {
  const plain = name.toLowerCase().replaceAll("_", "");
  return SHORT.get(plain) ?? plain;
}

/** The loss that a value stands for; undefined for None and for what is not known. */
export function lossOf(value: Value | undefined): Loss | undefined {
  if (!value) return undefined;
  if (value.kind === "str")
    return value.value === undefined
      ? undefined
      : { value, shown: value.value, name: plainName(value.value) };
  if (value.kind === "class") return undefined;
  if (value.kind === "function") {
    const shown = canonicalLoss.exec(value.canonical ?? "")?.[1];
    if (shown !== undefined) return { value, shown, name: plainName(shown) };
    return value.closure && !value.decorated
      ? { value, shown: value.name, own: value, isWrapped: true }
      : undefined;
  }
  if (value.kind !== "object") return undefined;
  const shown = canonicalLoss.exec(value.class.canonical ?? "")?.[1];
  if (shown !== undefined) return { value, shown, name: plainName(shown), args: value.arguments };
  const type = value.class;
  // What can't be seen may call the loss in a way of its own.
  if (!type.mro.some(({ canonical }) => canonical === "keras.losses.Loss") || hasUnseenBase(type))
    return undefined;
  const isWhole = isReplaced(type, "__call__");
  const own = methodOf(type, isWhole ? "__call__" : "call");
  if (!isUserCode(own) || own.decorated) return undefined;
  return { value, shown: type.name, own: { ...own, self: value }, isWhole };
}

/** Whether a loss object certainly keeps an argument at its default. */
export function keepsDefault({ args }: Loss, position: number, name: string): boolean {
  if (!args) return true;
  return !args.rest && args.positional[position] === undefined && !args.keywords.has(name);
}
