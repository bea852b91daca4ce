// A rule of the linter: tables are not asked for names that a program may choose, except through `lookup`.
//
// `table[name]` finds `constructor` and `toString` in every plain object, and then takes them for an entry. Names that
// the code spells itself have literal types and pass.
import ts from "typescript";

const isText = (type) =>
  (type.flags & ts.TypeFlags.String) !== 0 || (type.isUnion() && type.types.some(isText));

/** Inside `Object.hasOwn(table, name) ? table[name] : …` the question has been asked. */
function isAsked(node, source) {
  const question = `Object.hasOwn(${source.getText(node.object)}, ${source.getText(node.property)})`;
  for (let around = node.parent; around; around = around.parent)
    if (around.type === "ConditionalExpression") return source.getText(around.test).includes(question);
  return false;
}

export default {
  meta: {
    type: "problem",
    schema: [],
    messages: { unchecked: "Ask `lookup(table, name)`: the name may be any." },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      MemberExpression(node) {
        if (!node.computed) return;
        const { parent } = node;
        if (parent.type === "AssignmentExpression" && parent.left === node && parent.operator === "=") return;
        if (!isText(services.getTypeAtLocation(node.property))) return;
        if (!isAsked(node, context.sourceCode)) context.report({ node, messageId: "unchecked" });
      },
    };
  },
};
