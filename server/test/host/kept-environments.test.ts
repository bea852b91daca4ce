// Environments as Poetry 2.5.1 and Pipenv 2026.10.3 keep them: their names and files are what those wrote for such folders.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slashed } from "../../src/host/disk";
import { keptEnvironments } from "../../src/host/kept-environments";

let folder: string;
let project: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "keras-shape-lens-kept-")));
  project = path.join(folder, "project");
  for (const name of ["project", "other", "poetry", "pipenv/proj-xq2VYef3", "pipenv/other-aB3dEf7h"])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, "pipenv/proj-xq2VYef3/.project"), project);
  writeFileSync(path.join(folder, "pipenv/other-aB3dEf7h/.project"), path.join(folder, "elsewhere"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kept = (of: string): readonly string[] =>
  keptEnvironments({
    POETRY_VIRTUALENVS_PATH: path.join(folder, "poetry"),
    WORKON_HOME: path.join(folder, "pipenv"),
  })(of).map((one) => `${one.source} ${path.basename(one.folder)}`);
/** Keeps an environment as `poetry env use` does. */
function keepByPoetry(version: string): string {
  const written = process.platform === "win32" ? project.toLowerCase() : project;
  const hash = createHash("sha256").update(written).digest("base64url").slice(0, 8);
  mkdirSync(path.join(folder, `poetry/my-net-${hash}-py${version}`), { recursive: true });
  return `my-net-${hash}`;
}

describe("an environment that is kept for a project", () => {
  it("by Pipenv is the one that names the project's folder", () => {
    expect(kept(project)).toEqual(["pipenv proj-xq2VYef3"]);
    expect(kept(path.join(folder, "other"))).toEqual([]);
    expect(kept(path.join(folder, "missing"))).toEqual([]);
  });
  it("by Poetry bears the hash of the folder, and of several the one that is used counts", () => {
    const name = keepByPoetry("3.9");
    keepByPoetry("3.12");
    expect(kept(project)[0]).toBe(`poetry ${name}-py3.12`);
    writeFileSync(path.join(folder, "poetry/envs.toml"), `[${name}]\nminor = "3.9"\npatch = "3.9.18"\n`);
    expect(kept(project)[0]).toBe(`poetry ${name}-py3.9`);
    expect(kept(path.join(folder, "other"))).toEqual([]);
  });
  it("lies where the variables say, or where the tools keep theirs", () => {
    const cache = path.join(folder, "cache");
    mkdirSync(path.join(cache, "virtualenvs"), { recursive: true });
    const name = `${keepByPoetry("3.9")}-py3.9`;
    mkdirSync(path.join(cache, "virtualenvs", name));
    expect(keptEnvironments({ POETRY_CACHE_DIR: cache, WORKON_HOME: folder })(project)).toEqual([
      { source: "poetry", folder: slashed(path.join(cache, "virtualenvs", name)) },
    ]);
  });
});
