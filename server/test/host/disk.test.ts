// The disk as it really is: pipes, devices, loops and rubbish beside what is meant to be read.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONGEST_FILE, disk, rememberingDisk } from "../../src/host/disk";
import { askedForIn } from "../../src/host/keras-version";
import { decodePython } from "../../src/host/source-text";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-disk-"));
  mkdirSync(path.join(folder, "loop"));
  writeFileSync(path.join(folder, "good.py"), "\uFEFFx = 1\n");
  writeFileSync(path.join(folder, "huge.py"), "");
  truncateSync(path.join(folder, "huge.py"), LONGEST_FILE + 1);
  symlinkSync("..", path.join(folder, "loop/again"));
  symlinkSync("self.py", path.join(folder, "self.py"));
  symlinkSync("good.py", path.join(folder, "link.py"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => path.join(folder, name).replaceAll("\\", "/");

describe.each([
  ["a server", disk],
  ["a command", rememberingDisk],
])("the disk of %s", (_, open) => {
  it("reads regular files, and what links to them", () => {
    expect(open().readText(at("good.py"))).toBe("x = 1\n");
    expect(open().readText(at("link.py"))).toBe("x = 1\n");
    expect(open().isFile(at("link.py"))).toBe(true);
  });
  it("reads nothing that is too long, leads in circles, or is no file", () => {
    for (const name of ["huge.py", "self.py", "loop", "absent.py"])
      expect([name, open().readText(at(name))]).toEqual([name, undefined]);
  });
  it.skipIf(process.platform === "win32")("does not wait for a pipe nor read a device", () => {
    execFileSync("mkfifo", [at(`pipe-${open.name}.py`)]);
    symlinkSync("/dev/zero", at(`zero-${open.name}.py`));
    for (const name of [`pipe-${open.name}.py`, `zero-${open.name}.py`]) {
      expect(open().isFile(at(name))).toBe(false);
      expect(open().readText(at(name))).toBeUndefined();
    }
    expect(rememberingDisk().readSource(at(`zero-${open.name}.py`))).toBe("not-regular");
    expect(open().readBytes?.(at(`zero-${open.name}.py`), 4)).toBeUndefined();
  });
});

describe("the beginning of a file", () => {
  it("is as long as was asked for, or all there is, and says how long the file is", () => {
    const whole = Array.from(Buffer.from("\uFEFFx = 1\n"));
    for (const most of [0, 1, 5, whole.length, 100]) {
      const found = disk().readBytes(at("good.py"), most);
      expect(found && [...found.bytes]).toEqual(whole.slice(0, most));
      expect(found?.size).toBe(whole.length);
    }
    for (const name of ["loop", "absent.py", "self.py"])
      expect(disk().readBytes(at(name), 4)).toBeUndefined();
  });
  it.skipIf(process.platform !== "linux")("is nothing where the size of a file says nothing", () => {
    expect(rememberingDisk().readSource("/proc/self/status")).toBe("not-regular");
  });
  it("of an empty file is empty", () => {
    writeFileSync(path.join(folder, "empty.py"), "");
    expect(rememberingDisk().readSource(at("empty.py"))).toMatchObject({ text: "" });
  });
});

describe("why a file is not read", () => {
  it.each([
    ["huge.py", "too-large"],
    ["self.py", "loop"],
    ["absent.py", "absent"],
    ["good.py/x", "absent"],
  ])("%s: %s", (name, reason) => {
    expect(rememberingDisk().readSource(at(name))).toBe(reason);
  });
});

describe("Python source", () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
  it.each([
    ["x = '\xe9'", { encoding: "utf-8", offset: 5 }],
    ["# -*- coding: latin-1 -*-\nx = '\xe9'", undefined],
    ["#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\xe9'", undefined],
    ["x = 1\n# coding: latin-1\ny = '\xe9'", { encoding: "utf-8", offset: 29 }],
    ["# coding: klingon\n", { encoding: "klingon", offset: 0 }],
    ["# coding: utf-9\n", { encoding: "utf-9", offset: 0 }],
    ["# coding: latin-99\n", { encoding: "latin-99", offset: 0 }],
    ["\xff\xfex\0=\0", { encoding: "utf-8", offset: 0 }],
  ])("%j", (text, damage) => {
    expect(decodePython(bytes(text)).damage).toEqual(damage);
  });
  it("is read in the encoding that it names", () => {
    expect(decodePython(bytes("# coding: latin-1\nx = '\xe9'")).text).toContain("'é'");
  });
  it.each(
    "utf utf-8-unix UTF-8 U8 utf_8_sig cp65001 latin-1-dos iso-8859-15 l9 latin9 cp936 gb2312 big5 cp437 mac-roman sjis uhc 949 koi8-r windows_1252 hz us-ascii johab kz1048 euc_jisx0213 ks_c_5601-1987".split(
      " ",
    ),
  )("is read in %s, which Python knows by that name", (name) => {
    const { text, damage } = decodePython(bytes(`# -*- coding: ${name} -*-\nx = 1\n`));
    expect(damage).toBeUndefined();
    expect(text).toContain("\nx = 1\n");
  });
});

describe("lists of dependencies made to be slow", () => {
  it.each([
    ["newlines", "\n".repeat(100_000), "requirements.txt"],
    ["blanks", `keras>=3${" ".repeat(100_000)}`, "requirements.txt"],
    ["blanks inside", `keras ${" ".repeat(100_000)} >=3`, "requirements.txt"],
    ["brackets", `keras${"[".repeat(100_000)}`, "requirements.txt"],
    ["commas", `keras>=3${",".repeat(100_000)}`, "pyproject.toml"],
    ["quotes", `"'`.repeat(50_000), "setup.py"],
    ["nesting", `a = ${"[".repeat(100_000)}`, "pyproject.toml"],
    ["JSON's nesting", "[".repeat(100_000), "Pipfile.lock"],
    ["digits", `keras==${"1.".repeat(50_000)}`, "requirements.txt"],
    ["blanks in a lock", `[[package]]${" ".repeat(100_000)}x`, "uv.lock"],
  ])("%s", (_, text, name) => {
    const before = process.cpuUsage();
    askedForIn(text, name);
    const small = process.cpuUsage(before).user + process.cpuUsage(before).system;
    const again = process.cpuUsage();
    askedForIn(text.repeat(4), name);
    const large = process.cpuUsage(again).user + process.cpuUsage(again).system;
    // Four times the text may take four times as long, and twice that for a busy machine; quadratic would be sixteen.
    expect(large).toBeLessThan(Math.max(small, 20_000) * 10);
  });
});
