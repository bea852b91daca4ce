/** The keys of every sentence that is no problem's, as types. */
import type { explanations } from "./explanations";
import type { ui } from "./ui";

/** A key of the user interface's own sentences. */
export type UiKey = keyof typeof ui;

/** What an explanation may say: a sentence of a layer family, or one that the whole interface shares. */
export type MessageKey = keyof typeof explanations | UiKey;
