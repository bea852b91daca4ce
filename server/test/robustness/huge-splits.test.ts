// Splits into more pieces than any axis has, or than any list holds: refused as others are, and with a number that divides.
import { describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

describe("a split", () => {
  it.each(["1e308", "float('inf')", "2**40", "10**9", "7"])(
    "into %s pieces is no mistake of ours",
    (count) => {
      const text = `import numpy as np\nimport keras\nx = np.zeros((6, 4))\na = np.split(x, ${count})\nb = keras.ops.split(x, ${count})\n`;
      const session = openAnalysis(parser, "/w/program.py", text, { keras: 3, resolve: () => null });
      expect(session.report().failures).toEqual([]);
      session.close();
    },
  );
});
