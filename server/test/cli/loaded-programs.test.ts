// What a program says of itself is what was loaded, though its file may have changed since.
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { fingerprintOf } from "../../src/cli/cache/fingerprint";
import { noteLoadedProgram, programFingerprint } from "../../src/cli/cache/loaded-programs";

const folder = testFolder({ "loaded.js": "1;\n", "other.js": "2;\n" });

describe("the fingerprint of a file of the program", () => {
  it("is of the text that runs where it was loaded, and else of what stands there now", () => {
    const [loaded, other] = [folder.place("loaded.js"), folder.place("other.js")];
    noteLoadedProgram(loaded, { fingerprint: fingerprintOf("1;\n") });
    for (const file of [loaded, other]) writeFileSync(file, "3;\n");
    expect(programFingerprint(loaded)).toBe(fingerprintOf("1;\n"));
    expect(programFingerprint(other)).toBe(fingerprintOf("3;\n"));
  });
});
