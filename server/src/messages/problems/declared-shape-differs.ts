/** A `# shape:` comment or an annotation that says another shape than the value has. */
import { problem } from "../catalogue";

export const declaredShapeDiffers = problem({
  code: "declared-shape-differs",
  what: "The shape is declared as {declared}, but the value has {actual}.",
  why: "What is known about the value takes precedence; the declaration is ignored.",
  remedy: "Correct the declaration, or the code before it.",
  documentation:
    '`# shape: (n, 128, 9)` after an assignment or a parameter, and annotations such as jaxtyping\'s `Float[Array, "n 128 9"]`, fill in what the code does not tell. Where it does, the two must agree.',
  example: "import numpy as np\n\nx = np.zeros((5, 128, 6))  # shape: (n, 128, 9)",
});
