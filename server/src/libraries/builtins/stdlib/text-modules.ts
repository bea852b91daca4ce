/** `string` and `textwrap`: alphabets, and text without its indentation. */
import { textArgument } from "../../callables/arguments";
import { type Value, libraryFunction, str } from "../../../values/value";

const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const whitespace = " \t\n\r\v\f";

const constants: Readonly<Record<string, string>> = {
  ascii_lowercase: lower,
  ascii_uppercase: lower.toUpperCase(),
  ascii_letters: lower + lower.toUpperCase(),
  digits,
  hexdigits: "0123456789abcdefABCDEF",
  octdigits: "01234567",
  punctuation,
  whitespace,
  printable: digits + lower + lower.toUpperCase() + punctuation + whitespace,
};

/** `textwrap.dedent`: lines without what all of them begin with, of which blank ones have no say. */
function dedented(text: string): string {
  const lines = text.replace(/^[ \t]+$/gm, "").split("\n");
  const margins = lines.filter((line) => line !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const [first = "", ...others] = margins;
  let length = first.length;
  for (const margin of others) while (!margin.startsWith(first.slice(0, length))) length -= 1;
  return lines.map((line) => line.slice(length)).join("\n");
}

export const textModuleNames: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(constants).map(([name, text]) => [`string.${name}`, () => str(text)] as const),
  [
    "textwrap.dedent",
    () =>
      libraryFunction("textwrap.dedent", (args) => {
        const text = textArgument(args, 0, "text");
        return str(text === undefined ? undefined : dedented(text));
      }),
  ],
];
