/** Data files that say they are larger than they are: what would take minutes or gigabytes is left out. */
import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { readArrays } from "../../src/host/data-files/arrays";
import { readSheet } from "../../src/host/data-files/sheets";

const files = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/data-files");

describe("a workbook", () => {
  const sheetOf = (rows: string): ReturnType<typeof readSheet> => {
    const bytes = zipSync({
      "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="S"/></sheets></workbook>'),
      "xl/worksheets/sheet1.xml": strToU8(`<sheetData>${rows}</sheetData>`),
    });
    return readSheet({ bytes, size: bytes.length }, { as: "sheet", sheet: 0 }, "a.xlsx");
  };

  it("is read as far as its cells go", () => {
    expect(sheetOf('<row><c r="B1"><v>4</v></c></row><row r="3"><c><v>5</v></c></row>')?.records).toEqual([
      ["", "4"],
      ["", ""],
      ["5", ""],
    ]);
  });

  it("says nothing where each of many rows has its only cell far to the right", () => {
    expect(sheetOf('<row><c r="XFD1"><v>1</v></c></row>'.repeat(200_000))).toBeUndefined();
  });

  it("has a value in a cell that does not end, or none", () => {
    expect(sheetOf("<row><c><v>4</c></row>")?.total).toBe(0);
  });
});

describe("an HDF5 file", () => {
  it("tells the shape alone of an array whose pieces are longer than any", () => {
    const bytes = new Uint8Array(readFileSync(`${files}/arrays.h5`));
    const piece = Uint8Array.of(5, 0, 0, 0, 5, 0, 0, 0, 8, 0, 0, 0);
    const at = bytes.findIndex((_, place) => piece.every((byte, i) => bytes[place + i] === byte));
    const view = new DataView(bytes.buffer);
    const packed = (): object | undefined =>
      readArrays({ bytes, size: bytes.length }, { as: "arrays" }, "a.h5")?.find(
        ({ name }) => name === "packed",
      );
    expect(packed()).toHaveProperty("elements");
    view.setUint32(at, 2_000_000_000, true);
    expect(packed()).toEqual({ name: "packed", shape: [10, 10], dtype: "float64" });
  });
});
