/** Values that statements of Python refuse by their types: managers that are none, exceptions that are none, items that can't be deleted. */
import { certainType } from "./certain-types";
import { isPlainObject } from "./plain-objects";
import type { NotIterable } from "../../../values/records/not-iterable";
import { refusedExpression, shown, typeError } from "../refused-values/refusal";
import type { Value } from "../../../values/value";

const refused = (before: string, value: Value, message: string): NotIterable =>
  refusedExpression(`${before}${shown(value)}`, typeError(message));

/** Python's name for the type of a value that has none of these methods. */
function typeWithout(value: Value, methods: readonly string[]): string | undefined {
  if (value.kind === "object") return isPlainObject(value, methods) ? value.class.name : undefined;
  const type = certainType(value);
  return type?.name === "…" ? undefined : type?.name;
}

/** Python's releases word it each in its own way. */
export function isNoManager(value: Value): NotIterable | undefined {
  const type = typeWithout(value, ["__enter__", "__exit__"]);
  return type === undefined
    ? undefined
    : refused("with ", value, `'${type}' object does not support the context manager protocol…`);
}

/** An exception of the program's derives from one of Python's, and so is no plain object. */
export function isNoException(value: Value): NotIterable | undefined {
  return typeWithout(value, []) === undefined
    ? undefined
    : refused("raise ", value, "exceptions must derive from BaseException");
}

const FIXED = "styrzeifnb";

export function undeletable(value: Value): NotIterable | undefined {
  const type = value.kind === "object" ? undefined : certainType(value);
  return type && FIXED.includes(type.letter)
    ? refused("del ", value, `'${type.name}' object doesn't support item deletion`)
    : undefined;
}
