/** Libraries beside Keras that refuse what a program does, by the names that they have in every language. */
export type Raiser =
  | "Matplotlib"
  | "NumPy"
  | "Python"
  | "SciPy"
  | "TensorFlow"
  | "JAX"
  | "PyTorch"
  | "Pillow"
  | "einops"
  | "pandas"
  | "scikit-learn";
