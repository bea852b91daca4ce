/** Simplified Chinese. */
import explanations from "./explanations.json";
import layers from "./layers.json";
import problems from "./problems.json";
import ui from "./ui.json";
import type { Translation } from "../translations";

export const simplifiedChinese: Translation = { problems, ui, explanations, layers };
