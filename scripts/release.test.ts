// A release takes every waiting change into version, changelog and tag, and refuses one of nothing.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { release } from "./release.mjs";

const checkout = path.resolve(import.meta.dirname, "..");
const PATIENCE_MILLISECONDS = 120_000;

let folder: string;
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
function write(file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
  git("add", "--all");
  git("commit", "--quiet", "--message", file);
}
const changeset = (size: string, sentence: string): string =>
  `---\n"keras-shape-lens": ${size}\n---\n\n${sentence}\n`;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "release-"));
  cpSync(path.join(checkout, ".changeset"), path.join(folder, ".changeset"), { recursive: true });
  const name = "keras-shape-lens";
  const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const files = {
    "package.json": json({ name, version: "0.1.0", private: true }),
    "package-lock.json": json({ name, version: "0.1.0", packages: { "": { name, version: "0.1.0" } } }),
    "pyproject.toml": readFileSync(path.join(checkout, "pyproject.toml"), "utf8").replaceAll(
      /\d+\.\d+\.\d+/g,
      "0.1.0",
    ),
    "CHANGELOG.md": "# Changelog\n\n## 0.1.0 (not published yet)\n\n- The first.\n",
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "T");
  git("config", "user.email", "t@example.org");
  write("one.txt", "");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a release", { timeout: PATIENCE_MILLISECONDS }, () => {
  it("is the version that has no tag, where nothing waits", async () => {
    await release({ folder });
    expect(git("tag", "--list").trim()).toBe("v0.1.0");
    expect(read("CHANGELOG.md")).not.toContain("not published yet");
    await expect(release({ folder })).rejects.toThrow("nothing to release");
  });
  it("takes what waits into the changelog and names its version everywhere", async () => {
    git("tag", "v0.1.0");
    write(".changeset/small.md", changeset("patch", "A small change."));
    write(".changeset/large.md", changeset("minor", "A larger change."));
    await release({ folder });
    expect(git("tag", "--list", "--points-at", "HEAD").trim()).toBe("v0.2.0");
    expect(git("status", "--porcelain")).toBe("");
    for (const file of ["small", "large"])
      expect(existsSync(path.join(folder, `.changeset/${file}.md`))).toBe(false);
    const changelog = read("CHANGELOG.md");
    const order = [
      "# Changelog",
      "## 0.2.0",
      "A larger change.",
      "A small change.",
      "## 0.1.0",
      "The first.",
    ];
    expect(order.map((words) => changelog.indexOf(words))).toEqual(
      order.map((words) => changelog.indexOf(words)).sort((a, b) => a - b),
    );
    for (const words of order) expect(changelog).toContain(words);
    const lock = JSON.parse(read("package-lock.json")) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual(["0.2.0", "0.2.0"]);
    expect(read("pyproject.toml")).toContain('version = "0.2.0"');
    expect(read("pyproject.toml")).toContain("keras-shape-lens==0.2.0");
  });
  it("writes nothing where the checks fail, or what is changed is not committed", async () => {
    const failing = release({ folder, check: () => Promise.reject(new Error("a test failed")) });
    await expect(failing).rejects.toThrow("a test failed");
    writeFileSync(path.join(folder, "two.txt"), "");
    await expect(release({ folder })).rejects.toThrow("Commit or take back");
    expect(git("tag", "--list")).toBe("");
  });
});
