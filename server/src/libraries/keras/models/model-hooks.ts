/** What models add to Python's rules for an instance, beside what every layer adds. */
import { stackStateOf } from "./stack-state";
import { modelNow } from "./model-records";
import { lacksBuild } from "./never-called";
import { layerStateOf } from "../engine/layer-state";
import { layerHooks } from "../engine/layer-hooks";
import { lacksMember } from "../engine/no-such-member";
import type { InstanceHooks } from "../../../values/native-state";

export const modelHooks: InstanceHooks = {
  ...layerHooks,
  of: "model",
  missing: (...asked) => lacksBuild(...asked) ?? lacksMember(...asked),
  alteredBy: (model, method) => {
    const stack = method === "add" || method === "pop" ? stackStateOf(layerStateOf(model)) : undefined;
    return stack ? [stack] : (layerHooks.alteredBy?.(model, method) ?? []);
  },
  told: (model) => {
    const now = modelNow(model);
    return now && { kind: "model", ...now };
  },
};
