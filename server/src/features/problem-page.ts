/** The documentation page of a problem code, as Markdown: for the folder of pages, the terminal and SARIF. */
import { say } from "./wording";
import type { Language } from "../messages/catalogue";
import { type ProblemCode, problemTexts } from "../messages/problem-codes";
import { translations } from "../messages/translations";

/** `{window}` → *window*: a page has no numbers to put in. */
const withoutFacts = (text: string): string => text.replace(/\{(\w+)\}/g, "*$1*");

/** What a code says, without numbers. */
export function problemTitle(code: ProblemCode, language: Language = "en"): string {
  const { what } = language === "en" ? problemTexts[code] : translations[language].problems[code];
  return withoutFacts(what);
}

/** The page: what, when, why, what to do, an example, how to silence it. */
export function problemPage(code: ProblemCode, language: Language = "en"): string {
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

${say("page.silence", {}, language)} \`# keras-shape-lens: ignore[${code}]\`
`;
}
