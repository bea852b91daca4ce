/** What the command line says around the facts: help, totals, and why something could not be done. */
import type { LocalisedText } from "../catalogue";

export const commandLineTexts = {
  "cli.description": { en: "Shapes, parameters and problems of Keras models, found without running Python." },
  "cli.version": { en: "print the version" },
  "cli.help": { en: "print this help" },
  "cli.exitStatus": {
    en: "Exit status: 0 no errors, 1 errors found, 2 unusable arguments or unreadable files.",
  },
  "cli.check": { en: "find problems in files and folders" },
  "cli.check.paths": { en: "Python files, or folders of them" },
  "cli.check.format": { en: "how to print" },
  "cli.check.explainUnknowns": { en: "count what could not be known, by reason" },
  "cli.annotate": { en: "print a file with the shapes behind its lines" },
  "cli.explain": { en: "explain the layers of one line: formulas, parameters, what else there is" },
  "cli.explain.place": { en: "a place such as model.py:12, or model.py:12:5 with a column" },
  "cli.summary": { en: "print the summary table of each model, as model.summary() does" },
  "cli.file": { en: "a Python file" },
  "cli.keras": {
    en: "the Keras that the code is meant for (default: found from the lock file or environment, else 3)",
  },
  "cli.searchPath": { en: "a folder where imports are looked for as well; may be given several times" },
  "cli.unreadable": { en: "{path}: can't be read" },
  "cli.noPlace": { en: "{text} is no FILE:LINE." },
  "cli.noLine": { en: "There is no line {line}; the file has {count}." },
  "cli.nothingToExplain": { en: "There is nothing to explain on line {line}." },
  "cli.noModel": { en: "No model is made in this file." },
  "cli.fix": { en: "fix: {title}" },
  "cli.total": { en: "{files}, {layers}: {errors}, {warnings}" },
  "cli.files.one": { en: "1 file" },
  "cli.files.many": { en: "{count} files" },
  "cli.layers.one": { en: "1 layer" },
  "cli.layers.many": { en: "{count} layers" },
  "cli.errors.one": { en: "1 error" },
  "cli.errors.many": { en: "{count} errors" },
  "cli.warnings.one": { en: "1 warning" },
  "cli.warnings.many": { en: "{count} warnings" },
} satisfies Readonly<Record<string, LocalisedText>>;
