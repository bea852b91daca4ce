// A rule of the linter: a span is not spread into another object.
//
// Spans of the interpreter count from their statement, and have `start` and `end` as getters of their class: a copy by
// `...` has neither, and would not move along with its statement if it had. `spanAt` and `endOf` make new ones.
const isSpan = (type) =>
  type.isUnionOrIntersection()
    ? type.types.some(isSpan)
    : type.symbol?.declarations?.some((declared) =>
        declared.getSourceFile().fileName.endsWith("/values/span.ts"),
      ) === true && /Span$/.test(type.symbol.name);

export default {
  meta: {
    type: "problem",
    schema: [],
    messages: { lost: "A spread loses `start` and `end` of a span: make another with `spanAt` or `endOf`." },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      "ObjectExpression > SpreadElement"(node) {
        if (isSpan(services.getTypeAtLocation(node.argument))) context.report({ node, messageId: "lost" });
      },
    };
  },
};
