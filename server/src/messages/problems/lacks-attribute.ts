/** An attribute that a value of one of Python's own types, an array or a data set does not have. */
import { problem } from "../catalogue";

export const lacksAttribute = problem({
  code: "lacks-attribute",
  what: "{value} has no attribute {attribute}.",
  why: "Its type says which attributes a value has; what is made of an object, or stands in it, has those of a type of its own.",
  remedy:
    'Ask the array or object that has it: np.array(x).shape, outputs[0].shape, layer.trainable for each layer, config["rate"].',
  documentation:
    "A model of several outputs predicts a list of arrays, `np.where` gives a tuple of them, and `model.layers` is a list: none has a `shape`, and `trainable` is set on each layer, not on the list. Dicts and texts lost `iteritems`, `has_key` and `decode` with Python 2.",
  example: "losses = [0.5, 0.4]\nprint(losses.shape)",
});
