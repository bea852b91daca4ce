/** Every explanation, by key. */
import { activationsExplanations } from "./activations";
import { attentionExplanations } from "./attention";
import { convolutionalExplanations } from "./convolutional";
import { coreExplanations } from "./core";
import { mergingExplanations } from "./merging";
import { normalizationExplanations } from "./normalization";
import { poolingExplanations } from "./pooling";
import { preprocessingExplanations } from "./preprocessing";
import { recurrentExplanations } from "./recurrent";
import { reshapingExplanations } from "./reshaping";

export const explanations = {
  ...activationsExplanations,
  ...attentionExplanations,
  ...convolutionalExplanations,
  ...coreExplanations,
  ...mergingExplanations,
  ...normalizationExplanations,
  ...poolingExplanations,
  ...preprocessingExplanations,
  ...recurrentExplanations,
  ...reshapingExplanations,
} as const;
