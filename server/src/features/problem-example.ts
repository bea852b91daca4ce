/** The example of a problem code as a program, and put right by the best fix that is offered for it. */
import type { AnalysedDocument } from "./document";
import { problems } from "./problems/problems";
import { quickFixes } from "./fixes/quick-fixes";
import { applyEdits } from "./edits/text-edit";
import type { Language } from "../messages/catalogue";
import { type ProblemCode, problemTexts } from "../messages/problem-codes";
import type { KerasVersion } from "../values/context";

/** Code that is right, and what made it so. */
export interface RightExample {
  readonly title: string;
  readonly text: string;
}

/** What examples leave out. */
const PRELUDE =
  "import keras\nimport numpy as np\nimport tensorflow as tf\nfrom keras import layers, ops\n\n";

/** The wrong code of a page as a whole program. */
export const exampleProgram = (code: ProblemCode): string =>
  `${PRELUDE}${problemTexts[code].example.trim()}\n`;

/** The Keras under which the example has its problem. */
export const exampleKeras = (code: ProblemCode): KerasVersion => problemTexts[code].keras ?? 3;

/** The example with the best fix that is offered for it; undefined where none is. */
export function rightExample(
  document: AnalysedDocument,
  code: ProblemCode,
  language?: Language,
): RightExample | undefined {
  const problem = problems(document, language).find((one) => one.code === code);
  const [fix] = problem ? quickFixes(document, problem, language) : [];
  if (!fix) return undefined;
  const text = applyEdits(document.text, fix.edits);
  // A fix may add to the imports, which then belong to what is shown.
  return { title: fix.title, text: text.startsWith(PRELUDE) ? text.slice(PRELUDE.length) : text };
}
