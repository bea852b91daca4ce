/**
 * Code that parses and that Python refuses all the same before it runs anything of the file: what its tokenizer, its
 * symbol table and its compiler say (CPython's `Parser/tokenizer.c`, `Python/symtable.c` and `Python/compile.c`). One
 * file for each kind of rule, and a line below for each rule.
 */
import { areDeclaring, declarationsReader, handlers } from "./declarations";
import { refusedFutureImports } from "./future-imports";
import { refusedIndentation } from "./indentation";
import { literals } from "./literals";
import { outsideExpressions, outsideStatements } from "./outside";
import { calls, definitions } from "./parameters";
import { oddExpressions, oddStatements } from "./python2-forms";
import type { Code, ExpressionRule, Refusal, StatementRule, Surroundings } from "./refusal";
import { targets } from "./targets";
import type {
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  ModuleSyntax,
  Statement,
} from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression, statementsOf } from "../../../syntax/children";

export type { Refusal } from "./refusal";

const STATEMENT_RULES: readonly StatementRule[] = [
  outsideStatements,
  handlers,
  targets,
  definitions,
  oddStatements,
];
const EXPRESSION_RULES: readonly ExpressionRule[] = [outsideExpressions, calls, literals, oddExpressions];

/** What Python calls a comprehension in its words about `yield`. */
const COMPREHENSIONS: Readonly<Record<Comprehension["produces"], string>> = {
  list: "list comprehension",
  set: "set comprehension",
  dict: "dict comprehension",
  generator: "generator expression",
};

/** Refuses what Python refuses in statements of one scope. */
function checkStatements(statements: readonly Statement[], code: Code, surroundings: Surroundings): void {
  for (const statement of statements) {
    for (const rule of STATEMENT_RULES) rule(statement, code, surroundings);
    eachExpressionOf(statement, (expression) => {
      checkExpression(expression, code, surroundings);
    });
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") {
      checkScope(statement, code, surroundings);
      continue;
    }
    const isLoop = statement.kind === "For" || statement.kind === "While";
    for (const block of blocksOf(statement)) {
      // The `else` of a loop is no part of it.
      const isRepeated = isLoop && block === statement.body;
      checkStatements(block, code, isRepeated ? { ...surroundings, isInLoop: true } : surroundings);
    }
  }
}

function checkExpression(expression: Expression, code: Code, around: Surroundings): void {
  for (const rule of EXPRESSION_RULES) rule(expression, code, around);
  const inner: Surroundings =
    expression.kind === "Lambda"
      ? { ...around, scope: "lambda", comprehension: undefined }
      : expression.kind === "Comprehension"
        ? { ...around, comprehension: COMPREHENSIONS[expression.produces] }
        : around;
  // What the first `for` of a comprehension goes through is made outside of it.
  const outside = expression.kind === "Comprehension" ? expression.clauses[0]?.iterable : undefined;
  eachSubexpression(expression, (each) => {
    checkExpression(each, code, each === outside ? around : inner);
  });
}

/** The same in the body of a function or a class, with what its declarations say. */
function checkScope(
  statement: FunctionDef | ClassDef,
  code: Code,
  { enclosing, isNotebook }: Surroundings,
): void {
  const isFunction = statement.kind === "FunctionDef";
  const inner: Surroundings = {
    scope: isFunction ? (statement.isAsync ? "async function" : "function") : "class",
    isInLoop: false,
    // The names of a class are not seen from its methods.
    enclosing,
    isNotebook,
  };
  if (areDeclaring(statement.body)) {
    const parameters = new Set(isFunction ? statement.parameters.map(({ name }) => name) : []);
    declarationsReader(parameters, inner)(statement.body, code);
  }
  const visible = isFunction ? [statement, ...enclosing] : enclosing;
  checkStatements(statement.body, code, { ...inner, enclosing: visible });
}

/**
 * What Python refuses of a program that parses, by offsets in the file and in no order.
 * @param isNotebook whose cells may be indented as a whole, and `await` at the top
 */
export function compileErrors(syntax: ModuleSyntax, text: string, isNotebook: boolean): readonly Refusal[] {
  const indentation = isNotebook ? undefined : refusedIndentation(text);
  // What stands at a wrong depth is read as part of something else, so that the rest would be said of the wrong code.
  if (indentation) return [indentation];
  const refused: Refusal[] = isNotebook ? [] : [...refusedFutureImports(syntax)];
  const top: Surroundings = { scope: "module", isInLoop: false, enclosing: [], isNotebook };
  const isDeclaring = areDeclaring(statementsOf(syntax));
  // Each cell of a notebook is compiled for itself.
  const readAll = declarationsReader(new Set(), top);
  for (const { base, statement } of syntax.units) {
    const code: Code = {
      text: ({ start, end }) => text.slice(base + start, base + end),
      refuse: ({ start, end }, says) => void refused.push({ start: base + start, end: base + end, says }),
    };
    if (isDeclaring) (isNotebook ? declarationsReader(new Set(), top) : readAll)([statement], code);
    checkStatements([statement], code, top);
  }
  return refused;
}
