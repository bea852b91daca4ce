// The page of the questions that people ask most, made from the fixture that holds the answers to their words.
import questions from "../test-fixtures/questions/questions.json";

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Where a person looks. */
function placeText({ place, on }: { readonly place: string; readonly on?: string }): string {
  return place === "problem" ? "problem and its fixes" : `hover on \`${on ?? ""}\``;
}

/** The page, without the line that says how it is made. */
export function questionPage(): string {
  const rows = questions.map(
    (one, i) =>
      `| ${i + 1} | ${cell(one.question)} | ${placeText(one)} | ${one.says.map((text) => cell(text)).join(" … ")} |`,
  );
  return `# Questions, and where they are answered

The ${questions.length} questions about shapes that people ask most, and what the product says of a program that raises each: in
a hover within what the editor shows without scrolling, or in the problem and the titles of its fixes. A test holds every
answer to these words, on the programs of \`test-fixtures/questions/questions.json\`.

| | question | place | what it says |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}
