/** Every sentence of the user interface that belongs to no layer and no problem, by area. */
import { axisTexts } from "./axes";
import { commandLineTexts } from "./command-line";
import { environmentTexts } from "./environment";
import { fixTexts } from "./fixes";
import { hoverTexts } from "./hover";
import { labelTexts } from "./labels";
import { modelViewTexts } from "./model-view";
import { playgroundTexts } from "./playground";
import { problemFrame } from "./problem-frame";
import { reasonTexts } from "./reasons";
import { summaryTexts } from "./summary";

export const ui = {
  ...axisTexts,
  ...hoverTexts,
  ...labelTexts,
  ...environmentTexts,
  ...fixTexts,
  ...modelViewTexts,
  ...playgroundTexts,
  ...problemFrame,
  ...reasonTexts,
  ...summaryTexts,
  ...commandLineTexts,
} as const;
