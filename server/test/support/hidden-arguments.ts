// Hides arguments of calls from the analysis, for tests that it never takes what it doesn't know for something else.
import type { Node } from "web-tree-sitter";
import type { PythonParser } from "../../src/syntax/parser";
import { HIDDEN, waysOfHiding } from "./hidden-literals";
import type { Answer, Answers } from "./judged-calls";

/** The arguments of calls, the items of literals and the indices in an expression. */
function argumentsIn(node: Node): readonly Node[] {
  const own =
    node.type === "argument_list" ||
    node.type === "list" ||
    node.type === "tuple" ||
    node.type === "subscript"
      ? node.namedChildren.slice(node.type === "subscript" ? 1 : 0)
      : [];
  const values = own.flatMap((each) =>
    each.type === "keyword_argument" ? (each.childForFieldName("value") ?? []) : each,
  );
  return [
    ...values.filter(({ type }) => !/splat|generator|comment|slice|for_in/.test(type)),
    ...node.namedChildren.flatMap(argumentsIn),
  ];
}

/** The call with one argument hidden, for each of its arguments and each way of hiding it. */
export function withHiddenArguments(parser: PythonParser, { prelude, answers }: Answers): Answers {
  return {
    prelude,
    answers: answers.flatMap((answer): readonly Answer[] => {
      const { call, refused } = answer;
      if (refused !== undefined) return [];
      const tree = parser.parse(call);
      const places = tree ? argumentsIn(tree.rootNode) : [];
      const calls = places.flatMap(({ type, startIndex, endIndex }) =>
        waysOfHiding(type, call.slice(startIndex, endIndex), [HIDDEN]).map(
          (by) => `${call.slice(0, startIndex)}${by}${call.slice(endIndex)}`,
        ),
      );
      return calls.map((hidden) => ({ ...answer, call: hidden }));
    }),
  };
}
