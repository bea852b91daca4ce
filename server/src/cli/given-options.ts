/** Options that are known before the arguments are read, since the help and the refusals already heed them. */
import { type Language, isLanguage } from "../messages/catalogue";

/** The word behind an option, or behind its `=`. */
function valueOf(option: string, argv: readonly string[]): string | undefined {
  const at = argv.indexOf(option);
  return at >= 0
    ? argv[at + 1]
    : argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
}

/** What `--language` says; undefined where it says nothing, or nothing that there is. */
export function languageGiven(argv: readonly string[]): Language | undefined {
  const given = valueOf("--language", argv);
  return isLanguage(given) ? given : undefined;
}

/** Whether `--color` wants colours; undefined where the terminal is to decide. */
export function coloursGiven(argv: readonly string[]): boolean | undefined {
  const given = valueOf("--color", argv);
  return given === "always" ? true : given === "never" ? false : undefined;
}
