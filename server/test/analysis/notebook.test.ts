// A notebook's code cells are one program, and places are told by cell.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notebookIndex, programLine, readNotebook, type Notebook } from "../../src/analysis/notebook";
import { parsedJson } from "../../src/analysis/python-json";

const cell = (source: unknown, kind = "code"): unknown => ({ cell_type: kind, source });
const read = (file: unknown): ReturnType<typeof readNotebook> => readNotebook(JSON.stringify(file));
function notebook(file: unknown): Notebook {
  const found = read(file);
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("the cells of a notebook", () => {
  it("are its code, as text or as lines, each on lines of its own", () => {
    const { program, cells } = notebook({
      cells: [cell("# Title", "markdown"), cell("a = 1"), cell(["b = 2\n", 3, "c = 3"]), cell(7)],
    });
    expect(program).toBe("a = 1\nb = 2\nc = 3\n");
    expect(cells).toEqual([
      { number: 2, start: 0, source: "a = 1" },
      { number: 3, start: 6, source: "b = 2\nc = 3" },
    ]);
  });

  it("stand in worksheets under `input` in nbformat 3", () => {
    const old = { worksheets: [{ cells: [{ cell_type: "code", input: "a = 1" }] }, {}, { cells: [] }] };
    expect(notebook(old).program).toBe("a = 1\n");
  });

  it("keep their magics in the source, and blank them in the program", () => {
    const { program, source } = notebook({ cells: [cell("%time\na = 1")] });
    expect(source).toBe("%time\na = 1\n");
    expect(program).toBe("     \na = 1\n");
  });

  it("are none where the text is no notebook", () => {
    expect(readNotebook("{")).toBe("broken");
    expect(read({ worksheets: 1 })).toBe("broken");
    expect(read([])).toBe("broken");
    expect(readNotebook("null")).toBe("broken");
  });

  it("are none of ours where the kernel speaks another language", () => {
    const cells = [cell("x <- 1")];
    expect(read({ cells, metadata: { kernelspec: { language: "R" } } })).toBe("other-language");
    expect(read({ cells, metadata: { language_info: { name: "julia" } } })).toBe("other-language");
    expect(read({ cells, metadata: { language_info: { name: "ipython" } } })).not.toBe("other-language");
    expect(read({ cells, metadata: { kernelspec: { language: 3 } } })).not.toBe("other-language");
  });
});

describe("a notebook file", () => {
  const source = `a = "NaN" + '\\\\'`;
  const code = JSON.stringify(cell(source));

  it("is read as Jupyter reads it, with numbers in outputs that JSON lacks", () => {
    const found = readNotebook(
      `{"cells": [${code}], "metadata": {"y": [NaN, -Infinity, 1], "NaN": Infinity}}`,
    );
    expect(found).toMatchObject({ program: `${source}\n` });
    expect(readNotebook(`{"cells": [${code}], "metadata": {"y": NaNs}}`)).toBe("broken");
  });

  it("keeps what looks like such numbers in texts, however their quotes are escaped", () => {
    const text = fc.string({
      unit: fc.constantFrom('"', "\\", "N", "NaN", "-Infinity", " ", "\n"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (name, value) => {
        const json = `{${JSON.stringify(name)}: [NaN, ${JSON.stringify(value)}, -Infinity], "last": Infinity}`;
        expect(parsedJson(json)).toEqual({ [name]: [null, value, null], last: null });
      }),
    );
  });

  it("takes time as its length does, whatever it holds", () => {
    const escaped = '\\"'.repeat(500_000);
    expect(readNotebook(`{"a": NaN, "b": "${escaped}`)).toBe("broken");
    expect(readNotebook(`{"a": NaN, "b": "${"\\".repeat(1_000_000)}`)).toBe("broken");
  });

  it("leaves out cells that say they are of another language", () => {
    const as = (languageId: unknown): unknown => ({
      ...(cell("SELECT 1") as object),
      metadata: { vscode: { languageId } },
    });
    const old = { cell_type: "code", input: "x <- 3", language: "R" };
    const cells = [as("sql"), cell("a = 1"), as("python"), as("plaintext"), as(3), old];
    expect(notebook({ cells }).cells.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
  });
});

describe("places in a notebook", () => {
  const file = notebook({ cells: [cell("text", "markdown"), cell("a = 1\nb = 2"), cell("c = 3"), cell("")] });
  const index = notebookIndex(file);

  it("are counted within their cell", () => {
    const at = (offset: number): unknown => [index.cellOf?.(offset), index.positionAt(offset)];
    expect(at(0)).toEqual([2, { line: 0, character: 0 }]);
    expect(at(8)).toEqual([2, { line: 1, character: 2 }]);
    expect(at(11)).toEqual([2, { line: 1, character: 5 }]);
    expect(at(12)).toEqual([3, { line: 0, character: 0 }]);
    expect(at(16)).toEqual([3, { line: 0, character: 4 }]);
    expect(at(18)).toEqual([4, { line: 0, character: 0 }]);
  });

  it("lead back to a line of the program, or to none", () => {
    expect(programLine(file, 2, 0)).toBe(0);
    expect(programLine(file, 2, 1)).toBe(1);
    expect(programLine(file, 2, 2)).toBeUndefined();
    expect(programLine(file, 3, 0)).toBe(2);
    expect(programLine(file, 3, -1)).toBeUndefined();
    expect(programLine(file, 1, 0)).toBeUndefined();
  });

  it("are in the first cell where there is none", () => {
    expect(notebookIndex(notebook({ cells: [] })).cellOf?.(0)).toBe(1);
  });
});
