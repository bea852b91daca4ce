/** Every explanation, by key. */
import type { LocalisedText } from "../catalogue";
import { convolutionalExplanations } from "./convolutional";

export const explanations: Readonly<Record<string, LocalisedText>> = {
  ...convolutionalExplanations,
};
