/** A class number that is too large for the one-hot rows. */
import { problem } from "../catalogue";

export const classPastOneHot = problem({
  code: "class-past-one-hot",
  what: "A class number is {label}, but rows of {classes} have places for 0 to {last}.",
  why: "Class numbers start at 0, so the last of {classes|class|classes} is {last}.",
  remedy: "Number the classes from 0, or pass num_classes={more}.",
  documentation:
    "Labels 1 to n need `num_classes=n + 1`, or 1 subtracted. Without `num_classes`, `to_categorical` takes the largest number plus 1.",
  example: "rows = keras.utils.to_categorical(np.array([1, 2, 3]), num_classes=3)",
});
