/** operator does not work between one type and another. */
import { problem } from "../catalogue";

export const operandsDoNotFit = problem({
  code: "operands-do-not-fit",
  what: "{operator} does not work between {left} and {right}.",
  why: "Python converts none of its own types for an operator: texts are joined with texts, lists with lists, and only arrays compute with every item.",
  remedy: "Convert one side: str(n) for text, np.array(list) for arithmetic.",
  documentation: '`"epoch " + 3` needs `str(3)`, and `[0, 255] / 255` needs an array.',
  example: 'print("epoch " + 3)',
});
