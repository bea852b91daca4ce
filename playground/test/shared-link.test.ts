// The address carries the code whole, and nothing that a person can't have meant is read from one.
import { describe, expect, it, vi } from "vitest";
import { fragmentOf, textOf } from "../src/shared-link";

describe("a shared link", () => {
  it.each([
    "",
    "x = keras.Input((128, 9))\n",
    "名前 = '形状'  # → (None, 119, 100)\n",
    "a\tb\r\n".repeat(5_000),
  ])("gives back what it was made of", (text) => {
    expect(textOf(`#${fragmentOf(text)}`)).toBe(text);
    expect(fragmentOf(text)).toMatch(/^code=[\w-]*$/);
  });

  it("is short: a program of two pages fits into an address that every browser takes", () => {
    const line = "x = layers.Conv1D(filters=100, kernel_size=10, activation='relu')(x)\n";
    expect(fragmentOf(line.repeat(100)).length).toBeLessThan(2_000);
  });

  it.each(["", "#", "#other=1", "#code=%%%", "#code=AAAA", `#code=${"A".repeat(300_000)}`])(
    "that carries no code is passed over: %.20s",
    (fragment) => {
      const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      expect(textOf(fragment)).toBeUndefined();
      warn.mockRestore();
    },
  );
});
