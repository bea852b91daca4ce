/** The documentation page of a problem code, as Markdown: for the folder of pages, the terminal and SARIF. */
import type { RightExample } from "./problem-example";
import { say } from "./text/wording";
import { type Language, replacePlaceholders } from "../messages/catalogue";
import { type ProblemCode, problemTexts } from "../messages/problem-codes";
import { translations } from "../messages/translations";

/** `{window}` → *window*: a page has no numbers to put in. */
const withoutFacts = (text: string): string =>
  replacePlaceholders(text, (name, words) => (words ? `*${name}* ${words[1]}` : `*${name}*`));

/** What a code says, without numbers. */
export function problemTitle(code: ProblemCode, language: Language = "en"): string {
  const { what } = language === "en" ? problemTexts[code] : translations[language].problems[code];
  return withoutFacts(what);
}

/** The page: what, when, why, what to do, an example that is wrong and one put right, how to silence it. */
export function problemPage(code: ProblemCode, language: Language = "en", right?: RightExample): string {
  const english = problemTexts[code];
  const { what, why, remedy, documentation } =
    language === "en" ? english : { ...english, ...translations[language].problems[code] };
  return `# ${code}

${withoutFacts(what)}

${documentation}

- **${say("page.why", {}, language)}** ${withoutFacts(why)}
- **${say("page.remedy", {}, language)}** ${withoutFacts(remedy)}

\`\`\`python
${english.example.trim()}
\`\`\`
${right ? `\n${right.title}\n\n\`\`\`python\n${right.text.trim()}\n\`\`\`\n` : ""}
${say("page.silence", {}, language)} \`# keras-shape-lens: ignore[${code}]\`
`;
}
