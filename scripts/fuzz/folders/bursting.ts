/** Archives, tables and documents that are small and become large, or never end, for whoever takes them at their word. */
import { gzipSync, strToU8, zipSync, zlibSync } from "fflate";
import type { HostileFolder } from "./folder";

const zeros = (length: number): Uint8Array => new Uint8Array(length);
const repeated = (text: string, times: number) => (): string => text.repeat(times);
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The start of an array's file with this header. */
function npy(header: string): Uint8Array {
  const text = strToU8(header);
  const bytes = new Uint8Array(12 + text.length);
  bytes.set([0x93, ...strToU8("NUMPY"), 2, 0]);
  view(bytes).setUint32(8, text.length, true);
  bytes.set(text, 12);
  return bytes;
}
const shaped = (axes: string) => (): Uint8Array =>
  npy(`{'descr': '<f4', 'fortran_order': False, 'shape': (${axes}), }\n`);

/** An archive whose end says that it has members without number. */
function endless(): Uint8Array {
  const bytes = new Uint8Array(22 + 20 + 56);
  const at = view(bytes);
  at.setUint32(0, 0x06_06_4b_50, true);
  at.setUint32(24, 0xff_ff_ff_ff, true);
  at.setUint32(32, 0xff_ff_ff_ff, true);
  at.setUint32(56, 0x07_06_4b_50, true);
  at.setUint32(76, 0x06_05_4b_50, true);
  at.setUint16(76 + 8, 0xff_ff, true);
  at.setUint16(76 + 10, 0xff_ff, true);
  at.setUint32(76 + 16, 0xff_ff_ff_ff, true);
  bytes.set([0x50, 0x4b]);
  return bytes;
}

/** A workbook of one sheet with this inside. */
const workbook = (sheet: string, styles = "", shared = ""): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="a"/></sheets></workbook>'),
    "xl/styles.xml": strToU8(styles),
    "xl/sharedStrings.xml": strToU8(shared),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
  });

/** A MATLAB file of packed variables that are all zeros. */
function packedVariables(count: number, length: number): Uint8Array {
  const packed = zlibSync(zeros(length));
  const bytes = new Uint8Array(128 + count * (8 + packed.length));
  bytes.set(strToU8("MATLAB 5.0 MAT-file"));
  bytes.set([0, 1, ...strToU8("IM")], 124);
  for (let i = 0, at = 128; i < count; i++, at += 8 + packed.length) {
    view(bytes).setUint32(at, 15, true);
    view(bytes).setUint32(at + 4, packed.length, true);
    bytes.set(packed, at + 8);
  }
  return bytes;
}

export const bursting: readonly HostileFolder[] = [
  {
    name: "arrays whose shapes are lies",
    files: {
      "rank.npy": shaped("1, ".repeat(300_000)),
      "large.npy": shaped("99999999999999999999999, 3"),
      "digits.npy": shaped(`${"9".repeat(900_000)},`),
      "product.npy": shaped("9007199254740991, 9007199254740991"),
      "open.npy": shaped("(".repeat(100_000)),
    },
  },
  {
    name: "archives without an end",
    files: { "a.npz": endless, "b.zip": endless, "c.xlsx": endless, "d.keras": endless },
  },
  {
    name: "archives that burst",
    files: {
      "many.npz": () =>
        zipSync(Object.fromEntries(Array.from({ length: 20_500 }, (_, i) => [`${i}.npy`, zeros(1)])), {
          level: 0,
        }),
      "a.csv.gz": () => gzipSync(zeros(61_000_000), { level: 1 }),
      "c.keras": () => zipSync({ "config.json": strToU8("[".repeat(10_000_000)) }),
    },
  },
  {
    name: "packed matrices that burst",
    files: {
      "a.mat": () => packedVariables(60, 250_000_000 / 1_000),
      "b.mat": () => packedVariables(900, 250_000),
    },
  },
  {
    name: "workbooks with elements that never close",
    files: {
      "rows.xlsx": () => workbook("<row>".repeat(2_000_000)),
      "cells.xlsx": () => workbook(`<row>${"<c>".repeat(2_000_000)}</row>`),
      "tags.xlsx": () => workbook("<row ".repeat(2_000_000)),
      "shared.xlsx": () => workbook("<row></row>", "", "<si><t ".repeat(1_000_000)),
      "styles.xlsx": () => workbook("<row></row>", `<numFmt formatCode="${"[".repeat(3_000_000)}`),
      "formats.xlsx": () => workbook("<row></row>", '<numFmt numFmtId="1'.repeat(500_000)),
    },
  },
  {
    name: "workbooks with cells far away",
    files: {
      "column.xlsx": () => workbook('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'),
      "row.xlsx": () => workbook('<row r="99999999999999999999"><c r="A1"/></row>'),
      "both.xlsx": () => workbook('<row r="1000000"><c r="XFD1"><v>1</v></c></row>'),
      "back.xlsx": () => workbook('<row r="9"><c r="A1"/></row><row r="-5"><c r="A1"/></row>'),
    },
  },
  {
    name: "tables of one kind of character",
    files: {
      "commas.csv": repeated(",", 1_900_000),
      "lines.csv": repeated("\n", 1_900_000),
      "quotes.csv": repeated('"', 1_900_000),
      "zeros.csv": repeated("\0", 1_900_000),
      "blanks.csv": repeated(" \t", 900_000),
      "columns.csv": () => `${"a,".repeat(300_000)}\n${"1,".repeat(300_000)}\n`,
      "long.csv": () => `a\n${"1".repeat(1_900_000)}\n`,
      "names.csv": () => "__proto__,constructor,a,a,a\n1,2,3,4,5\n",
    },
  },
  {
    name: "documents inside one another",
    files: {
      "a.json": repeated("[", 1_900_000),
      "b.json": repeated('{"a":', 300_000),
      "c.json": () => `[${"1".repeat(1_900_000)}]`,
      "d.json": () => '{"__proto__": {"a": 1}, "constructor": 1, "toString": 2}',
      "a.yaml": repeated("[", 100_000),
      "b.yaml": repeated("- ", 100_000),
      "c.yaml": () =>
        `a: &a [x, x]\n${"bcdefghijk"
          .split("")
          .map((name, i) => `${name}: &${name} [${`*${"abcdefghijk"[i] ?? "a"},`.repeat(9)}]`)
          .join("\n")}\n`,
      "d.yaml": () => "a: &a [*a, *a]\n",
      "e.yaml": () => "? {? {? {a: b}}}\n".repeat(10_000),
      "f.yaml": () => `a: ${"!".repeat(500_000)}`,
      "keys.yaml": () => Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join("\n"),
      "quotes.yaml": () => `x: ${'"'.repeat(500_000)}`,
      "anchors.yaml": repeated("&a ", 130_000),
      "sixties.yaml": () => `a: ${"1:".repeat(190_000)}1`,
      "a.toml": () => `a = ${"[".repeat(500_000)}`,
      "b.toml": () => `${"a.".repeat(200_000)}a = 1`,
      "c.toml": repeated("[[a]]\n", 200_000),
      "d.toml": () => "[__proto__]\na = 1\n",
    },
  },
];
