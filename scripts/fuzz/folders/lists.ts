/** Lists of requirements, locks and configurations that are made to break whoever looks for Keras in them. */
import type { HostileFolder } from "./folder";

const repeated = (text: string, times: number) => (): string => text.repeat(times);
/** One folder for each, since the first that answers is enough. */
const only = (name: string, content: () => string): HostileFolder => ({
  name: `${name}: ${content().slice(0, 24).replaceAll("\n", " ")}…`,
  files: { [name]: content },
});

export const lists: readonly HostileFolder[] = [
  ...["requirements.txt", "setup.py", "setup.cfg", "environment.yml"].flatMap((name) => [
    only(name, repeated("\n", 19_000_000)),
    only(name, repeated("a", 19_000_000)),
    only(name, repeated("keras>=3,", 2_000_000)),
    only(name, repeated("keras[", 3_000_000)),
    only(name, repeated('"keras==3', 2_000_000)),
    only(name, repeated("- keras = ", 1_900_000)),
  ]),
  ...["pyproject.toml", "uv.lock", "poetry.lock", "keras-shape-lens.toml"].flatMap((name) => [
    only(name, () => `a = ${"[".repeat(1_000_000)}`),
    only(name, () => `${"a.".repeat(500_000)}a = 1`),
    only(name, repeated("[[package]]\nname = 'keras'\nversion = '3'\n", 100_000)),
    only(name, () => "[tool.keras-shape-lens]\n[tool]\n[__proto__]\nkeras = 3\n"),
    only(name, () => `a = "${"\\u0041".repeat(300_000)}`),
    only(
      name,
      () =>
        `[tool.keras-shape-lens]\nexclude = ["${"*".repeat(20_000)}", "${"{a,".repeat(5_000)}"]\nsearch-paths = ["${"../".repeat(10_000)}"]\n`,
    ),
    only(name, () => `exclude = ["${"*a".repeat(2_000)}", "${"**/".repeat(2_000)}x"]\n`),
  ]),
  only("Pipfile.lock", repeated('{"default":', 1_000_000)),
  only("Pipfile.lock", () => '{"default": {"keras": {"version": 1}, "__proto__": "==3"}}'),
];
