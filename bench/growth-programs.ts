// The programs whose cost is measured against their size: models of many layers, folders of many files, a large package.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { mixedProgram } from "./mixed-program";

export const head = "import keras\nfrom keras import layers\n";

/** Models of `n` layers, as people write them: with a line for each layer, and by loops. */
export const written: Readonly<Record<string, (n: number) => string>> = {
  "one statement a layer": (n) => `${head}x = keras.Input((8,))\n${"x = layers.Dense(8)(x)\n".repeat(n)}`,
  "model.add": (n) =>
    `${head}m = keras.Sequential()\n${"m.add(layers.Dense(8))\n".repeat(n)}m.build((None, 8))\n`,
  "model.add behind an Input": (n) =>
    `${head}m = keras.Sequential([layers.Input((8,))])\n${"m.add(layers.Dense(8))\n".repeat(n)}`,
  "Sequential of a list": (n) =>
    `${head}m = keras.Sequential([\n    layers.Input((8,)),\n${"    layers.Dense(8),\n".repeat(n)}])\n`,
};

export const looped: Readonly<Record<string, (n: number) => string>> = {
  "model.add in a loop": (n) =>
    `${head}m = keras.Sequential([layers.Input((8,))])\nfor i in range(${n}):\n    m.add(layers.Dense(8))\n`,
  "calls in a loop": (n) =>
    `${head}x = keras.Input((8,))\nfor i in range(${n}):\n    x = layers.Dense(8)(x)\nm = keras.Model(x, x)\n`,
  "layers of a comprehension": (n) =>
    `${head}m = keras.Sequential([layers.Input((8,))] + [layers.Dense(8) for _ in range(${n})])\n`,
  "a class with a list of layers": (n) =>
    `${head}class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.all = [layers.Dense(8) for _ in range(${n})]\n    def call(self, x):\n        for layer in self.all:\n            x = layer(x)\n        return x\ny = M()(keras.Input((8,)))\n`,
};

/** Runs `work` on a folder of files by their names, which is gone afterwards. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "lens-bench-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `n` files of about forty lines, no two alike. */
export function manyFiles(n: number): Readonly<Record<string, string>> {
  const [start = "", ...pieces] = mixedProgram(n * 25).split(/\n(?=\n(?:def build|class|#))/);
  const texts = Array.from({ length: n }, (_, i) => `${start}\n${pieces[i % pieces.length] ?? ""}\n`);
  return Object.fromEntries(texts.map((text, i) => [`model_${i}.py`, text]));
}

/** Modules of the package that is imported. */
export const MODULES = 40;

/** A package of many modules, and `users` files in a folder of their own that import it. */
export function packageAndUsers(users: number): Readonly<Record<string, string>> {
  const modules = Array.from({ length: MODULES }, (_, i) => i);
  const user = "import keras\nfrom pack.m1 import conv_block\ny = conv_block(keras.Input((8, 8, 3)), 4)\n";
  return {
    "pack/__init__.py": modules.map((i) => `from . import m${i}\n`).join(""),
    ...Object.fromEntries(modules.map((i) => [`pack/m${i}.py`, mixedProgram(150)])),
    // An empty file beside them, so that the command always has something to do.
    "users/none.py": "",
    ...Object.fromEntries(Array.from({ length: users }, (_, i) => [`users/u${i}.py`, user])),
  };
}
