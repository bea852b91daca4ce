/** A `# shape:` comment or an annotation that says another shape than the value has. */
import { problem } from "../catalogue";

export const declaredShapeDiffers = problem({
  code: "declared-shape-differs",
  what: "The shape is declared as {declared}, the value has {actual}.",
  why: "What is known of the value decides; the declaration is not believed.",
  remedy: "Correct the declaration, or the code before it.",
  documentation:
    '`# shape: (n, 128, 9)` behind an assignment or a parameter, and annotations such as jaxtyping\'s `Float[Array, "n 128 9"]`, say what the code does not tell. Where it does tell, the two must agree.',
  example: "import numpy as np\n\nx = np.zeros((5, 128, 6))  # shape: (n, 128, 9)",
});
