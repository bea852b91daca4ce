/** What models add to Python's rules for an instance, beside what every layer adds. */
import { loseStack } from "./sequential";
import { stackStateOf } from "./stack-state";
import { modelNow } from "./model-records";
import { lacksBuild } from "./never-called";
import { layerStateOf } from "../engine/layer-state";
import { layerHooks } from "../engine/layer-hooks";
import { lacksMember } from "../engine/members/no-such-member";
import type { InstanceHooks } from "../../../values/native-state";
import { reason } from "../../../values/records/reason";

export const modelHooks: InstanceHooks = {
  ...layerHooks,
  of: "model",
  missing: (...asked) => lacksBuild(...asked) ?? lacksMember(...asked),
  loseBy: (model, method, context) => {
    const stack = method === "add" || method === "pop" ? stackStateOf(layerStateOf(model)) : undefined;
    if (stack) loseStack(stack, reason("data", "layers that a call which can't be seen adds"), context);
    else layerHooks.loseBy?.(model, method, context);
  },
  told: (model) => {
    const now = modelNow(model);
    return now && { kind: "model", ...now };
  },
};
