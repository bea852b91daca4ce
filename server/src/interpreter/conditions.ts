/** `if` and `match`: decided where that can be, both ways where not. */
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { type Machine, bind, ignorance, spanOf } from "./machine";
import { compareValues } from "./operators";
import { type Flow, type LoopScope, mayBranch, runBoth } from "./undecided";
import type { If, Match, MatchCase, Pattern } from "../syntax/ast";
import { isInstance, itemsOf, truthOf } from "../libraries/builtins";
import { type Value, hashKey, list } from "../values/value";

/** Runs the branch that the test decides, or both. */
export function executeIf(m: Machine, node: If, loop: LoopScope | undefined): Flow {
  const test = evaluate(m, node.test);
  const truth = truthOf(test, m.context);
  if (truth !== undefined) return executeBlock(m, truth ? node.body : node.orelse, loop);
  return runUndecided(
    m,
    loop,
    () => executeBlock(m, node.body, loop),
    () => executeBlock(m, node.orelse, loop),
  );
}

/** Both ways; beyond the budget only the second runs, silently, so that names stay bound. */
function runUndecided(m: Machine, loop: LoopScope | undefined, first: () => Flow, second: () => Flow): Flow {
  if (mayBranch(m)) return runBoth(m, loop, first, second);
  ignorance(m, { code: "budget", detail: "nested conditions" });
  m.frame.partial = true;
  return second();
}

/** Runs the first case that matches; where that can't be decided, this case or the following ones. */
export function executeMatch(m: Machine, node: Match, loop: LoopScope | undefined): Flow {
  const subject = evaluate(m, node.subject);
  const from = (index: number): Flow => {
    const option = node.cases[index];
    if (!option) return "normal";
    const matched = matches(m, option, subject);
    if (matched === false) return from(index + 1);
    if (matched === true) return executeBlock(m, option.body, loop);
    return runUndecided(
      m,
      loop,
      () => executeBlock(m, option.body, loop),
      () => from(index + 1),
    );
  };
  return from(0);
}

function matches(m: Machine, option: MatchCase, subject: Value): boolean | undefined {
  const matched = matchPattern(m, option.pattern, subject);
  if (matched === false || !option.guard) return matched;
  const guard = truthOf(evaluate(m, option.guard), m.context);
  return guard === false ? false : matched === undefined ? undefined : guard;
}

/** Python's structural matching; binds captures as it goes. Undefined where it can't be decided. */
function matchPattern(m: Machine, pattern: Pattern, subject: Value): boolean | undefined {
  switch (pattern.kind) {
    case "Wildcard":
      return true;
    case "Capture":
      bind(m, m.frame.scope, pattern.name, subject);
      return true;
    case "As": {
      const matched = matchPattern(m, pattern.pattern, subject);
      bind(m, m.frame.scope, pattern.name, subject);
      return matched;
    }
    case "Value":
      return truthOf(
        compareValues(m, "==", subject, evaluate(m, pattern.value), spanOf(m, pattern.value)),
        m.context,
      );
    case "Or": {
      let any: boolean | undefined = false;
      for (const alternative of pattern.alternatives) {
        const matched = matchPattern(m, alternative, subject);
        if (matched) return true;
        if (matched === undefined) any = undefined;
      }
      return any;
    }
    case "Sequence":
      return matchSequence(m, pattern.items, subject);
    case "Mapping": {
      if (subject.kind !== "dict") return subject.kind === "unknown" ? undefined : false;
      if (!subject.entries) return undefined;
      const results = pattern.entries.map(({ key, value }) => {
        const hash = hashKey(evaluate(m, key));
        const entry = hash === undefined ? undefined : subject.entries?.get(hash);
        return entry ? matchPattern(m, value, entry.value) : false;
      });
      return all(results);
    }
    case "Class":
      return isInstance(subject, evaluate(m, pattern.type));
    case "Star":
    case "Opaque":
      return undefined;
  }
}

function matchSequence(m: Machine, patterns: readonly Pattern[], subject: Value): boolean | undefined {
  if (subject.kind === "unknown") return undefined;
  if (subject.kind !== "tuple" && subject.kind !== "list") return false;
  const items = itemsOf(subject, m.context);
  if (!items) return undefined;
  const star = patterns.findIndex((p) => p.kind === "Star");
  if (star < 0 ? items.length !== patterns.length : items.length < patterns.length - 1) return false;
  const after = patterns.length - star - 1;
  const results = patterns.map((p, i) => {
    if (p.kind === "Star") {
      if (p.name !== undefined) bind(m, m.frame.scope, p.name, list(items.slice(star, items.length - after)));
      return true;
    }
    const item = star < 0 || i < star ? items[i] : items[items.length - (patterns.length - i)];
    return item ? matchPattern(m, p, item) : false;
  });
  return all(results);
}

function all(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}
