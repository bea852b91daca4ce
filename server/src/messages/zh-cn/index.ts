/** Simplified Chinese. */
import explanations from "./explanations.json";
import layers from "./layers.json";
import problems from "./problems.json";
import ui from "./ui.json";
import type { Translation } from "../translation";

// What is large of it is parsed when somebody first reads Chinese (`scripts/build.mjs`).
export const simplifiedChinese: Translation = {
  get problems() {
    return problems;
  },
  get ui() {
    return ui;
  },
  explanations,
  get layers() {
    return layers;
  },
};
