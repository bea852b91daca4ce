/** Version numbers, which programs compare to choose between old and new ways: `packaging.version`, `distutils.version`. */
import { textArgument } from "../../callables/arguments";
import { libraryClass } from "../../library-class";
import { releaseOf } from "../../releases";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";
import {
  type Arguments,
  FALSE,
  TRUE,
  type TupleValue,
  type Value,
  int,
  libraryFunction,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** Where what is published around a release stands: `2.9.0.dev1 < 2.9.0a1 < 2.9.0rc0 < 2.9.0 < 2.9.0.post1`. */
const STAGES: Readonly<Record<string, number>> = {
  dev: -4,
  alpha: -3,
  a: -3,
  beta: -2,
  b: -2,
  preview: -1,
  pre: -1,
  rc: -1,
  c: -1,
  post: 1,
};
const FINAL = 0;

const VERSION =
  /^\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-_.]?(dev|alpha|a|beta|b|preview|pre|rc|c|post)[-_.]?(\d{0,9}))?\s*$/i;

/**
 * A version compares as the tuple of its numbers does, followed by how far it is from the release itself; one that is
 * written in another way is left open.
 */
function version(args: Arguments): TupleValue | Value {
  const text = textArgument(args, 0, "version") ?? textArgument(args, 0, "vstring");
  const match = VERSION.exec(text ?? "");
  if (!match) return unknown("data", "a version");
  const numbers = match.slice(1, 4).map((number: string | undefined) => int(Number(number ?? 0)));
  const written = match.slice(1, 4).filter((number: string | undefined) => number !== undefined);
  const stage = lookup(STAGES, match[4]?.toLowerCase() ?? "") ?? FINAL;
  const type = libraryClass("packaging.version.Version", [], {
    attributes: [
      ["release", tuple(written.map((number) => int(Number(number))))],
      ["base_version", str(written.map(Number).join("."))],
      ["is_prerelease", stage < FINAL ? TRUE : FALSE],
      ["is_postrelease", stage > FINAL ? TRUE : FALSE],
    ],
  });
  return {
    kind: "tuple",
    fields: ["major", "minor", "micro"],
    class: type,
    items: [...numbers, int(stage), int(Number(match[5] ?? 0))],
  };
}

/** `LooseVersion("2.10")` compares as the list of its numbers does; with letters among them it is left open. */
function looseVersion(args: Arguments): TupleValue | Value {
  const text = textArgument(args, 0, "vstring");
  if (text === undefined || !/^\d{1,9}(\.\d{1,9})*$/.test(text)) return unknown("data", "a version");
  const items = text.split(".").map((number) => int(Number(number)));
  const type = libraryClass("distutils.version.LooseVersion", [], {
    attributes: [
      ["version", { kind: "list", items }],
      ["vstring", str(text)],
    ],
  });
  return { kind: "tuple", class: type, items };
}

/** `importlib.metadata.version("tensorflow")`: of a package that is not described it is some text. */
const installed = (args: Arguments, context: Context): Value =>
  str(releaseOf(textArgument(args, 0, "distribution_name") ?? "", context));

const parsers = [
  "packaging.version.parse",
  "pkg_resources.parse_version",
  "pkg_resources.packaging.version.parse",
];

const classes = ["packaging.version.Version", "distutils.version.StrictVersion"];

const looseClasses = ["distutils.version.LooseVersion", "looseversion.LooseVersion"];

export const versionNames: readonly (readonly [string, () => Value])[] = [
  ...parsers.map((name) => [name, () => libraryFunction(name, version)] as const),
  ["importlib.metadata.version", () => libraryFunction("importlib.metadata.version", installed)],
  ...classes.map((name) => [name, () => libraryClass(name, [], { construct: version })] as const),
  ...looseClasses.map((name) => [name, () => libraryClass(name, [], { construct: looseVersion })] as const),
];
