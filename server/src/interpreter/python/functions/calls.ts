/** Calls: evaluating arguments with their places, and calling functions, classes and instances. */
import { CALL_DEPTH, LEVELS_PER_LIBRARY, MOST_UNPACKED } from "../../budgets";
import { classAttribute, superValue } from "../classes/attributes";
import { raiseForConversion } from "../exceptions/asked-values";
import { raiseForCall, raiseForTypes } from "../exceptions/refused-operands";
import { raiseForMissingNumber } from "../exceptions/missing-length";
import { calledName } from "./called-name";
import { evaluate, evaluateCallee } from "../evaluate";
import { instantiate } from "../classes/making-instances";
import { raiseForArguments, raiseForMadeInit } from "./call-fits";
import { callByText } from "../modules/named-by-text";
import { tellRefusedCall } from "../modules/removed-names";
import { callUnseen, readsOnlyWhatIsSeen } from "./unseen-arguments";
import { inGraph } from "../../aside";
import { withoutMissingOptions } from "../../paths/assumed";
import { loseWhatItReaches, markCalled, markEscaped } from "../../paths/escape";
import { joinValues } from "../../paths/join";
import { evaluateBoth, mayBranch } from "../../paths/undecided";
import { type Machine, RaiseSignal, ignorance, inside, lookUp, spanOf } from "../../machine";
import { step } from "../../steps";
import type { Call } from "../../../syntax/ast";
import { dottedText } from "../../../syntax/dotted-text";
import { anyPart, growthOfItems, itemsOf, mappingOf, rulesOfCall } from "../../../libraries/builtins";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { ARGUMENTS_HOLDS, NO_KEYWORDS, NO_SPANS, behind } from "../../../values/arguments";
import { keptList } from "../../../values/kept-list";
import { type Span, spanAt } from "../../../values/records/span";
import { calledBy } from "../../../values/dimensions/symbols";
import {
  type Arguments,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type UnknownValue,
  type Value,
  unknown,
} from "../../../values/value";

/** Evaluates a call expression. */
export function evaluateCall(m: Machine, node: Call): Value {
  if (
    node.callee.kind === "Name" &&
    node.callee.id === "super" &&
    lookUp(m, m.frame.scope, "super") === undefined
  ) {
    const value = evaluateSuper(m, node);
    if (value) return value;
  }
  const callee = evaluateCallee(m, node.callee);
  const args = evaluateArguments(m, node);
  const name = calledName(callee, args);
  const told = m.recordings.findings.length;
  const rules = rulesOfCall(callee, name);
  raiseForCall(m, callee, rules, args);
  raiseForConversion(m, callee, args);
  raiseForMissingNumber(m, callee, args);
  tellRefusedCall(m, callee, name, args);
  if (m.recordings.findings.length === told) raiseForTypes(m, callee, rules, args);
  raiseForMadeInit(m, callee, args);
  const result = callByText(m, callee, args) ?? callValue(m, callee, args);
  const text = isSomeNumber(callee, result) ? plainText(node) : undefined;
  return text === undefined ? result : calledBy(result, text, args.site);
}

/** Whether a result is an integer of which nothing else is known; a length is one, whatever it is the length of. */
function isSomeNumber(callee: Value, result: Value): boolean {
  if (result.kind === "int") return result.dim.kind === "unknown";
  return result.kind === "unknown" && callee.kind === "function" && callee.canonical === "builtins.len";
}

/** `len(vocabulary)`: a call as it is written, where that is short enough to stand for its number. */
function plainText({ callee, arguments: given }: Call): string | undefined {
  const parts = [callee, ...given.map(({ value }) => value)].map(dottedText);
  if (parts.includes(undefined) || given.some(({ name, spread }) => name !== undefined || spread))
    return undefined;
  const [name, ...rest] = parts;
  return `${name ?? ""}(${rest.join(", ")})`;
}

function evaluateSuper(m: Machine, node: Call): Value | undefined {
  const [type, self] = node.arguments.map((a) => evaluate(m, a.value));
  if (type?.kind === "class" && self) return superValue(self, type, spanOf(m, node));
  // Comprehensions and nested functions see the method's frame around them.
  for (let i = m.stack.length - 1; i >= 0; i--) {
    const frame = m.stack[i];
    if (frame?.owner && frame.self) return superValue(frame.self, frame.owner, spanOf(m, node));
  }
  return undefined;
}

/** The items of a list that are all alike and of a number that is known; undefined for any other. */
function alikeItems(value: Value): readonly Value[] | undefined {
  const { each, count } = (value.kind === "list" ? value.grown : undefined) ?? {};
  if (!each || count?.kind !== "known" || count.value > MOST_UNPACKED) return undefined;
  return Array.from({ length: count.value }, () => each);
}

