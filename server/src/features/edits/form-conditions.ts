/** Whether the form of a call that a remedy writes means the same as the call, as far as its text tells. */
import type { Argument, Expression } from "../../syntax/ast";
import type { FormCondition } from "../../values/records/call-form";

/** What a call is given, by the old parameters' names. */
export interface GivenArgument {
  readonly text: string;
  readonly value: Expression;
}

/** Where a call stands: the expressions around it, innermost last. */
interface Surroundings {
  readonly around: readonly Expression[];
}

/** Operations whose results are never below zero. */
const nonNegative: ReadonlySet<string> = new Set([
  "abs",
  "exp",
  "relu",
  "sigmoid",
  "softmax",
  "softplus",
  "sqrt",
  "square",
]);
/** Operations whose results are not below zero where what they are given is not. */
const keepingSign: ReadonlySet<string> = new Set([
  "cast",
  "expand_dims",
  "max",
  "mean",
  "min",
  "reshape",
  "squeeze",
  "sum",
]);

const nameOf = (callee: Expression): string =>
  callee.kind === "Attribute" ? callee.name : callee.kind === "Name" ? callee.id : "";

const valuesOf = (all: readonly Argument[]): readonly Expression[] =>
  all.flatMap(({ name, value }) => (name === undefined ? [value] : []));

/** Whether an expression can't be below zero. */
function isNonNegative(node: Expression): boolean {
  if (node.kind === "Constant")
    return (node.value.type === "int" || node.value.type === "float") && node.value.value >= 0;
  if (node.kind === "BinaryOperation")
    return ["+", "*", "/"].includes(node.operator) && isNonNegative(node.left) && isNonNegative(node.right);
  if (node.kind !== "Call") return false;
  const name = nameOf(node.callee);
  const given = valuesOf(node.arguments);
  const [first] = given;
  if (nonNegative.has(name) || name === "epsilon") return true;
  if (name === "maximum") return given.some(isNonNegative);
  return keepingSign.has(name) && first !== undefined && isNonNegative(first);
}

/** Names that operations have in every module of Keras and TensorFlow: what they are given they only read. */
const readers: ReadonlySet<string> = new Set(
  "add concat concatenate divide equal greater less maximum minimum multiply not_equal stack subtract switch where".split(
    " ",
  ),
);

/** Whether the innermost expression around a call uses its value at once. */
function isOperand({ around }: Surroundings): boolean {
  const beside = around.findLast(({ kind }) => !["Tuple", "List"].includes(kind));
  if (!beside) return false;
  if (["BinaryOperation", "UnaryOperation", "Comparison"].includes(beside.kind)) return true;
  return beside.kind === "Call" && readers.has(nameOf(beside.callee));
}

/** Whether one item is taken of the call's result, and no slice of it. */
function isIndexed({ around }: Surroundings): boolean {
  const parent = around.at(-1);
  return parent?.kind === "Subscript" && !["Slice", "Tuple"].includes(parent.index.kind);
}

/** Whether the call's result is an argument of a function of such a name. */
function isGivenTo({ around }: Surroundings, name: string): boolean {
  const parent = around.at(-1);
  return parent?.kind === "Call" && new RegExp(`^(?:${name})$`).test(nameOf(parent.callee));
}

/** Whether the condition holds; where none is given it does. */
export function holds(
  condition: FormCondition | undefined,
  given: ReadonlyMap<string, GivenArgument>,
  place: Surroundings,
): boolean {
  if (!condition) return true;
  const isMatch = (name: string, pattern: string): boolean =>
    new RegExp(`^(?:${pattern})$`, "s").test(given.get(name)?.text ?? "");
  const { matches = {}, differs = {}, absent = [] } = condition;
  return (
    Object.entries(matches).every(
      ([name, pattern]) => pattern === undefined || (given.has(name) && isMatch(name, pattern)),
    ) &&
    !Object.entries(differs).some(
      ([name, pattern]) => pattern !== undefined && given.has(name) && isMatch(name, pattern),
    ) &&
    !absent.some((name) => given.has(name)) &&
    (condition.nonNegative ?? []).every((name) => {
      const argument = given.get(name);
      return argument !== undefined && isNonNegative(argument.value);
    }) &&
    !(condition.isAlone === true && place.around.at(-1)?.kind === "Attribute") &&
    !(condition.isIndexed === true && !isIndexed(place)) &&
    !(condition.givenTo !== undefined && !isGivenTo(place, condition.givenTo)) &&
    !(condition.isOperand === true && !isOperand(place))
  );
}

/** The arguments of a call by the old parameters' names; those that can't be told apart are left out. */
export function givenArguments(
  all: readonly { readonly argument: Argument; readonly text: string }[],
  parameters: readonly string[],
): ReadonlyMap<string, GivenArgument> {
  const given = new Map<string, GivenArgument>();
  all.forEach(({ argument, text }, i) => {
    const name = argument.name ?? parameters[i];
    if (name !== undefined && argument.spread === undefined) given.set(name, { text, value: argument.value });
  });
  return given;
}
