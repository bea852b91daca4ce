/** Which files Git leaves out, as Git itself said of the same tree (`git check-ignore`, 2.39), and the folder of a project. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../src/host/module-resolution";
import { gitIgnore } from "../../src/host/path-patterns";
import { projectFolder } from "../../src/host/project-folder";

/** A tree of files by their texts: which names a folder has, and what a file says. */
const tree = (files: Readonly<Record<string, string>>) => ({
  list: (folder: string): readonly string[] => {
    const inside = folder === "/" ? "/" : `${folder}/`;
    const names = Object.keys(files).flatMap((file) =>
      file.startsWith(inside) ? [file.slice(inside.length).split("/")[0] ?? ""] : [],
    );
    return [...new Set(names)];
  },
  readText: (file: string): string | undefined => files[file],
});

describe("what Git leaves out", () => {
  const repository = {
    "/w/.gitignore": "*.csv\n/build/\n!keep.csv\ndata/*\n!data/raw/\n# note\n\\#x\nlast /\n",
    "/w/sub/.gitignore": "!*.csv\nbuild\n",
    "/w/sub/deep/.gitignore": "*.h5\n!build\n",
  };
  const answers: readonly (readonly [file: string, isOut: boolean])[] = [
    ["a.csv", true],
    ["keep.csv", false],
    ["build/x.py", true],
    ["keep/build/x.py", false],
    ["data/x.py", true],
    ["data/raw/x.py", false],
    ["data/raw/a.csv", true],
    ["sub/a.csv", false],
    ["sub/build/x.py", true],
    ["sub/deep/a.csv", false],
    ["sub/deep/m.h5", true],
    ["sub/deep/build/x.py", false],
    ["sub/m.h5", false],
    ["#x", true],
    ["x", false],
  ];

  it.each(answers)("%s: %j", (file, isOut) => {
    const isIgnored = gitIgnore(tree({ ...repository, "/w/.git/HEAD": "" }));
    // A folder that is left out is not gone through.
    const folders = file.split("/").flatMap((_, i, parts) => (i === 0 ? [] : [parts.slice(0, i).join("/")]));
    const out = folders.some((folder) => isIgnored(`/w/${folder}`, true)) || isIgnored(`/w/${file}`, false);
    expect(out).toBe(isOut);
  });

  it("is not said by files above the repository", () => {
    const above = { "/.gitignore": "*.py\n", "/w/other.txt": "" };
    expect(gitIgnore(tree({ ...above, "/w/.git/HEAD": "" }))("/w/a.py", false)).toBe(false);
    expect(gitIgnore(tree(above))("/w/a.py", false)).toBe(true);
  });
});

describe("the folder of a project", () => {
  const NAMES = ["a", "b"] as const;
  const folders = fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }).map((names) => `/${names.join("/")}`);
  const marks = fc.array(fc.tuple(folders, fc.constantFrom(".git/HEAD", "requirements.txt", "main.py")), {
    maxLength: 5,
  });
  const below = (folder: string, name: string): string => `${folder === "/" ? "" : folder}/${name}`;

  it("is its repository, else the nearest that says what it needs", () => {
    fc.assert(
      fc.property(folders, marks, (folder, all) => {
        const files = Object.fromEntries(all.map(([at, name]) => [below(at, name), ""]));
        const up: string[] = [];
        for (let at = folder; ; at = folderOf(at)) {
          up.push(at);
          if (at === "/") break;
        }
        const holding = (name: string): string | undefined =>
          up.find((at) => Object.hasOwn(files, below(at, name)));
        expect(projectFolder(folder, tree(files).list)).toBe(
          holding(".git/HEAD") ?? holding("requirements.txt"),
        );
      }),
    );
  });

  it("of a name without any folder is none", () => {
    expect(projectFolder("a", () => [])).toBeUndefined();
    expect(projectFolder("", () => [])).toBeUndefined();
  });
});
