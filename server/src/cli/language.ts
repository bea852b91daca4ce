/** The language that a person asked for, known before the arguments are read, since the help is written in it. */
import type { Language } from "../messages/catalogue";

const LANGUAGES: readonly string[] = ["en", "zh-cn"] satisfies readonly Language[];

const isLanguage = (text: unknown): text is Language => typeof text === "string" && LANGUAGES.includes(text);

/** What `--language` says; undefined where it says nothing, or nothing that there is. */
export function languageGiven(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf("--language");
  const given = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith("--language="))?.slice(11);
  return isLanguage(given) ? given : undefined;
}
