/** Expressions: one case per kind of node, each to a value; nothing here ever fails. */
import { evaluateCall } from "./functions/calls";
import { raiseForPercent, raiseForPlace, raiseForTruth } from "./exceptions/asked-values";
import { raiseForMissingItem } from "./exceptions/certain-exceptions";
import { raiseForIndex, raiseForOperand, raiseForOperands } from "./exceptions/refused-operands";
import { raiseForKey } from "./exceptions/refused-types";
import { tellReadFirst, unboundName } from "./exceptions/unbound-names";
import { raiseForNoItems } from "./exceptions/without-items";
import { attributeOf, selfOfSuper } from "./classes/attributes";
import { evaluateComprehension } from "./loops/generator-expressions";
import { makeLambda } from "./functions/functions";
import { valueByDefault } from "../paths/assumed";
import { inDoubt } from "../paths/doubts";
import { noteDecided, noteNameRead, readSince } from "../paths/environment-decides";
import { markMutated, markOwner } from "../paths/escape";
import { joinValues } from "../paths/join";
import { type Machine, bind, ignorance, inside, lookUp, spanOf } from "../machine";
import { joinedString } from "./joined-strings";
import { step } from "../steps";
import { recordResult } from "./results";
import { evaluateYield } from "./functions/yielding";
import { operate, operateUnary, compareValues } from "./operators";
import { notLookedInto } from "../paths/passed-over";
import { evaluateBoth, mayBranch } from "../paths/undecided";
import { WRITTEN_NONE } from "../../values/none";
import type {
  Attribute,
  BooleanOperation,
  Comparison,
  Constant,
  DictDisplay,
  Conditional,
  Expression,
  BinaryOperation,
  Name,
  NamedExpression,
} from "../../syntax/ast";
import { namesNothing } from "../../syntax/names/read-names";
import type { Span } from "../../values/records/span";
import { builtinValue } from "../../libraries";
import { itemsOf, mappingOf, pickedName, shownNow, subscriptOf, truthOf } from "../../libraries/builtins";
import { EVALUATION_DEPTH } from "../budgets";
import { ITEMS_PER_CONTAINER } from "../../values/bounds/budgets";
import { known } from "../../values/dimensions/dimension";
import { awaitedOf } from "../../values/coroutine";
import { putEntry, putMember } from "../../values/first-keys";
import { hashKey } from "../../values/hash-key";
import { specialMethod } from "../../values/special-methods";
import {
  type DictEntry,
  ELLIPSIS,
  NONE,
  type Value,
  bool,
  bytes,
  float,
  list,
  str,
  tuple,
  unknown,
  argumentsOf,
} from "../../values/value";

/** The callee of a call: a method is itself, whatever an unknown decorator may have made of it. */
export function evaluateCallee(m: Machine, node: Expression): Value {
  if (node.kind !== "Attribute") return evaluate(m, node);
  step(m);
  const owner = evaluate(m, node.value);
  const callee = attributeOf(m, owner, node.name, spanOf(m, node));
  // A method that can't be seen has the object that it is called on.
  if (callee.kind === "unknown" && !callee.choices)
    markOwner(m, owner.kind === "object" ? (selfOfSuper(owner) ?? owner) : owner, node.name);
  return callee;
}

/** An attribute that is not called: where an unknown decorator stands above a method, it may be a property. */
function readAttribute(m: Machine, node: Attribute): Value {
  const owner = evaluate(m, node.value);
  const value = attributeOf(m, owner, node.name, spanOf(m, node));
  markMutated(m, owner, node.name, value);
  return value.kind === "function" && value.decorated && value.self ? unknown(value.decorated) : value;
}

/** The value of an expression in the present frame. */
export function evaluate(m: Machine, node: Expression): Value {
  step(m);
  if (m.depth >= EVALUATION_DEPTH) return ignorance(m, { code: "budget", detail: "depth" });
  m.depth += 1;
  try {
    return valueOf(m, node);
  } finally {
    m.depth -= 1;
  }
}

