/** Binding values to targets: names, attributes, subscripts, and unpacking of tuples and lists. */
import { raiseForIndex } from "./exceptions/refused-operands";
import {
  raiseForSettingAttribute,
  raiseForMissingPlace,
  raiseForSettingItem,
  raiseForUnpacking,
} from "./exceptions/certain-exceptions";
import { evaluate } from "./evaluate";
import { isForeign } from "./foreign-names";
import { tellSetMember } from "./modules/removed-names";
import { markBound, ofEnvironment } from "../paths/environment-decides";
import { markEscaped, widenEach } from "../paths/escape";
import { type Machine, bind, spanOf } from "../machine";
import type { Expression, Name, Range, Subscript } from "../../syntax/ast";
import { dottedText } from "../../syntax/dotted-text";
import { anyPart, itemsOf, setSubscript } from "../../libraries/builtins";
import { itemsInStep } from "../../values/dimensions/items-in-step";
import { calledBy, heldAs, renamed, symbolPart } from "../../values/dimensions/symbols";
import { type Value, argumentsOf, list, tuple, unknown } from "../../values/value";

/** Kinds of value that a hover on a name tells about. */
const shown: ReadonlySet<Value["kind"]> = new Set(["tensor", "object", "int"]);

/**
 * Assigns `value` to `target`, as `=`, `for`, `with … as` and comprehensions do; gives what it then holds. `isMade` says
 * that the statement computes the value by a call of its own, and does not only hand on what it was given.
 */
export function assign(m: Machine, target: Expression, value: Value, isMade = false): Value {
  switch (target.kind) {
    case "Name":
      return assignName(m, target, value);
    case "Attribute": {
      const object = evaluate(m, target.value);
      if (object.kind === "object") tellSetMember(m, object, target.name, spanOf(m, target));
      else raiseForSettingAttribute(m, object, target.name, spanOf(m, target));
      const called = heldAs(value, dottedText(target) ?? target.name, spanOf(m, target));
      m.context.setAttribute(object, target.name, called, spanOf(m, target));
      return called;
    }
    case "Subscript":
      assignSubscript(m, evaluate(m, target.value), evaluate(m, target.index), value, target);
      return value;
    case "Tuple":
    case "List":
      return tuple(unpack(m, target, target.items, value, isMade));
    case "Starred":
      return assign(m, target.value, value);
    default:
      return value;
  }
}

function assignName(m: Machine, target: Name, value: Value): Value {
  const span = spanOf(m, target);
  if (value.kind === "object" && value.native) value.native.called?.(value.native, target.id, span, m.heap);
  const given = ofEnvironment(m, value);
  const called = calledBy(isForeign(m, given) ? renamed(given, target.id) : given, target.id, span);
  bind(m, m.frame.scope, target.id, called);
  markBound(m, m.frame.scope, target.id);
  if (m.silent === 0 && m.frame.file === m.mainFile && shown.has(called.kind))
    m.recordings.bindings.push({ span, value: called });
  return called;
}

function assignSubscript(m: Machine, container: Value, index: Value, value: Value, node: Subscript): void {
  const site = spanOf(m, node);
  if (container.kind === "object") {
    const method = m.context.attribute(container, "__setitem__");
    if (method) m.context.call(method, argumentsOf(site, [index, value]));
    return;
  }
  if (container.kind === "unknown") {
    markEscaped(m, value);
    widenEach(m, container);
  }
  raiseForSettingItem(m, container, site);
  raiseForIndex(m, container, index, node.index, site);
  raiseForMissingPlace(m, container, index, true, site);
  setSubscript(container, index, value, site, m.context);
}

/** Gives what each target holds afterwards. */
function unpack(
  m: Machine,
  node: Range,
  targets: readonly Expression[],
  value: Value,
  isMade: boolean,
): readonly Value[] {
  const names = targets.map((target) => (target.kind === "Name" ? target.id : undefined));
  const isInStep = value.kind === "tuple" && value.inStep !== undefined;
  const items = isInStep ? itemsInStep(value, names, spanOf(m, node)) : itemsOf(value, m.context);
  const starred = targets.findIndex((t) => t.kind === "Starred");
  const count = targets.length - (starred < 0 ? 0 : 1);
  const isTold = raiseForUnpacking(
    m,
    value,
    { names: count, hasRest: starred >= 0, isMade, taken: items?.length },
    spanOf(m, node),
  );
  const after = targets.length - starred - 1;
  // Where that is told, the lines behind it keep what they would have; elsewhere nobody knows what is meant for whom.
  const doesFit = !items || (starred < 0 ? items.length === count : items.length >= count);
  if (!doesFit && !isTold)
    return targets.map((target) =>
      assign(m, target, unknown("not-supported", "unpacking of another length")),
    );
  return targets.map((target, i) => {
    if (!items) {
      if (i === starred) return assign(m, target, list(undefined, { code: "shape" }));
      const part = symbolPart(value, i, names[i]);
      return assign(m, target, value.kind === "unknown" ? anyPart(part, value) : part);
    }
    if (starred < 0) return assign(m, target, items[i] ?? unknown("not-supported", "unpacking"));
    if (i === starred)
      return assign(m, target, list(items.slice(starred, Math.max(starred, items.length - after))));
    const at = i < starred ? i : items.length - (targets.length - i);
    return assign(m, target, items[at] ?? unknown("not-supported", "unpacking"));
  });
}
