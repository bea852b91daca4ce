// A release writes the version that was meant, and refuses one of nothing.
import { describe, expect, it } from "vitest";
import { nextVersion, releasedChangelog } from "./release.mjs";

describe("the next version", () => {
  it.each([
    ["patch", "1.2.4"],
    ["minor", "1.3.0"],
    ["major", "2.0.0"],
    ["1.9.0", "1.9.0"],
  ])("after %s", (step, expected) => {
    expect(nextVersion("1.2.3", step)).toBe(expected);
  });
  it.each(["", "next", "1.2", undefined])("is not %s", (step) => {
    expect(() => nextVersion("1.2.3", step)).toThrow("Which version?");
  });
});

describe("the changelog", () => {
  it.each(["## Unreleased", "## 0.1.0 (not published yet)"])("has its version and day: %s", (heading) => {
    const text = `# Changelog\n\n${heading}\n- A change.\n\n## 0.0.9 (2026-01-01)\n- Old.\n`;
    expect(releasedChangelog(text, "0.2.0", "2026-11-26")).toBe(
      "# Changelog\n\n## 0.2.0 (2026-11-26)\n- A change.\n\n## 0.0.9 (2026-01-01)\n- Old.\n",
    );
  });
  it("must hold a change", () => {
    expect(() => releasedChangelog("# C\n\n## Unreleased\n\n## 0.1.0\n- Old.\n", "1.0.0", "d")).toThrow(
      "no changes",
    );
    expect(() => releasedChangelog("# C\n\n## 0.1.0\n- Old.\n", "1.0.0", "d")).toThrow("Unreleased");
  });
});
