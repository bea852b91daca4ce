/** Every explanation, by key. */
import type { LocalisedText } from "../catalogue";
import { preprocessingExplanations } from "./preprocessing";
import { attentionExplanations } from "./attention";
import { mergingExplanations } from "./merging";
import { recurrentExplanations } from "./recurrent";
import { coreExplanations } from "./core";
import { convolutionalExplanations } from "./convolutional";

export const explanations: Readonly<Record<string, LocalisedText>> = {
  ...preprocessingExplanations,
  ...attentionExplanations,
  ...mergingExplanations,
  ...recurrentExplanations,
  ...coreExplanations,
  ...convolutionalExplanations,
};
