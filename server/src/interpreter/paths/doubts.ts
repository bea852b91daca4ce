/**
 * Conditions that can't be decided and that look at what is refused behind them. `if "kernel" in weight.name` picks out
 * the weights that the statements in it are for: that they don't suit the others proves nothing.
 */
import type { Frame, Machine } from "../machine";
import { lookUp } from "../machine";
import type { Expression } from "../../syntax/ast";
import { type Chain, derivedFrom, readExpressions } from "../../syntax/names/derivation";
import type { Value } from "../../values/value";

/** An undecided condition of a frame, and those around it or before it. */
export interface Doubt {
  readonly test: Expression;
  readonly outer: Doubt | undefined;
}

/** Runs what stands behind an undecided condition. */
export function inDoubt<T>(m: Machine, test: Expression, work: () => T): T {
  const { frame } = m;
  const { doubt } = frame;
  frame.doubt = { test, outer: doubt };
  try {
    return work();
  } finally {
    frame.doubt = doubt;
  }
}

/** What goes on from here does so because an undecided condition did not leave. */
export function keepDoubt(m: Machine, test: Expression): void {
  m.frame.doubt = { test, outer: m.frame.doubt };
}

/** Whether an undecided condition of a running frame looks at what its running statement works with. */
export function isDoubted(m: Machine): boolean {
  return m.stack.some((frame) => frame.doubt !== undefined && looksAtTheSame(m, frame, frame.doubt));
}

function looksAtTheSame(m: Machine, frame: Frame, doubt: Doubt): boolean {
  const { running, definition, topLevel } = frame;
  if (!running) return false;
  const tests: Expression[] = [];
  for (let at: Doubt | undefined = doubt; at; at = at.outer) tests.push(at.test);
  const body = definition?.kind === "FunctionDef" ? definition.body : topLevel ? [topLevel] : [];
  const telling = (chains: readonly Chain[]): readonly Chain[] =>
    chains.flatMap(([root, ...rest]) => {
      const value = root === undefined ? undefined : lookUp(m, frame.scope, root);
      if (root === undefined || (value && isSettled(value))) return [];
      return [value && isData(value) ? [root] : [root, ...rest]];
    });
  const asked = telling(derivedFrom(tests, body));
  const used = telling(derivedFrom(readExpressions(running), body));
  return asked.some((a) => used.some((b) => isWithin(a, b) || isWithin(b, a)));
}

/** Whether `outer` is `inner` or holds it. */
const isWithin = (outer: Chain, inner: Chain): boolean => outer.every((part, i) => part === inner[i]);

/** What no condition is undecided for: code, and constants that are known. */
function isSettled(value: Value): boolean {
  switch (value.kind) {
    case "module":
    case "class":
    case "function":
    case "bool":
    case "none":
    case "float":
      return true;
    case "int":
      return value.dim.kind === "known";
    case "str":
      return value.value !== undefined;
    default:
      return false;
  }
}

/** A tensor or a layer of a library, of which any attribute tells of the others; not an object of the program. */
const isData = (value: Value): boolean =>
  value.kind === "tensor" ||
  (value.kind === "object" &&
    value.class.canonical !== undefined &&
    value.native?.hooks?.calledMethod !== undefined);
