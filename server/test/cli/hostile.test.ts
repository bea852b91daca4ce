// What a command is given may be broken, hostile, or no file at all: nothing of that is ever an all-clear.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsIn, lensIn } from "./lens";
import { builtCli } from "../support/built-cli";

const good = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Dense(2)(x)\n";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-hostile-"));
  const write = (name: string, bytes: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), Buffer.from(bytes, "latin1"));
  };
  write("good.py", good);
  write("syntax.py", `def f(:\n    pass\n\n\n${good}`);
  write("bytes.py", `${good}# caf\xe9\n`);
  write("joined.py", `${good}x = 1 + ${"\\\n".repeat(6_000)}1\n`);
  write("latin.py", `# coding: latin-1\n${good}# caf\xe9\n`);
  write("nul.py", `${good}\0`);
  write("invisible.py", `${good}x\xe2\x80\x8b = "\xe2\x80\x8b"  # \xe2\x80\x8b\n`);
  write("ring/net.py", good);
  mkdirSync(path.join(folder, "ring/deep"));
  symlinkSync(".", path.join(folder, "ring/again"));
  symlinkSync("..", path.join(folder, "ring/deep/up"));
  symlinkSync("net.py", path.join(folder, "ring/same.py"));
  symlinkSync("gone.py", path.join(folder, "ring/dangling.py"));
  write(
    "escapes.py",
    `import keras\nkeras.layers.Conv1D(3, 10, name="\x1b]0;owned\x07\xc2\x9b31m")(keras.Input((8, 9)))\nx = "\xe2\x80\xae"\n`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a file that Python refuses", () => {
  it.each([
    ["syntax.py", "syntax-error", 1],
    ["bytes.py", "unreadable-file", 4],
    ["nul.py", "syntax-error", 4],
    ["invisible.py", "syntax-error", 4],
  ])("%s is a problem, and the rest of it is read", async (name, problem, line) => {
    const [file] = await factsIn(folder, name);
    expect(file?.problems).toMatchObject([{ code: problem, severity: "error", line }]);
    expect(file?.layers).toMatchObject([{ layer: "Dense" }]);
    const { status, out } = await lensIn(folder, "check", name);
    expect(status).toBe(1);
    expect(out).toContain(`error[${problem}]`);
  });
  it("is not one that takes too much to read, which is said at its first line", async () => {
    const [file] = await factsIn(folder, "joined.py");
    expect(file?.problems).toMatchObject([{ code: "unread-code", severity: "warning", line: 4, endLine: 4 }]);
    expect(file?.layers).toMatchObject([{ layer: "Dense" }]);
  });
  it("is not one that names its encoding", async () => {
    expect((await lensIn(folder, "check", "latin.py")).status).toBe(0);
  });
});

describe("a folder", () => {
  it("is read once, whatever its links say; a link that leads nowhere is named", async () => {
    const { out, err, status } = await lensIn(folder, "check", "ring");
    expect(err).toBe("ring/dangling.py: can't be read: there is no such file or folder\n");
    expect(status).toBe(2);
    expect(out).toContain("1 file, 1 layer");
  });
  it.skipIf(process.platform === "win32")(
    "may hold pipes and devices, which are named and not read",
    async () => {
      mkdirSync(path.join(folder, "devices"));
      writeFileSync(path.join(folder, "devices/net.py"), "from pipe import n\nfrom zero import m\n" + good);
      execFileSync("mkfifo", [
        path.join(folder, "devices/pipe.py"),
        path.join(folder, "devices/requirements.txt"),
      ]);
      symlinkSync("/dev/zero", path.join(folder, "devices/zero.py"));
      const { out, err, status } = await lensIn(folder, "check", "devices");
      expect(err.split("\n")).toEqual([
        "devices/pipe.py: can't be read: it is not a regular file",
        "devices/zero.py: can't be read: it is not a regular file",
        "",
      ]);
      expect(status).toBe(2);
      expect(out).toContain("1 file, 1 layer");
    },
  );
});

describe("control characters", () => {
  const steering = /[\p{Bidi_Control}]|(?![\n\t])\p{Cc}/u;
  it.each([
    ["check", "escapes.py"],
    ["check", "--format", "json", "escapes.py"],
    ["annotate", "escapes.py"],
    ["explain", "escapes.py:2"],
    ["check", "\u001b[31mabsent.py"],
    ["frob\u001bnicate"],
  ])("never reach the terminal: %s %s %s", async (...argv) => {
    const { out, err } = await lensIn(folder, ...argv.filter((word) => typeof word === "string"));
    expect(`${out}${err}`).not.toBe("");
    expect(`${out}${err}`).not.toMatch(steering);
  });
});

describe("a pipe that nobody reads any more", () => {
  it.skipIf(process.platform === "win32")("ends the program without a word", () => {
    const cli = builtCli();
    const many = path.join(folder, "many.py");
    writeFileSync(many, `${good}${'y = keras.layers.Conv1D(3, 99, name="a")(x)\n'.repeat(400)}`);
    const { stderr, stdout } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${cli}" annotate "${many}" | head -n 1`],
      {
        encoding: "utf8",
      },
    );
    expect(stdout).toBe("import keras\n");
    expect(stderr).toBe("");
  });
});
