/** Every problem code, one line each. */
import type { ProblemText } from "../catalogue";
import { windowExceedsInput } from "./window-exceeds-input";

export const problemTexts: readonly ProblemText[] = [windowExceedsInput];