function valueOf(m: Machine, node: Expression): Value {
  switch (node.kind) {
    case "Name":
      return evaluateName(m, node);
    case "Constant":
      return constant(m, node);
    case "Call": {
      const { sources } = m.readSoFar;
      return readSince(m, sources, evaluateCall(m, node));
    }
    case "Attribute":
      return readAttribute(m, node);
    case "Subscript": {
      const [value, index] = [evaluate(m, node.value), evaluate(m, node.index)];
      const site = spanOf(m, node);
      raiseForNoItems(m, node, value, index, site);
      raiseForPlace(m, value, index, spanOf(m, node.value), site);
      raiseForIndex(m, value, index, node.index, site);
      return pickedBy(node.index, itemOf(m, value, index, site));
    }
    case "BinaryOperation":
      return binary(m, node);
    case "UnaryOperation": {
      const [operand, site] = [evaluate(m, node.operand), spanOf(m, node)];
      raiseForOperand(m, node.operator, operand, site);
      return operateUnary(m, node.operator, operand, site);
    }
    case "BooleanOperation":
      return evaluateBoolean(m, node, 0);
    case "Comparison":
      return evaluateComparison(m, node);
    case "Conditional":
      return choose(m, node);
    case "Tuple":
      return sequence(m, node.items, tuple);
    case "List":
      return sequence(m, node.items, list);
    case "Set":
      return setDisplay(m, node.items);
    case "Dict":
      return dictDisplay(m, node);
    case "Comprehension":
      return evaluateComprehension(m, node);
    case "Lambda":
      return makeLambda(m, node);
    case "Slice":
      return {
        kind: "slice",
        lower: node.lower ? evaluate(m, node.lower) : NONE,
        upper: node.upper ? evaluate(m, node.upper) : NONE,
        step: node.step ? evaluate(m, node.step) : NONE,
      };
    case "JoinedString":
      return joinedString(m, node);
    case "NamedExpression":
      return namedExpression(m, node);
    case "Starred":
      return evaluate(m, node.value);
    case "Yield":
      return evaluateYield(m, node);
    case "Await":
      return awaitedOf(evaluate(m, node.value));
    case "Missing":
      return ignorance(m, { code: "syntax", span: spanOf(m, node) });
  }
}

function evaluateName(m: Machine, node: Name): Value {
  const found = lookUp(m, m.frame.scope, node.id) ?? builtinValue(node.id);
  noteNameRead(m, m.frame.scope, node.id);
  tellReadFirst(m, node);
  return found?.kind === "list" ? shownNow(found, m.heap) : (found ?? unboundName(m, node));
}

function constant(m: Machine, node: Constant): Value {
  const { value } = node;
  switch (value.type) {
    case "int":
      if (typeof value.value === "bigint") return { kind: "bigint", value: value.value };
      return { kind: "int", dim: known(value.value, { span: spanOf(m, node) }) };
    case "float":
      return float(value.value);
    case "str":
      return str(value.value, spanOf(m, node));
    case "bool":
      return bool(value.value);
    case "none":
      return WRITTEN_NONE;
    case "ellipsis":
      return ELLIPSIS;
    case "bytes":
      return bytes(value.value);
    case "complex":
      return unknown("not-supported", "complex numbers");
  }
}

/** `body if test else orelse` where the test may be undecided. */
function choose(m: Machine, { test, body, orelse }: Conditional): Value {
  const { readSoFar, defaultsRead } = m;
  const value = evaluate(m, test);
  raiseForTruth(m, value, spanOf(m, test));
  const truth = truthOf(value, m.context);
  const isOfEnvironment = m.readSoFar.sources > readSoFar.sources;
  if (isOfEnvironment) noteDecided(m);
  const way = (chosen: Expression) => () => evaluate(m, chosen);
  if (truth !== undefined) {
    const [chosen, other] = truth ? [body, orelse] : [orelse, body];
    const isByDefault = m.defaultsRead > defaultsRead && !isOfEnvironment;
    return isByDefault ? valueByDefault(m, way(chosen), way(other)) : evaluate(m, chosen);
  }
  if (!mayBranch(m)) return notLookedInto(m, [body, orelse]);
  return inDoubt(m, test, () => evaluateBoth(m, way(body), way(orelse), joinValues));
}

function evaluateBoolean(m: Machine, node: BooleanOperation, from: number): Value {
  const operand = node.operands[from];
  if (!operand) return NONE;
  const value = evaluate(m, operand);
  if (from === node.operands.length - 1) return value;
  raiseForTruth(m, value, spanOf(m, operand));
  const truth = truthOf(value, m.context);
  if (truth !== undefined) {
    if (truth === (node.operator === "or")) return value;
    return inside(
      m,
      () => evaluateBoolean(m, node, from + 1),
      () => ignorance(m, { code: "budget", detail: "depth" }),
    );
  }
  if (!mayBranch(m)) return notLookedInto(m, node.operands.slice(from + 1));
  return evaluateBoth(
    m,
    () => value,
    () => inDoubt(m, operand, () => evaluateBoolean(m, node, from + 1)),
    (a, b) => {
      // `unknown and False` is false whatever the unknown is, and `unknown or True` true.
      if (b.kind === "bool" && b.value === (node.operator === "or")) return b;
      return joinValues(a, b);
    },
  );
}

function evaluateComparison(m: Machine, node: Comparison): Value {
  const [first, ...others] = node.operands;
  if (!first) return NONE;
  let [leftNode, left] = [first, evaluate(m, first)];
  let uncertain: Value | undefined;
  for (const [i, operand] of others.entries()) {
    const right = evaluate(m, operand);
    const operator = node.operators[i] ?? "==";
    if (operator !== "==" && operator !== "!=" && operator !== "is" && operator !== "is not")
      raiseForOperands(m, operator, [leftNode, left], [operand, right], spanOf(m, node));
    const result = compareValues(m, operator, left, right, spanOf(m, node));
    // A chain needs truths; a single comparison may give a tensor.
    if (node.operators.length === 1) return result;
    raiseForTruth(m, result, spanOf(m, node));
    const truth = truthOf(result, m.context);
    if (truth === false) return bool(false);
    if (truth === undefined) uncertain = result;
    [leftNode, left] = [operand, right];
  }
  return uncertain ?? bool(true);
}

