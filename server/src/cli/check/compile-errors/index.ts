/**
 * Code that parses and that Python refuses all the same before it runs anything of the file: what its tokenizer, its
 * symbol table and its compiler say (CPython's `Parser/tokenizer.c`, `Python/symtable.c` and `Python/compile.c`). One
 * file for each kind of rule, and a line below for each rule.
 */
import { declarationsReader, handlers } from "./declarations";
import { refusedFutureImports } from "./future-imports";
import { refusedIndentation } from "./indentation";
import { literals } from "./literals";
import { outsideExpressions, outsideStatements } from "./outside";
import { calls, definitions } from "./parameters";
import { oddExpressions, oddStatements } from "./python2-forms";
import type { ExpressionRule, Refusal, StatementRule, Surroundings } from "./refusal";
import { targets } from "./targets";
import type {
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  ModuleSyntax,
  Range,
  Statement,
} from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { scopeOf } from "../../../syntax/scope";

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

/** Everything that Python refuses in statements of one scope, by offsets from the start of the top-level statement. */
function refusedIn(
  statements: readonly Statement[],
  surroundings: Surroundings,
  text: (range: Range) => string,
): readonly Refusal[] {
  const present = (refused: readonly (Refusal | undefined)[]): readonly Refusal[] =>
    refused.filter((each) => each !== undefined);
  const inExpression = (expression: Expression, around: Surroundings): readonly Refusal[] => {
    const own = EXPRESSION_RULES.flatMap((rule) => present(rule(expression, around, text)));
    const inner: Surroundings =
      expression.kind === "Lambda"
        ? { ...around, scope: "lambda", comprehension: undefined }
        : expression.kind === "Comprehension"
          ? { ...around, comprehension: COMPREHENSIONS[expression.produces] }
          : around;
    const beneath: Refusal[] = [];
    // What the first `for` of a comprehension goes through is made outside of it.
    const outside = expression.kind === "Comprehension" ? expression.clauses[0]?.iterable : undefined;
    eachSubexpression(expression, (each) =>
      beneath.push(...inExpression(each, each === outside ? around : inner)),
    );
    return [...own, ...beneath];
  };
  return statements.flatMap((statement) => {
    const own = STATEMENT_RULES.flatMap((rule) => present(rule(statement, surroundings)));
    const beneath: Refusal[] = [];
    eachExpressionOf(statement, (each) => beneath.push(...inExpression(each, surroundings)));
    if (statement.kind === "FunctionDef" || statement.kind === "ClassDef")
      return [...own, ...beneath, ...refusedInScope(statement, surroundings, text)];
    const isLoop = statement.kind === "For" || statement.kind === "While";
    const blocks = blocksOf(statement).flatMap((block) =>
      // The `else` of a loop is no part of it.
      refusedIn(
        block,
        isLoop && block === statement.body ? { ...surroundings, isInLoop: true } : surroundings,
        text,
      ),
    );
    return [...own, ...beneath, ...blocks];
  });
}

/** The same in the body of a function or a class, with what its declarations say. */
function refusedInScope(
  statement: FunctionDef | ClassDef,
  { enclosing, isNotebook }: Surroundings,
  text: (range: Range) => string,
): readonly Refusal[] {
  const isFunction = statement.kind === "FunctionDef";
  const inner: Surroundings = {
    scope: isFunction ? (statement.isAsync ? "async function" : "function") : "class",
    isInLoop: false,
    // The names of a class are not seen from its methods.
    enclosing,
    isNotebook,
  };
  const parameters = new Set(isFunction ? statement.parameters.map(({ name }) => name) : []);
  const declared = declarationsReader(parameters, inner)(statement.body);
  const visible = isFunction ? [scopeOf(statement).locals, ...enclosing] : enclosing;
  return [...declared, ...refusedIn(statement.body, { ...inner, enclosing: visible }, text)];
}

/**
 * What Python refuses of a program that parses, by offsets in the file and in no order.
 * @param isNotebook whose cells may be indented as a whole, and `await` at the top
 */
export function compileErrors(syntax: ModuleSyntax, text: string, isNotebook: boolean): readonly Refusal[] {
  const indentation = isNotebook ? undefined : refusedIndentation(text);
  // What stands at a wrong depth is read as part of something else, so that the rest would be said of the wrong code.
  if (indentation) return [indentation];
  const top: Surroundings = { scope: "module", isInLoop: false, enclosing: [], isNotebook };
  // Each cell of a notebook is compiled for itself.
  const declarationsOfAll = declarationsReader(new Set(), top);
  const everywhere = syntax.units.flatMap(({ base, statement }) => {
    const declarations = isNotebook ? declarationsReader(new Set(), top) : declarationsOfAll;
    const textOf = ({ start, end }: Range): string => text.slice(base + start, base + end);
    const refused = [...declarations([statement]), ...refusedIn([statement], top, textOf)];
    return refused.map(({ start, end, says }) => ({ start: base + start, end: base + end, says }));
  });
  return isNotebook ? everywhere : [...refusedFutureImports(syntax), ...everywhere];
}
