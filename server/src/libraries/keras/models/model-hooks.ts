/** What models add to Python's rules for an instance, beside what every layer adds. */
import { modelNow } from "./model-records";
import { lacksBuild } from "./never-called";
import { layerHooks } from "../engine/layer-hooks";
import { lacksMember } from "../engine/no-such-member";
import type { InstanceHooks } from "../../../values/native-state";

export const modelHooks: InstanceHooks = {
  ...layerHooks,
  of: "model",
  missing: (...asked) => lacksBuild(...asked) ?? lacksMember(...asked),
  told: (model) => {
    const now = modelNow(model);
    return now && { kind: "model", ...now };
  },
};
