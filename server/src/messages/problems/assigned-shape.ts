/** A value of another shape than the variable that it is assigned to. */
import { problem } from "../catalogue";

export const assignedShape = problem({
  code: "assigned-shape",
  what: "The variable has the shape {expected}, and is given {given}.",
  why: "A variable keeps the shape that it was made with: what is assigned must have just that one, and is not stretched.",
  remedy: "Give a value of the shape {expected}, or make the variable of another shape.",
  documentation:
    "`assign_add` and `assign_sub` compute first, so a number may be added to a vector; `assign(0.0)` to a vector is refused. The weights of metrics often meet labels with an axis more than was thought: `(batch, 1)` and not `(batch,)`.",
  example: "total = keras.Variable(np.zeros(4))\ntotal.assign(np.zeros((3, 4)))",
});
