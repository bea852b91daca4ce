/** Pickled files that are damaged or lie say nothing, and nothing in them is run. */
import { gzipSync } from "fflate";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { readPickle } from "../../src/host/data-files/pickles";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = (bytes: Uint8Array, size = bytes.length) =>
  readPickle({ bytes, size }, { as: "pickle" }, "a.pkl")?.value;
const files = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/data-files");

describe("a pickled file", () => {
  it("gives plain values", () => {
    expect(read(latin("\x80\x02](K\x01G?\xe0\0\0\0\0\0\0N\x88e."))).toEqual({
      kind: "list",
      items: [
        { kind: "int", value: 1 },
        { kind: "float", value: 0.5 },
        { kind: "none" },
        { kind: "bool", value: true },
      ],
    });
    expect(read(gzipSync(latin("K\x07.")))).toEqual({ kind: "int", value: 7 });
  });

  it("runs nothing: what a function would give is opaque", () => {
    expect(read(latin("cos\nsystem\n(S'true'\ntR."))).toEqual({ kind: "opaque" });
    expect(read(latin("(S'true'\nios\nsystem\n."))).toEqual({ kind: "opaque" });
    expect(read(latin("cfoo\nBar\n)\x81}b."))).toEqual({ kind: "opaque" });
  });

  it("says nothing where it is cut off or is no pickle", () => {
    const whole = new Uint8Array(readFileSync(`${files}/kinds2.pkl`));
    expect(read(whole)?.kind).toBe("dict");
    expect(read(whole, whole.length + 1)).toBeUndefined();
    for (const length of [0, 1, 40, whole.length - 1])
      expect(() => read(whole.slice(0, length))).toThrow(RangeError);
    expect(read(latin("!!."))).toBeUndefined();
  });

  it("may remember one thing under any number of numbers", () => {
    const blank = "cnumpy.core.multiarray\n_reconstruct\n)R";
    // Were each number added to a copy of those before it, this would go on for minutes.
    expect(read(latin(`${blank}${"q\0".repeat(400_000)}.`))).toEqual({ kind: "opaque" });
  });

  it("may hold itself", () => {
    const value = read(latin("]q\0h\0a."));
    expect(value?.kind === "list" && value.items[0] === value).toBe(true);
  });
});