function evaluateArguments(m: Machine, node: Call): Arguments {
  const { callee, arguments: given } = node;
  const isPlain = given.every(({ spread }) => spread === undefined);
  const { positional, keywords, positionalSpans, keywordSpans, rest } = isPlain
    ? plainArguments(m, given)
    : unpackedArguments(m, given);
  const spread = (!isPlain && given.some(givesWhatOthersMade)) || undefined;
  const { file, anchor } = m.frame;
  return {
    holds: ARGUMENTS_HOLDS,
    site: spanOf(m, node),
    positional,
    keywords,
    positionalSpans,
    keywordSpans,
    rest,
    spread,
    isOfNobody: undefined,
    calleeName: callee.kind === "Attribute" ? callee.name : callee.kind === "Name" ? callee.id : undefined,
    nameSpan: (keyword) => {
      const argument = given.find(({ name }) => name === keyword);
      return (
        argument && spanAt(file, anchor, { start: argument.start, end: argument.start + keyword.length })
      );
    },
    ifMisfit: undefined,
    isBoundFirst: undefined,
  };
}

type GivenArguments = Pick<
  Arguments,
  "positional" | "keywords" | "positionalSpans" | "keywordSpans" | "rest"
>;

const NO_VALUES: readonly Value[] = [];
const NO_PLACES: readonly Span[] = [];

/** Arguments of which none is unpacked, as of nearly every call: they are kept with what is made of them, and take no more than they are. */
function plainArguments(m: Machine, given: Call["arguments"]): GivenArguments {
  if (given.length === 0)
    return {
      positional: NO_VALUES,
      keywords: NO_KEYWORDS,
      positionalSpans: NO_PLACES,
      keywordSpans: NO_SPANS,
      rest: undefined,
    };
  const values = given.map(({ value }) => evaluate(m, value));
  const spans = given.map(({ value }) => spanOf(m, value));
  if (given.every(({ name }) => name === undefined))
    return {
      positional: values,
      keywords: NO_KEYWORDS,
      positionalSpans: spans,
      keywordSpans: NO_SPANS,
      rest: undefined,
    };
  const keywords = new Map<string, Value>();
  const keywordSpans = new Map<string, Span>();
  for (const [i, { name }] of given.entries()) {
    const [value, span] = [values[i], spans[i]];
    if (name === undefined || !value || !span) continue;
    keywords.set(name, value);
    keywordSpans.set(name, span);
  }
  const isByPlace = (_: unknown, i: number): boolean => given[i]?.name === undefined;
  return {
    positional: keptList(values.filter(isByPlace)),
    keywords,
    positionalSpans: keptList(spans.filter(isByPlace)),
    keywordSpans,
    rest: undefined,
  };
}

function unpackedArguments(m: Machine, given: Call["arguments"]): GivenArguments {
  const positional: Value[] = [];
  const positionalSpans: (Span | undefined)[] = [];
  const keywords = new Map<string, Value>();
  const keywordSpans = new Map<string, Span>();
  const addKeyword = (name: string, value: Value, span: Span): void => {
    keywords.set(name, value);
    keywordSpans.set(name, span);
  };
  let rest: UnknownValue | undefined;
  let isSpread = false;
  for (const argument of given) {
    const value = evaluate(m, argument.value);
    const span = spanOf(m, argument.value);
    if (argument.spread === "*") {
      const isNone = value.kind === "unknown" && value.isRestOfCall === true;
      const items = isNone ? [] : (itemsOf(value, m.context) ?? alikeItems(value));
      // A function that calls itself with its arguments twice doubles them at every call.
      const isTooMany = items !== undefined && positional.length + items.length > ITEMS_PER_CONTAINER;
      if (items && !isTooMany) {
        for (const item of isSpread ? [] : items) {
          positional.push(item);
          positionalSpans.push(span);
        }
      } else {
        isSpread = true;
        const why = isTooMany
          ? unknown("budget", "arguments of a call")
          : unknown("not-supported", "unpacking");
        const tupleOf = given.length === 1 && !isTooMany ? growthOfItems(value, m.context) : undefined;
        rest = value.kind === "unknown" ? value : { ...why, tupleOf };
      }
    } else if (argument.spread === "**") {
      const entries = mappingOf(value)?.entries;
      if (entries) {
        for (const { key, value: item } of entries.values()) {
          if (key.kind !== "str" || key.value === undefined) continue;
          addKeyword(key.value, item, span);
        }
      } else rest = value.kind === "unknown" ? value : unknown("not-supported", "unpacking");
    } else if (argument.name !== undefined) {
      addKeyword(argument.name, value, span);
    } else if (!isSpread) {
      // Behind `*unknown` nobody knows which parameter a value is for.
      positional.push(value);
      positionalSpans.push(span);
    }
  }
  return { positional, keywords, positionalSpans, keywordSpans, rest };
}

