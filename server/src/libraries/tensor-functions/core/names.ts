/** Dotted names of tensor functions: shorthands of the definitions written out, and the second homes of each name. */
import type { Library } from "./definition";
import { lookup } from "../../../values/names/lookup";

const shorthands: Readonly<Record<string, string>> = {
  ops: "keras.ops",
  K: "keras.backend",
  tf: "tensorflow",
  np: "numpy",
};

/** Submodules through which the same functions are reached: `keras.ops.nn.relu`, `tf.math.abs`, `tf.compat.v1.log`. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "keras.ops": ["numpy", "nn", "core", "math", "linalg"],
  tensorflow: ["math", "compat.v1", "compat.v1.math"],
};

/** All canonical names of a row such as `"ops.sum K.sum np.sum"`, second homes included. */
export function canonicalNames(row: string): string[] {
  return row
    .split(" ")
    .filter((name) => name !== "")
    .flatMap((short) => {
      const dot = short.indexOf(".");
      const prefix = lookup(shorthands, short.slice(0, dot)) ?? short.slice(0, dot);
      const rest = short.slice(dot + 1);
      const name = `${prefix}.${rest}`;
      if (prefix === "tensorflow" && rest.includes(".")) {
        return rest.startsWith("compat.") ? [name] : [name, `tensorflow.compat.v1.${rest}`];
      }
      return rest.includes(".")
        ? [name]
        : [name, ...(lookup(homes, prefix) ?? []).map((home) => `${prefix}.${home}.${rest}`)];
    });
}

/** The library whose rules a canonical name follows. */
export function libraryOf(name: string): Library {
  if (name.startsWith("keras.backend.")) return "backend";
  if (name.startsWith("keras.")) return "keras";
  if (name.startsWith("einops.")) return "einops";
  return name.startsWith("tensorflow.") ? "tensorflow" : "numpy";
}