/** Items of a display, with `*spread` unpacked; unknown where a spread is. */
function sequence(m: Machine, items: readonly Expression[], make: (items: readonly Value[]) => Value): Value {
  const values: Value[] = [];
  let lost: Value | undefined;
  for (const item of items) {
    const value = evaluate(m, item);
    if (item.kind !== "Starred") {
      values.push(value);
      continue;
    }
    const spread = itemsOf(value, m.context);
    // One by one: there may be more of them than a call takes arguments.
    if (spread && values.length + spread.length <= ITEMS_PER_CONTAINER)
      for (const one of spread) values.push(one);
    else if (spread) lost = unknown("budget", "items of a list");
    else lost = value.kind === "unknown" ? value : unknown("not-supported", "unpacking");
  }
  return lost ?? make(values);
}

function setDisplay(m: Machine, items: readonly Expression[]): Value {
  const members = new Map<string, Value>();
  let known = true;
  for (const item of items) {
    // Python has no set of sets: `{{choice([8, 16])}}` is filled in by a template before anything runs.
    if (item.kind === "Set") return unknown("not-supported", "a set of sets");
    const value = evaluate(m, item);
    if (item.kind !== "Starred") raiseForKey(m, value, spanOf(m, item));
    const key = hashKey(value);
    if (key === undefined || item.kind === "Starred") known = false;
    else putMember(members, key, value);
  }
  return { kind: "set", members: known ? members : undefined };
}

function dictDisplay(m: Machine, node: DictDisplay): Value {
  const entries = new Map<string, DictEntry>();
  let isKnown = true;
  for (const entry of node.entries) {
    if (!entry.key) {
      const spread = mappingOf(evaluate(m, entry.value))?.entries;
      if (spread && entries.size + spread.size <= ITEMS_PER_CONTAINER)
        for (const [hash, pair] of spread) putEntry(entries, hash, pair);
      else isKnown = false;
      continue;
    }
    // A template's `{{choice}}` is filled in before anything runs.
    const key =
      entry.key.kind === "Set" ? unknown("not-supported", "a set as a key") : evaluate(m, entry.key);
    const value = evaluate(m, entry.value);
    raiseForKey(m, key, spanOf(m, entry.key));
    const hash = hashKey(key);
    if (hash === undefined) isKnown = false;
    else putEntry(entries, hash, { key, value });
  }
  return {
    kind: "dict",
    entries: isKnown ? entries : undefined,
    why: isKnown ? undefined : { code: "not-supported", detail: "dict keys" },
  };
}

function binary(m: Machine, node: BinaryOperation): Value {
  const [left, right] = [evaluate(m, node.left), evaluate(m, node.right)];
  const given = node.right;
  if (node.operator === "%")
    raiseForPercent(m, left, right, (i) =>
      spanOf(m, (given.kind === "Tuple" ? given.items[i] : undefined) ?? given),
    );
  const site = spanOf(m, node);
  raiseForOperands(m, node.operator, [node.left, left], [node.right, right], site);
  return operate(m, node.operator, left, right, site);
}

function namedExpression(m: Machine, node: NamedExpression): Value {
  const value = evaluate(m, node.value);
  let scope = m.frame.scope;
  // Inside a comprehension `:=` binds in the scope around it.
  while (scope.kind === "comprehension" && scope.parent) scope = scope.parent;
  bind(m, scope, node.target.id, value);
  recordResult(m, { range: node, target: node.target, isInner: true }, value);
  return value;
}

/** What stands at a place that is written out, as in `files[0]`, may be any one where Python leaves the order open. */
const pickedBy = (index: Expression, item: Value): Value => (namesNothing(index) ? pickedName(item) : item);

/** `value[index]`, through `__getitem__` where a class defines it. */
export function itemOf(m: Machine, value: Value, index: Value, site: Span): Value {
  if (value.kind === "object") {
    const method = m.context.attribute(value, "__getitem__");
    if (method) {
      return m.context.call(method, {
        site,
        positional: [index],
        keywords: new Map(),
        positionalSpans: [],
        keywordSpans: new Map(),
      });
    }
    return unknown("not-supported", "subscript of an object");
  }
  const ofMetaclass = value.kind === "class" ? specialMethod(value, "getitem", m.context) : undefined;
  if (ofMetaclass) return m.context.call(ofMetaclass, argumentsOf(site, [index]));
  const ofClass = value.kind === "class" ? m.context.attribute(value, "__class_getitem__") : undefined;
  if (ofClass?.kind === "function" && ofClass.definedAt)
    return m.context.call(ofClass.self ? ofClass : { ...ofClass, self: value }, argumentsOf(site, [index]));
  raiseForMissingItem(m, value, index, site);
  return subscriptOf(value, index, site, m.context);
}
