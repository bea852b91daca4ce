/** The modules that templates of code name, as `@np.prod(…)` does; a file has names of its own for them. */
export const templateModules: Readonly<Record<string, string>> = {
  "@datetime": "datetime",
  "@initializers": "keras.initializers",
  "@keras": "keras",
  "@layers": "keras.layers",
  "@losses": "keras.losses",
  "@math": "math",
  "@np": "numpy",
  "@ops": "keras.ops",
  "@optimizers": "keras.optimizers",
  "@pd": "pandas",
  "@random": "keras.random",
  "@tf": "tensorflow",
  "@utils": "keras.utils",
};
