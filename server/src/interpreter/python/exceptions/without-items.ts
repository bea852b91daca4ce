/** `value[index]` of a value that certainly has no items, as Python and its libraries refuse it. */
import { fail, failIf } from "./certain-exceptions";
import { type Machine, spanOf } from "../../machine";
import type { Picked } from "../../../libraries/library-rules";
import { isOwnFunction, withoutOwnItems } from "../../../libraries/builtins";
import { subscripted } from "../../../libraries/rules";
import type { Expression } from "../../../syntax/ast";
import { isCertainArray } from "../../../values/certain-array";
import type { Remedy } from "../../../values/records/finding";
import { scalarType } from "../../../values/scalar-type";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** What Python calls the type of a value that keeps no items, and what has them instead; undefined for all others. */
function withoutItems(
  value: Value,
  node: Expression,
): { readonly type: string; readonly isListed?: true; readonly isUncalled?: true } | undefined {
  if (value.kind === "float" && !value.instance) return { type: "float" };
  if (value.kind === "int" && !value.instance) return { type: "int" };
  if (value.kind === "bool") return { type: "bool" };
  if (value.kind === "set") return { type: "set" };
  // What decorators make of a function may well have items, as kernels have that are called for a grid.
  if (value.kind === "function" && isOwnFunction(value)) return { type: value.self ? "method" : "function" };
  // A method that a library binds to its object was to be called first.
  if (value.kind === "function" && value.canonical !== undefined && value.self?.kind === "object")
    return { type: "method", isUncalled: true };
  const bound = value.kind === "function" && !value.closure ? value.captured?.[0] : undefined;
  if (bound && "kind" in bound && isCertainArray(bound)) return { type: "builtin_function_or_method" };
  if (value.kind === "list" && value.view !== undefined) return { type: value.view.type, isListed: true };
  // An option that nobody gives is None only until somebody does.
  if (value.kind === "none") return value.mayBeGiven ? undefined : { type: "NoneType" };
  if (value.kind !== "iterator") return undefined;
  const callee = node.kind === "Call" && node.callee.kind === "Name" ? node.callee.id : "iterator";
  return { type: value.isGenerator ? "generator" : callee, isListed: true };
}

/** A number of a library's own takes what picks nothing, as arrays without axes do, and no place. */
function raiseForScalarItem(m: Machine, site: Span): void {
  fail(
    m,
    {
      exception: "IndexError",
      message: "invalid index to scalar variable.",
      code: "not-subscriptable",
      facts: { given: "A single number" },
      isProven: true,
      remedies: [{ kind: "dropSubscript", span: site, preferred: true }],
    },
    site,
  );
}

/** Raises for an item of what has none. */
export function raiseForNoItems(
  m: Machine,
  node: Extract<Expression, { kind: "Subscript" }>,
  value: Value,
  index: Value,
  site: Span,
): void {
  const at = (): Picked => ({ value: spanOf(m, node.value), site });
  if (value.kind === "object") {
    failIf(m, subscripted(value, index, at, m.context) ?? withoutOwnItems(value), site);
    return;
  }
  const found = withoutItems(value, node.value);
  const isNumber = value.kind === "float" || value.kind === "int";
  if (isNumber && scalarType(value) !== undefined && index.kind === "int") {
    raiseForScalarItem(m, site);
    return;
  }
  // Numbers of a library's own take indices as arrays without axes do, and are refused as those are.
  if (!found || (isNumber && scalarType(value) !== undefined)) return;
  const isFirst = index.kind === "int" && index.dim.kind === "known" && index.dim.value === 0;
  const remedies: readonly Remedy[] = found.isListed
    ? [{ kind: "wrapText", span: at().value, before: "list(", after: ")", preferred: true }]
    : found.isUncalled
      ? [{ kind: "wrapText", span: at().value, before: "", after: "()", preferred: true }]
      : isNumber && isFirst
        ? [{ kind: "dropSubscript", span: site, preferred: true }]
        : value.kind === "none"
          ? (value.ifUsed ?? [])
          : [];
  fail(
    m,
    {
      exception: "TypeError",
      message: `'${found.type}' object is not subscriptable`,
      code: "not-subscriptable",
      facts: { given: found.type },
      isProven: true,
      remedies,
    },
    site,
  );
}
