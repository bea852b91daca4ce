/** A value of another shape than the variable that it is assigned to. */
import { problem } from "../catalogue";

export const assignedShape = problem({
  code: "assigned-shape",
  what: "The variable has the shape {expected}, but is assigned {given}.",
  why: "A variable keeps the shape it was created with: an assigned value must have exactly that shape, and is not broadcast.",
  remedy: "Assign a value of shape {expected}, or create the variable with another shape.",
  documentation:
    "`assign_add` and `assign_sub` compute first, so a number may be added to a vector; `assign(0.0)` to a vector is refused. In metrics the usual cause is labels with one axis more than expected: `(batch, 1)` instead of `(batch,)`.",
  example: "total = keras.Variable(np.zeros(4))\ntotal.assign(np.zeros((3, 4)))",
});
