/** f-strings: their parts put together, as far as it is known what each is written as. */
import { evaluate } from "./evaluate";
import { raiseForFormat } from "./exceptions/asked-values";
import { raiseForSpecification } from "./exceptions/refused-types";
import { type Machine, spanOf } from "../machine";
import { pathAsText, pathTextOf, putTogether, textOf, writtenBy } from "../../libraries/builtins";
import type { JoinedString } from "../../syntax/ast";
import { CHARACTERS_PER_TEXT } from "../../values/bounds/budgets";
import type { Value } from "../../values/value";

/** What an f-string is; a path that only running the program tells stays what other paths are told apart from. */
export function joinedString(m: Machine, node: JoinedString): Value {
  let text: string | undefined = "";
  const values: Value[] = [];
  for (const part of node.parts) {
    if (typeof part === "string") {
      text = text === undefined ? undefined : text + part;
      continue;
    }
    const given = evaluate(m, part.value);
    const isPlain = part.conversion === undefined && !part.format;
    if (part.conversion === undefined && part.format?.includes("{") === false) {
      raiseForSpecification(m, given, part.format, spanOf(m, part.value));
      raiseForFormat(m, given, part.format, spanOf(m, part.value));
    }
    const value = (isPlain ? writtenBy(given, spanOf(m, node), m.context) : undefined) ?? given;
    values.push(value);
    const shown = textOf(value, part.format, part.conversion) ?? (isPlain ? pathTextOf(value) : undefined);
    text =
      text === undefined || shown === undefined || text.length + shown.length > CHARACTERS_PER_TEXT
        ? undefined
        : text + shown;
  }
  return putTogether(pathAsText(text, spanOf(m, node)), values);
}
