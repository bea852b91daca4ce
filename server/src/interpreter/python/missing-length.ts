/** `None` of an open axis where Python wants a number: `x.shape[0] * 2`, `range(x.shape[0])`. */
import { fail } from "./certain-exceptions";
import type { Machine } from "../machine";
import { lookup } from "../../values/lookup";
import type { Remedy } from "../../values/finding";
import type { Span } from "../../values/span";
import type { Arguments, Value } from "../../values/value";

const isMissing = (value: Value): boolean => value.kind === "none" && value.ofAxis === true;

const TYPES: Readonly<Record<string, string>> = {
  none: "NoneType",
  bool: "bool",
  int: "int",
  bigint: "int",
  float: "float",
  str: "str",
  list: "list",
  tuple: "tuple",
};

/** Operators that compare, whose refusal Python words otherwise. */
const COMPARING: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);

function tell(
  m: Machine,
  {
    exception,
    message,
    operation,
    site,
    remedies = [],
  }: {
    exception: string;
    message: string;
    operation: string;
    site: Span;
    remedies?: readonly Remedy[];
  },
): void {
  fail(
    m,
    {
      exception,
      message,
      code: "length-not-fixed",
      facts: { operation },
      isProven: true,
      onPlaceholders: true,
      remedies,
    },
    site,
  );
}

/** Raises for `left operator right` where one of them is the length that an open axis does not have. */
export function raiseForMissingLength(
  m: Machine,
  operator: string,
  left: Value,
  right: Value,
  site: Span,
): void {
  if (!isMissing(left) && !isMissing(right)) return;
  // With the length that the operation has when it runs, the same arithmetic is recorded.
  const remedies: readonly Remedy[] = [{ kind: "askLengths", span: site, preferred: true }];
  const other = isMissing(left) ? right : left;
  if (other.kind === "tensor") {
    const message = "None values not supported.";
    tell(m, { exception: "ValueError", message, operation: operator, site, remedies });
    return;
  }
  const [a, b] = [lookup(TYPES, left.kind), lookup(TYPES, right.kind)];
  if (a === undefined || b === undefined) return;
  const message =
    operator === "*" && ["str", "list", "tuple"].includes(a)
      ? "can't multiply sequence by non-int of type 'NoneType'"
      : COMPARING.has(operator)
        ? `'${operator}' not supported between instances of '${a}' and '${b}'`
        : `unsupported operand type(s) for ${operator === "**" ? "** or pow()" : operator}: '${a}' and '${b}'`;
  tell(m, { exception: "TypeError", message, operation: operator, site, remedies });
}

const NUMBERS: Readonly<Record<string, string>> = {
  "builtins.range": "'NoneType' object cannot be interpreted as an integer",
  "builtins.int": "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
  "builtins.float": "float() argument must be a string or a real number, not 'NoneType'",
};

/** Raises for `range(None)`, `int(None)` and `float(None)` of such a length, which take no recorded length either. */
export function raiseForMissingNumber(m: Machine, callee: Value, { positional, site }: Arguments): void {
  if (!positional.some(isMissing)) return;
  const name = callee.kind === "class" || callee.kind === "function" ? callee.canonical : undefined;
  const message = name === undefined ? undefined : lookup(NUMBERS, name);
  if (name === undefined || message === undefined) return;
  tell(m, { exception: "TypeError", message, operation: `${name.slice("builtins.".length)}()`, site });
}