/** Whether an argument is unpacked, and not out of a display, which gives just what stands in it. */
function givesWhatOthersMade({ spread, value }: Call["arguments"][number]): boolean {
  const isDisplay = value.kind === "Tuple" || value.kind === "List";
  return spread !== undefined && !(isDisplay && value.items.every(({ kind }) => kind !== "Starred"));
}

/** Calls any value, as Python would. */
export function callValue(m: Machine, callee: Value, args: Arguments): Value {
  step(m);
  return inside(
    m,
    () => callAny(m, callee, args),
    () => ignorance(m, { code: "budget", detail: "nested calls", span: args.site }),
  );
}

function callAny(m: Machine, callee: Value, args: Arguments): Value {
  switch (callee.kind) {
    case "function":
      return callFunction(m, callee, args);
    case "class":
      return instantiate(m, callee, args);
    case "object":
      return callInstance(m, callee, args);
    case "unknown":
      if (callee.choices && mayBranch(m)) return callEach(m, callee.choices, args);
      m.unseenCalls += 1;
      markCalled(m, callee);
      for (const value of [...args.positional, ...args.keywords.values()]) markEscaped(m, value);
      // What a method gives of one of several may be whatever is in it.
      return anyPart(unknown(callee.reason), callee);
    default:
      return ignorance(m, { code: "not-supported", detail: `calling a ${callee.kind}`, span: args.site });
  }
}

/** Calls each of several things of which one is called, and joins what they give. */
function callEach(m: Machine, choices: readonly Value[], args: Arguments): Value {
  const [first = NONE, ...others] = choices;
  const callFirst = (): Value => callAny(m, first, args);
  return others.length === 0
    ? callFirst()
    : evaluateBoth(m, callFirst, () => callEach(m, others, args), joinValues);
}

/**
 * Calls a function, bound arguments first; deeper than the budget it is unknown.
 * @param self what the function is a method of, where that is not bound to it yet
 */
export function callFunction(
  m: Machine,
  fn: FunctionValue,
  args: Arguments,
  self: Value | undefined = fn.self,
): Value {
  if (m.callPath.length >= CALL_DEPTH)
    return ignorance(m, { code: "budget", detail: "nested calls", span: args.site });
  if (args.rest && readsOnlyWhatIsSeen(fn)) return callUnseen(m, { ...fn, self }, args, args.rest);
  const given = self === undefined ? args : behind(self, args);
  if (fn.closure) {
    const refused = raiseForArguments(m, fn, given, self !== undefined);
    if (refused) return callRefused(m, fn, given, refused === "unknown");
    if (!fn.traced) return fn.call(given, m.context);
    const value = inGraph(m, () => fn.call(given, m.context));
    loseWhatItReaches(m, fn);
    return value;
  }
  return inside(
    m,
    () => callOfLibrary(m, fn, given),
    () => ignorance(m, { code: "budget", detail: "depth" }),
    LEVELS_PER_LIBRARY,
  );
}

function callOfLibrary(m: Machine, fn: FunctionValue, given: Arguments): Value {
  m.librariesRunning += 1;
  try {
    const before = m.heap.mark();
    const made = fn.call(withoutMissingOptions(given), m.context);
    // What changed something has most likely called what it was given.
    if (made.kind === "unknown" && m.heap.mark() === before) {
      markHandedOn(m, [...given.positional, ...given.keywords.values()]);
      markHandedOn(m, fn.captured ?? []);
    }
    return made;
  } finally {
    m.librariesRunning -= 1;
  }
}

/** Marks the functions among what a library was given that gives nobody knows what: nobody knows either whether it called them. */
function markHandedOn(m: Machine, given: readonly (Value | Arguments)[]): void {
  for (const value of given) {
    if (!("kind" in value)) continue;
    const isCode = value.kind === "function" && (value.closure ?? value.captured) !== undefined;
    if (isCode || (value.kind === "unknown" && value.among?.some(({ kind }) => kind === "function")))
      markEscaped(m, value);
  }
}

/** Runs the body of a call that is refused, for the hints in it and what it makes; what is wrong in it is not told. */
function callRefused(m: Machine, fn: FunctionValue, args: Arguments, isUnknown: boolean): Value {
  const told = m.recordings.findings.length;
  const refused = unknown("already-reported", undefined, args.site);
  try {
    const made = fn.call(args, m.context);
    return isUnknown ? refused : made;
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    return refused;
  } finally {
    m.recordings.findings.length = told;
  }
}

function callInstance(m: Machine, object: ObjectValue, args: Arguments): Value {
  const method =
    classAttribute(object.class, "__call__") ??
    (object.native ? m.context.attribute(object, "__call__") : undefined);
  if (method?.kind === "function") return callFunction(m, method, args, object);
  const why = object.class.mro.find((c) => c.openBase)?.openBase;
  return ignorance(
    m,
    why ?? { code: "not-supported", detail: `calling a ${object.class.name}`, span: args.site },
  );
}
