/** Statements: one case per kind of node, each to how control goes on. */
import { LEVELS_PER_BLOCK } from "../budgets";
import { evaluateAssertion } from "./exceptions/assertions";
import { assign } from "./assignments";
import { raiseForMissingItem, raiseForMissingPlace } from "./exceptions/certain-exceptions";
import { attributeOf } from "./classes/attributes";
import { executeIf, executeMatch } from "./conditions";
import { annotationValue, asDeclared } from "./declarations";
import { defineClass, defineFunction } from "./definitions";
import { evaluate } from "./evaluate";
import { executeImport, executeImportFrom } from "./modules/imports";
import { executeFor, executeWhile } from "./loops/loops";
import { type Machine, bind, deeper, ignorance, inside, spanOf, writeName, scopeDeclared } from "../machine";
import { step } from "../steps";
import { operateInPlace } from "./operators";
import { executeTry } from "./exceptions/protection";
import { raise, someException } from "./exceptions/raising";
import { raiseForIndex, raiseForOperands } from "./exceptions/refused-operands";
import { raiseForDeletion, raiseForException } from "./exceptions/refused-types";
import { evaluateResult, recordResult } from "./results";
import { executeWith } from "./with-statement";
import { beginStatement } from "../paths/environment-decides";
import { markReachedByGap } from "../paths/escape";
import type { Flow, LoopScope } from "../paths/undecided";
import type { AugmentedAssign, Delete, Expression, Global, Statement, Subscript } from "../../syntax/ast";
import { augmentInPlace, callOperator, deleteSubscript, subscriptOf } from "../../libraries/builtins";
import { NONE, type Value, str, unknown } from "../../values/value";

/** Runs statements until one leaves the block. `loop` is the innermost running loop of this frame. */
export function executeBlock(
  m: Machine,
  statements: readonly Statement[],
  loop: LoopScope | undefined,
): Flow {
  return inside(
    m,
    () => {
      for (const statement of statements) {
        const flow = execute(m, statement, loop);
        if (flow !== "normal") return flow;
      }
      return "normal";
    },
    () => {
      ignorance(m, { code: "budget", detail: "depth" });
      m.frame.partial = true;
      return "normal";
    },
  );
}

/** Runs one statement. A Python exception is thrown as a `RaiseSignal`. */
function execute(m: Machine, node: Statement, loop: LoopScope | undefined): Flow {
  step(m);
  m.frame.running = node;
  beginStatement(m);
  switch (node.kind) {
    case "Expression":
      if (node.value.kind === "Yield") evaluate(m, node.value);
      else evaluateResult(m, { range: node, expression: node.value }, (value) => value);
      return "normal";
    case "Assign":
      evaluateResult(m, { range: node, expression: node.value, target: node.targets[0] }, (made) => {
        const value = asDeclared(m, made, node);
        const isMade = node.value.kind === "Call";
        const bound = node.targets.map((target) => assign(m, target, value, isMade));
        return bound[0] ?? value;
      });
      return "normal";
    case "AnnotatedAssign":
      if (m.frame.scope.kind === "class" && node.target.kind === "Name")
        annotate(m, node.target.id, node.annotation);
      if (node.value) {
        const { value: expression, target } = node;
        evaluateResult(m, { range: node, expression, target }, (value) =>
          assign(m, target, asDeclared(m, value, node)),
        );
      }
      return "normal";
    case "AugmentedAssign":
      recordResult(m, { range: node, target: node.target }, augment(m, node));
      return "normal";
    case "Return":
      m.frame.result = NONE;
      if (node.value) {
        evaluateResult(m, { range: node, expression: node.value }, (value) => (m.frame.result = value));
      }
      return "return";
    case "Raise": {
      const exception = node.exception ? evaluate(m, node.exception) : (m.handled ?? someException);
      raiseForException(m, exception, spanOf(m, node));
      return raise(m, exception, spanOf(m, node));
    }
    case "Pass":
      return "normal";
    case "Break":
      return "break";
    case "Continue":
      return "continue";
    case "Delete":
      remove(m, node);
      return "normal";
    case "Assert":
      evaluateAssertion(m, node);
      return "normal";
    case "Global":
      redirect(m, node);
      return "normal";
    case "Import":
      executeImport(m, node);
      return "normal";
    case "ImportFrom":
      executeImportFrom(m, node);
      return "normal";
    case "If":
      return executeIf(m, node, loop);
    case "For":
      return deeper(m, LEVELS_PER_BLOCK, () => executeFor(m, node, loop));
    case "While":
      return deeper(m, LEVELS_PER_BLOCK, () => executeWhile(m, node, loop));
    case "Try":
      return deeper(m, LEVELS_PER_BLOCK, () => executeTry(m, node, loop));
    case "With":
      return deeper(m, LEVELS_PER_BLOCK, () => executeWith(m, node, loop));
    case "Match":
      return deeper(m, LEVELS_PER_BLOCK, () => executeMatch(m, node, loop));
    case "FunctionDef":
      defineFunction(m, node);
      return "normal";
    case "ClassDef":
      defineClass(m, node);
      return "normal";
    case "Gap":
      for (const name of node.names)
        bind(m, m.frame.scope, name, unknown("syntax", undefined, spanOf(m, node)));
      for (const reached of node.reached ?? []) markReachedByGap(m, reached);
      return "normal";
  }
}

