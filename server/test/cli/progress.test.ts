// Progress shows on a terminal only, only in long runs, and leaves nothing behind.
import { describe, expect, it } from "vitest";
import { progress } from "../../src/cli/progress";

function steps(showsProgress: boolean, millisecondsEach: number, count: number): string {
  let [err, clock] = ["", 0];
  const shown = progress(count, {
    out: () => undefined,
    err: (text) => void (err += text),
    showsProgress,
    colours: false,
    columns: undefined,
    now: () => clock,
  });
  for (let i = 0; i < count; i++) {
    clock += millisecondsEach;
    shown.step(i, `file${i}.py`);
  }
  shown.end();
  return err;
}

describe("progress", () => {
  it("is silent in a short run", () => {
    expect(steps(true, 1, 100)).toBe("");
  });
  it("is silent where there is no terminal", () => {
    expect(steps(false, 100, 100)).toBe("");
  });
  it("counts in a long run, and is taken away at its end", () => {
    const shown = steps(true, 100, 50);
    expect(shown).toContain("20/50 file20.py");
    expect(shown.endsWith("\r\u001B[K")).toBe(true);
  });
});
