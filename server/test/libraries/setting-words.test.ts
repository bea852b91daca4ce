// What a library sets for the whole program is reached by a word that its rules name (`LibraryRules.settingWords`).
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { settingWords } from "../../src/libraries/rules";

const root = path.join(import.meta.dirname, "../../src/libraries");

/** The files of libraries that write to `Context.settings`, with a word by which a program reaches that. */
const writers: Readonly<Record<string, string>> = {
  "absl/flags.ts": "absl",
  "builtins/stdlib/environment.ts": "environ",
  "builtins/stdlib/loaded-modules.ts": "sys",
  "builtins/stdlib/search-path.ts": "sys",
  "builtins/stdlib/working-folder.ts": "chdir",
  "jax/widths.ts": "jax",
  "keras/engine/floatx.ts": "set_floatx",
  "keras/engine/naming.ts": "clear_session",
  "keras/engine/weights/added-losses.ts": "add_loss",
  "keras/parts/configuration.ts": "set_image_data_format",
  "keras/parts/utilities.ts": "register_keras_serializable",
  "sklearn/output-kind.ts": "set_config",
  "tensor-functions/constants.ts": "run_functions_eagerly",
  "tensorflow/eager.ts": "disable_eager_execution",
  "tensorflow/gradient-tape.ts": "watch",
  "tensorflow/numpy-behavior.ts": "enable_numpy_behavior",
};

it("names a word for each file that writes to the settings", () => {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) =>
      /heap\.set\(\s*(context\.)?settings\b/.test(readFileSync(path.join(root, file), "utf8")),
    )
    .map((file) => file.split(path.sep).join("/"));
  // A file that is new here needs words in the rules of its library: all that lead to what it sets.
  expect(found.sort()).toEqual(Object.keys(writers).sort());
  for (const word of Object.values(writers)) expect(settingWords).toContain(word);
});