/** Keeps the annotated names of a class body in their order, which `@dataclass` builds its `__init__` from. */
function annotate(m: Machine, name: string, annotation: Expression): void {
  const { names } = m.frame.scope;
  const before = names.get("__annotations__");
  const entries = new Map(before?.kind === "dict" ? before.entries : []);
  entries.set(`s:${name}`, {
    key: str(name),
    value: annotationValue(m, annotation) ?? unknown("not-supported", "annotations"),
  });
  m.heap.set(names, "__annotations__", { kind: "dict", entries });
}

/** Gives what the target holds afterwards. */
function augment(m: Machine, node: AugmentedAssign): Value {
  const { target } = node;
  const site = spanOf(m, node);
  const refuseOperands = (before: Value, value: Value): void => {
    raiseForOperands(m, `${node.operator}=`, [target, before], [node.value, value], site);
  };
  if (target.kind === "Name") {
    const before = evaluate(m, target);
    const value = evaluate(m, node.value);
    refuseOperands(before, value);
    if (augmentInPlace(node.operator, before, value, m.context)) return before;
    return assign(m, target, operateInPlace(m, node.operator, before, value, site));
  }
  if (target.kind === "Attribute") {
    const object = evaluate(m, target.value);
    const before = attributeOf(m, object, target.name, spanOf(m, target));
    const value = evaluate(m, node.value);
    refuseOperands(before, value);
    if (augmentInPlace(node.operator, before, value, m.context)) return before;
    const result = operateInPlace(m, node.operator, before, value, site);
    m.context.setAttribute(object, target.name, result, site);
    return result;
  }
  if (target.kind !== "Subscript") return unknown("syntax");
  const [container, index] = [evaluate(m, target.value), evaluate(m, target.index)];
  raiseForIndex(m, container, index, target.index, site);
  raiseForMissingItem(m, container, index, site);
  const before = subscriptOf(container, index, site, m.context);
  const value = evaluate(m, node.value);
  refuseOperands(before, value);
  if (augmentInPlace(node.operator, before, value, m.context)) return before;
  return assign(m, target, operateInPlace(m, node.operator, before, value, site));
}

function remove(m: Machine, node: Delete): void {
  for (const target of node.targets) {
    if (target.kind === "Name") writeName(m, m.frame.scope.names, target.id, undefined);
    else if (target.kind === "Subscript") removeItem(m, evaluate(m, target.value), target);
    else if (target.kind === "Attribute") {
      const holder = evaluate(m, target.value);
      const isOwn = holder.kind === "object" || (holder.kind === "class" && holder.canonical === undefined);
      if (isOwn) m.heap.delete(holder.attributes, target.name);
    }
  }
}

/** `del container[index]`, by the container's own method where it has one. */
function removeItem(m: Machine, container: Value, target: Subscript): void {
  const [index, site] = [evaluate(m, target.index), spanOf(m, target)];
  if (container.kind === "object") callOperator(container, "delitem", [index], site, m.context);
  else {
    raiseForDeletion(m, container, site);
    raiseForIndex(m, container, index, target.index, site);
    raiseForMissingPlace(m, container, index, false, site);
    deleteSubscript(container, index, m.context);
  }
}

function redirect(m: Machine, node: Global): void {
  const { scope } = m.frame;
  scope.redirected ??= new Map();
  for (const name of node.names) {
    const target = scopeDeclared(scope.parent, node.scope, name);
    if (target) scope.redirected.set(name, target);
  }
}
