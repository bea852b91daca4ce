/** Every language besides English, one line each. A text that a language lacks, or has and nobody says, does not compile or fails a test. */
import type { Language } from "./catalogue";
import type { Translation } from "./translation";
import { simplifiedChinese } from "./zh-cn";

export const translations: Readonly<Record<Exclude<Language, "en">, Translation>> = {
  "zh-cn": simplifiedChinese,
};
