/** How Keras's own steps call a model. */
import { isUserCode, methodOf } from "../../../callables/class-members";
import { type Arguments, type ObjectValue, type Value, argumentsOf, bool } from "../../../../values/value";

/**
 * The arguments that a step gives a model for a batch: `train_step` says `training=True` and every other one False, where
 * the program's own `call` takes it (`_call_has_training_arg` in `keras/src/backend/tensorflow/trainer.py`). So a
 * `call(self, x, training)` without a default trains, although it can't be called by hand.
 */
export function stepArguments(
  model: ObjectValue,
  batch: Value,
  isTraining: boolean,
  site: Arguments["site"],
): Arguments {
  const call = methodOf(model.class, "call");
  const takesIt = isUserCode(call) && call.parameters?.slice(1).includes("training") === true;
  return argumentsOf(site, [batch], takesIt ? [["training", bool(isTraining)]] : []);
}
