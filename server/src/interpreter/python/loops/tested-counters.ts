/**
 * What a loop counts lies between bounds, unless a test in its body takes some of the numbers out:
 * `if i + n > len(rows): break`. What such a test leaves is not worked out, so that no bounds are known then.
 */
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { foundOnce } from "../../../syntax/found-once";
import type { Comprehension, Expression, For, Name, Statement } from "../../../syntax/ast";
import { leaving } from "../../../syntax/leaving";
import { readExpressions } from "../../../syntax/names/derivation";
import { targetsOf } from "../../../syntax/names/mutated-names";
import { namesOf } from "../../../syntax/names/read-names";
import type { Value } from "../../../values/value";

type Holds = (expression: Expression) => boolean;

/** Whether an expression, or one inside it, is such a one. */
function within(expression: Expression, holds: Holds): boolean {
  if (holds(expression)) return true;
  const parts: Expression[] = [];
  eachSubexpression(expression, (part) => void parts.push(part));
  return parts.some((part) => within(part, holds));
}

/** Whether a statement itself has such an expression, its blocks apart. */
function withinOwn(statement: Statement, holds: Holds): boolean {
  const parts: Expression[] = [];
  eachExpressionOf(statement, (part) => void parts.push(part));
  return parts.some((part) => within(part, holds));
}

/** Whether any of some statements, or of those inside them, is such a one. */
const among = (statements: readonly Statement[], holds: (statement: Statement) => boolean): boolean =>
  statements.some(
    (statement) => holds(statement) || blocksOf(statement).some((block) => among(block, holds)),
  );

const testing: ReadonlySet<Statement["kind"]> = new Set(["If", "While", "Match", "Assert"]);

/** The names that hold what a loop counts, or something that is made of it. */
function countedNames({ target, body }: Pick<For, "target" | "body">): ReadonlySet<string> {
  const counted = new Set(namesOf(target));
  const follow = (statement: Statement): boolean => {
    const targets = targetsOf(statement);
    if (targets.length > 0 && readExpressions(statement).some((read) => within(read, isOneOf(counted))))
      for (const name of targets.flatMap((each) => [...namesOf(each)])) counted.add(name);
    return false;
  };
  // A name may be made of one that is assigned further down.
  for (let before = 0; before < counted.size;) {
    before = counted.size;
    among(body, follow);
  }
  return counted;
}

/** The names by which slices of a body are written, and those that these are made of. */
function boundNames(body: readonly Statement[], counted: ReadonlySet<string>): ReadonlySet<string> {
  const bounds = new Set<string>();
  const add: Holds = (part) => {
    if (part.kind === "Name" && counted.has(part.id)) bounds.add(part.id);
    return false;
  };
  const inSlices: Holds = (part) => {
    if (part.kind === "Slice") within(part, add);
    return false;
  };
  among(body, (statement) => withinOwn(statement, inSlices));
  const follow = (statement: Statement): boolean => {
    if (targetsOf(statement).some((target) => within(target, isOneOf(bounds))))
      for (const read of readExpressions(statement)) within(read, add);
    return false;
  };
  for (let before = -1; before < bounds.size;) {
    before = bounds.size;
    among(body, follow);
  }
  return bounds;
}

const isOneOf =
  (names: ReadonlySet<string>): Holds =>
  (part) =>
    part.kind === "Name" && names.has(part.id);

/**
 * Whether a test decides which of the counted numbers come to a slice: one behind the slice does not, nor one of something
 * else. One of how long the slice has come out stands behind it, and says itself what holds behind the test (`tested-lengths.ts`).
 */
function takesOut(body: readonly Statement[], counted: ReadonlySet<string>): boolean {
  const isCounted = isOneOf(counted);
  const isSlice: Holds = (part) => part.kind === "Slice" && within(part, isCounted);
  const decides: Holds = (part) =>
    part.kind === "Conditional" || part.kind === "BooleanOperation"
      ? within(part.kind === "Conditional" ? part.test : part, isCounted) && within(part, isSlice)
      : part.kind === "Comprehension" &&
        part.clauses.some(({ conditions }) => conditions.some((each) => within(each, isCounted)));
  const slices = (statement: Statement): boolean => withinOwn(statement, isSlice);
  const isBound = isOneOf(boundNames(body, counted));
  const assigns = (statement: Statement): boolean =>
    targetsOf(statement).some((target) => within(target, isBound));
  const leaves = (statement: Statement): boolean => leaving.has(statement.kind);
  let isTested = false;
  const isReached = (statement: Statement): boolean => {
    if (withinOwn(statement, decides) || (isTested && slices(statement))) return true;
    const blocks = blocksOf(statement);
    const inBlocks = (holds: (inner: Statement) => boolean): boolean =>
      blocks.some((block) => among(block, holds));
    const isTest =
      statement.kind === "Try"
        ? // What is caught may be that a number was too large.
          inBlocks((inner) => withinOwn(inner, isCounted))
        : testing.has(statement.kind) && withinOwn(statement, isCounted);
    if (isTest && inBlocks((inner) => slices(inner) || assigns(inner))) return true;
    isTested ||= isTest && (statement.kind !== "If" || inBlocks(leaves));
    return blocks.some((block) => block.some(isReached));
  };
  return body.some(isReached);
}

/** A test anywhere in a comprehension, which is short, is taken for one of what it counts. */
const tests: Holds = (part) =>
  part.kind === "Conditional" ||
  part.kind === "BooleanOperation" ||
  (part.kind === "Comprehension" && part.clauses.some(({ conditions }) => conditions.length > 0));

const isTested = foundOnce((node: For | Comprehension): boolean =>
  node.kind === "For" ? takesOut(node.body, countedNames(node)) : within(node, tests),
);

function withoutBounds(value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map(withoutBounds) };
  if (value.kind !== "int" || value.dim.kind !== "unknown" || !value.dim.between) return value;
  return { ...value, dim: { ...value.dim, between: undefined } };
}

/** Whether a loop that counts by a name of its own leaves out numbers that its test lets in. */
export const mayLeaveOut = (name: Name, body: readonly Statement[]): boolean =>
  takesOut(body, countedNames({ target: name, body }));

/** What any round of a loop is over, with its bounds where the loop leaves none of them out. */
export const countedBy = (node: For | Comprehension, item: Value): Value =>
  isTested(node) ? withoutBounds(item) : item;
