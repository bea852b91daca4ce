// Makes mutants of TypeScript: small changes of what the code does, each of which a test should notice.
//
// All sampled mutants of a file stand in one text, each behind a switch (`__mutant(id) ? changed : original`), so that one
// bundle and one process try hundreds of them. Behind another operator stands `__either(id, left, right, original, changed)`,
// which also finds out where the two differ: `<=` for `<` does so only at the bound.
import ts from "typescript";

/** Another operator whose difference shows at a bound, or everywhere. */
const otherOperators = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
  [ts.SyntaxKind.AsteriskToken, "/"],
]);

/** What a type, a default of a type, or a name of a property is made of does not run. */
const isOutsideCode = (node) =>
  ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node);

/** The changed text of an expression or statement, with what the change is; undefined for what is not changed. */
function changeOf(node, source) {
  const text = (part) => part.getText(source);
  if (ts.isBinaryExpression(node)) {
    const other = otherOperators.get(node.operatorToken.kind);
    const isText = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    if (other === undefined || (isText && (other === "-" || other === "+"))) return undefined;
    const own = text(node.operatorToken);
    const isLogical = other === "&&" || other === "||";
    return {
      what: `${own} becomes ${other}`,
      text: `(${text(node.left)}) ${other} (${text(node.right)})`,
      // The right side of a logical operator must not run where it would not.
      ...(!isLogical && { sides: [text(node.left), text(node.right)], operators: [own, other] }),
    };
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return { what: "! falls away", text: text(node.operand) };
  if (ts.isNumericLiteral(node) && !ts.isPropertyAssignment(node.parent?.parent ?? node))
    return { what: `${node.text} becomes ${Number(node.text) + 1}`, text: String(Number(node.text) + 1) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { what: "true becomes false", text: "false" };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { what: "false becomes true", text: "true" };
  if (ts.isConditionalExpression(node))
    return {
      what: "the branches of ?: change places",
      text: `(${text(node.condition)}) ? (${text(node.whenFalse)}) : (${text(node.whenTrue)})`,
    };
  return undefined;
}

/** Places where a switch can't stand: a left side, a literal that is a type or a name. */
function isSwitchable(node) {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isEnumMember(parent)) return false;
  return !(ts.isPropertyAssignment(parent) && parent.name === node);
}

/**
 * Every mutant of a file, in source order: those in functions, since what runs when a module is loaded can't be switched
 * afterwards.
 */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node, isInFunction) => {
    if (isOutsideCode(node)) return;
    const line = () => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const add = (from, change, isStatement = false) => {
      found.push({
        file,
        line: line(),
        start: from.getStart(source),
        end: from.getEnd(),
        isStatement,
        ...change,
      });
    };
    if (isInFunction) {
      const change = isSwitchable(node) ? changeOf(node, source) : undefined;
      if (change) add(node, change);
      if (ts.isIfStatement(node))
        add(node.expression, {
          what: "the condition is turned round",
          text: `!(${node.expression.getText(source)})`,
        });
      if (
        ts.isExpressionStatement(node) &&
        ts.isCallExpression(node.expression) &&
        node.expression.expression.kind !== ts.SyntaxKind.SuperKeyword
      )
        add(node.expression, { what: "the call falls away", text: "undefined" });
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found;
}

/** The text with one mutant in it, and nothing else changed. */
export const withMutant = (text, { start, end, text: other }) =>
  `${text.slice(0, start)}(${other})${text.slice(end)}`;

function switchOf({ id, text: other, sides, operators }, original) {
  if (!sides) return `(__mutant(${id}) ? (${other}) : (${original}))`;
  const [left, right] = sides;
  const [own, changed] = operators.map((operator) => `(a, b) => a ${operator} b`);
  return `__either(${id}, (${left}), (${right}), ${own}, ${changed})`;
}

/** The text with a switch for each mutant; `mutants` must not overlap. */
export function withSwitches(text, mutants) {
  let changed = text;
  for (const mutant of [...mutants].sort((a, b) => b.start - a.start)) {
    const { start, end } = mutant;
    changed = changed.slice(0, start) + switchOf(mutant, changed.slice(start, end)) + changed.slice(end);
  }
  return changed;
}
