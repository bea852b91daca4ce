/** `None` of an open axis or an absent key where Python wants a number: `x.shape[0] * 2`, `logs.get("acc") > 0.9`. */
import { fail } from "./certain-exceptions";
import type { Machine } from "../../machine";
import { toldKey } from "../../../libraries/builtins";
import { lookup } from "../../../values/names/lookup";
import type { AbsentKey } from "../../../values/absent-key";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

const isMissing = (value: Value): boolean => value.kind === "none" && value.ofAxis === true;

const ofKey = (value: Value): AbsentKey | undefined => (value.kind === "none" ? value.ofKey : undefined);

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

/** Raises for what `get` gave for a key that a dictionary certainly lacks. */
function tellKey(m: Machine, absent: AbsentKey, message: string, site: Span): void {
  const { key, keys, remedies } = toldKey(absent.within, absent.key);
  fail(
    m,
    { exception: "TypeError", message, code: "missing-key", facts: { key, keys }, isProven: true, remedies },
    site,
  );
}

/** Python's words for `left operator right` of types that don't go together. */
function wordsFor(operator: string, a: string, b: string): string {
  if (operator === "*" && ["str", "list", "tuple"].includes(a))
    return "can't multiply sequence by non-int of type 'NoneType'";
  return COMPARING.has(operator)
    ? `'${operator}' not supported between instances of '${a}' and '${b}'`
    : `unsupported operand type(s) for ${operator === "**" ? "** or pow()" : operator}: '${a}' and '${b}'`;
}

/** Raises for `left operator right` where one of them is the length that an open axis does not have, or what stands for an absent key. */
export function raiseForMissingLength(
  m: Machine,
  operator: string,
  left: Value,
  right: Value,
  site: Span,
): void {
  const [a, b] = [lookup(TYPES, left.kind), lookup(TYPES, right.kind)];
  const absent = ofKey(left) ?? ofKey(right);
  if (absent && a !== undefined && b !== undefined) tellKey(m, absent, wordsFor(operator, a, b), site);
  if (!isMissing(left) && !isMissing(right)) return;
  // With the length that the operation has when it runs, the same arithmetic is recorded.
  const other = isMissing(left) ? right : left;
  const beside = other.kind === "tensor" && other.flavour === "eager" ? other.dtype : undefined;
  const dtype = beside === "int32" ? undefined : beside;
  const remedies: readonly Remedy[] = [{ kind: "askLengths", span: site, dtype, preferred: true }];
  if (other.kind === "tensor") {
    const message = "None values not supported.";
    tell(m, { exception: "ValueError", message, operation: operator, site, remedies });
    return;
  }
  if (a === undefined || b === undefined) return;
  tell(m, { exception: "TypeError", message: wordsFor(operator, a, b), operation: operator, site, remedies });
}

const NUMBERS: Readonly<Record<string, string>> = {
  "builtins.range": "'NoneType' object cannot be interpreted as an integer",
  "builtins.int": "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
  "builtins.float": "float() argument must be a string or a real number, not 'NoneType'",
};

/** Raises for `range(None)`, `int(None)` and `float(None)` of such a length or key; they take no recorded length either. */
export function raiseForMissingNumber(m: Machine, callee: Value, { positional, site }: Arguments): void {
  const absent = positional.map(ofKey).find((key) => key !== undefined);
  if (!absent && !positional.some(isMissing)) return;
  const name = callee.kind === "class" || callee.kind === "function" ? callee.canonical : undefined;
  const message = name === undefined ? undefined : lookup(NUMBERS, name);
  if (name === undefined || message === undefined) return;
  if (absent) tellKey(m, absent, message, site);
  else tell(m, { exception: "TypeError", message, operation: `${name.slice("builtins.".length)}()`, site });
}
