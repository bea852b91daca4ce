// Modules that the cells of a notebook write are found as if they lay on the disk.
import { describe, expect, it } from "vitest";
import type { AnalysisOptions, ResolvedModule } from "../../src/analysis/host";
import { withWritten, writtenPlace, writtenTexts } from "../../src/analysis/written-modules";
import type { WrittenFile } from "../../src/syntax/notebooks/write-magic";

const NOTEBOOK = "/ws/nets/train.ipynb";
const written = (path: string, text: string, appends = false): WrittenFile => ({ path, text, appends });
const onDisk: ResolvedModule = { file: "/ws/nets/disk.py", text: "", version: 1, isPackage: false };
const options = { resolve: () => onDisk } as unknown as AnalysisOptions;
const found = (files: readonly WrittenFile[], module: string, importer = NOTEBOOK) =>
  withWritten(options, NOTEBOOK, files).resolve(module, importer);

describe("where a cell writes", () => {
  it.each([
    ["model.py", "/ws/nets/model.py"],
    ["./model.py", "/ws/nets/model.py"],
    ["././parts/model.py", "/ws/nets/parts/model.py"],
    ["/tmp/model.py", "/tmp/model.py"],
  ])("%s is %s", (path, place) => {
    expect(writtenPlace(NOTEBOOK, written(path, ""))).toBe(place);
  });
});

describe("what a file holds once all cells have run", () => {
  const of = (...files: readonly WrittenFile[]) => Object.fromEntries(writtenTexts(NOTEBOOK, files));

  it("is what one cell writes, and what others add to it", () => {
    expect(of(written("a.py", "x = 1\n"), written("a.py", "y = 2\n", true))).toEqual({
      "/ws/nets/a.py": "x = 1\ny = 2\n",
    });
  });

  it("is known where two cells write the same, and by nobody where they differ", () => {
    expect(of(written("a.py", "x"), written("a.py", "x"))).toEqual({ "/ws/nets/a.py": "x" });
    expect(of(written("a.py", "x"), written("a.py", "y"))).toEqual({ "/ws/nets/a.py": undefined });
  });

  it("is known by nobody where a cell goes on with what lay on the disk", () => {
    expect(of(written("a.py", "x", true))).toEqual({ "/ws/nets/a.py": undefined });
  });
});

describe("an import", () => {
  const files = [written("model.py", "a"), written("parts/__init__.py", "b"), written("parts/head.py", "c")];

  it.each([
    ["model", "/ws/nets/model.py", false],
    ["parts", "/ws/nets/parts/__init__.py", true],
    ["parts.head", "/ws/nets/parts/head.py", false],
    ["./model.py", "/ws/nets/model.py", false],
    ["./parts/head.py", "/ws/nets/parts/head.py", false],
  ])("of %s finds %s", (module, file, isPackage) => {
    expect(found(files, module)).toMatchObject({ file, isPackage });
  });

  it("finds a module beside the one that asks before that of the notebook's folder", () => {
    const both = [written("head.py", "outer"), written("parts/head.py", "inner")];
    expect(found(both, "head", "/ws/nets/parts/body.py")?.text).toBe("inner");
    expect(found(both, "head")?.text).toBe("outer");
  });

  it("finds nothing where nobody knows what was written, and the disk where nothing was", () => {
    expect(found([written("model.py", "a"), written("model.py", "b")], "model")).toBeUndefined();
    expect(found(files, "other")).toBe(onDisk);
    expect(found([], "model")).toBe(onDisk);
  });

  it("has another version where the text is another, and the same where it is the same", () => {
    const versions = ["a", "b", "ab", "ba", "a"].map(
      (text) => found([written("model.py", text)], "model")?.version,
    );
    expect(new Set(versions).size).toBe(4);
    expect(versions[0]).toBe(versions[4]);
  });
});
