/** What is written into arrays, sounds and sheets byte by byte is what their headers and cells are read as. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isHdf5, readArrays } from "../../src/host/data-files/arrays";
import { dtypeName } from "../../src/host/data-files/header-types";
import type { ArrayFacts } from "../../src/values/contents/pickled";
import type { FileBytes } from "../../src/host/data-files/reader";
import { readSheet } from "../../src/host/data-files/sheets";
import { readSound } from "../../src/host/data-files/sounds";

const whole = (bytes: Uint8Array): FileBytes => ({ bytes, size: bytes.length });
const latin = (text: string): number[] => [...Buffer.from(text, "latin1")];
/** The least significant byte first, as most formats have it; or the other way round. */
const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff);
const big = (value: number, bytes: number): number[] => little(value, bytes).reverse();

/** An `.npy` file of a version of its format. */
function npy(descr: string, shape: readonly number[], elements: readonly number[], version = 1): Uint8Array {
  const axes = shape.length === 1 ? `${String(shape[0])},` : shape.join(", ");
  const header = latin(`{'descr': '${descr}', 'fortran_order': False, 'shape': (${axes}), }\n`);
  const length = little(header.length, version === 1 ? 2 : 4);
  return Uint8Array.from([0x93, ...latin("NUMPY"), version, 0, ...length, ...header, ...elements]);
}

const arrays = (bytes: Uint8Array, size = bytes.length) =>
  readArrays({ bytes, size }, { as: "arrays" }, "a.npy") as unknown;

const factsOf = (bytes: Uint8Array): ArrayFacts | undefined => (arrays(bytes) as readonly ArrayFacts[])[0];

describe("an array", () => {
  it.each([
    ["|u1", 1, "uint8", 0, 255],
    ["|i1", 1, "int8", -128, 127],
    ["|b1", 1, "bool", 0, 1],
    ["<u2", 2, "uint16", 0, 65_535],
    ["<i2", 2, "int16", -32_768, 32_767],
    ["<u4", 4, "uint32", 0, 2 ** 32 - 1],
    ["<i4", 4, "int32", -(2 ** 31), 2 ** 31 - 1],
    ["<i8", 8, "int64", 0, 2 ** 40],
  ] as const)("of whole numbers of type %s knows each of them", (descr, width, dtype, min, max) => {
    const labels = fc.array(fc.integer({ min, max }), { maxLength: 12 });
    fc.assert(
      fc.property(labels, fc.constantFrom(1, 2), fc.boolean(), (given, version, isColumn) => {
        const shape = isColumn ? [given.length, 1] : [given.length];
        const bytes = npy(
          descr,
          shape,
          given.flatMap((label) => little(label < 0 ? label + 2 ** (8 * width) : label, width)),
          version,
        );
        const elements = given.map((label) =>
          descr === "|b1" ? (label === 0 ? "False" : "True") : String(label),
        );
        expect(arrays(bytes)).toEqual([{ name: "", shape, dtype, elements }]);
      }),
    );
  });

  it("lists what is there, of reals, texts and matrices too", () => {
    const listed = (bytes: Uint8Array): unknown => factsOf(bytes)?.elements;
    expect(listed(npy("|u1", [4], [1, 2, 3]))).toBeUndefined();
    expect(listed(npy("|u1", [2, 2], [1, 2, 3, 4]))).toEqual(["1", "2", "3", "4"]);
    expect(listed(npy("|u1", [1, 2, 2], [1, 2, 3, 4]))).toBeUndefined();
    expect(listed(npy("<f4", [2], [0, 0, 0x80, 0x3f, 0, 0, 0xc0, 0x7f]))).toEqual(["1", undefined]);
    expect(
      listed(npy("<U2", [2], [...little(0x61, 4), ...little(0xe9, 4), ...little(0x62, 4), 0, 0, 0, 0])),
    ).toEqual(["aé", "b"]);
    // A number that JavaScript does not tell from the next one, one of another machine, and a character that there is not.
    expect(listed(npy("<i8", [1], [1, 0, 0, 0, 0, 0, 0, 1]))).toBeUndefined();
    expect(listed(npy(">i4", [1], [0, 0, 0, 1]))).toBeUndefined();
    expect(listed(npy("<U1", [1], [0, 0, 0x11, 1]))).toBeUndefined();
  });

  it("tells the different ones of many labels", () => {
    const long = (most: number): Uint8Array =>
      npy("<u2", [50_001], Array.from({ length: 50_001 }, (_, i) => little(i % most, 2)).flat());
    expect(factsOf(long(2_000))?.different).toHaveLength(2_000);
    expect(factsOf(long(2_000))?.elements).toBeUndefined();
    expect(factsOf(long(2_001))?.different).toBeUndefined();
    expect(factsOf(npy("<u2", [50_001], [0, 0]))?.different).toBeUndefined();
  });

  it("is none where the header is another's or has no shape", () => {
    const bytes = npy("|u1", [1], [1]);
    expect(arrays(bytes.slice(0, 11))).toBeUndefined();
    expect(arrays(bytes.with(0, 0x92))).toBeUndefined();
    expect(arrays(Uint8Array.from([0x93, ...latin("NUMPY"), 1, 0, 4, 0, ...latin("{'x'")]))).toBeUndefined();
  });

  it.each([
    ["<f8", "float64"],
    ["=f4", "float32"],
    ["|b1", "bool"],
    ["?", "bool"],
    ["|O", "object"],
    ["<U12", "string"],
    ["|S3", "string"],
    ["<c16", "complex128"],
    [">u2", "uint16"],
    ["V8", undefined],
  ])("of type %s is told as %s", (code, name) => {
    expect(dtypeName(code)).toBe(name);
  });
});

describe("an HDF5 file", () => {
  const signature = [0x89, ...latin("HDF")];

  it("starts at 0, at 512, or at twice the last such place, and only with its whole signature", () => {
    const starts = [0, 512, 1024, 2048];
    const place = fc.oneof(fc.constantFrom(...starts), fc.integer({ min: 0, max: 2100 }));
    fc.assert(
      fc.property(place, fc.option(fc.integer({ min: 0, max: 3 })), (at, wrong) => {
        const bytes = new Uint8Array(4096);
        bytes.set(signature, at);
        if (wrong !== null) bytes[at + wrong] = 1;
        expect(isHdf5(bytes)).toBe(wrong === null && starts.includes(at));
      }),
    );
  });
});

describe("a sound", () => {
  /** A RIFF file of a format, with chunks before its samples. */
  function wav(
    { code = 1, channels = 2, rate = 16_000, bits = 16 },
    samples: number,
    { before = [] as readonly number[], extra = [] as readonly number[], size = samples } = {},
  ): Uint8Array {
    const width = (channels * bits) / 8;
    const format = [
      ...little(code, 2),
      ...little(channels, 2),
      ...little(rate, 4),
      ...little(rate * width, 4),
      ...little(width, 2),
      ...little(bits, 2),
      ...extra,
    ];
    const chunks = [...latin("fmt "), ...little(format.length, 4), ...format, ...before];
    const data = [...latin("data"), ...little(size, 4), ...Array<number>(samples).fill(0)];
    const body = [...latin("WAVE"), ...chunks, ...data];
    return Uint8Array.from([...latin("RIFF"), ...little(body.length, 4), ...body]);
  }
  const read = (bytes: Uint8Array): unknown => readSound(whole(bytes), { as: "sound" }, "a.wav");

  it("of RIFF knows its frames for every number of channels and width of samples", () => {
    const bits = fc.constantFrom(8, 16, 24, 32, 64);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        bits,
        fc.nat(20),
        fc.nat(3),
        (channels, width, frames, more) => {
          const frame = (channels * width) / 8;
          // What is left of a frame at the end is none.
          const samples = frames * frame + Math.min(more, frame - 1);
          const types: Readonly<Record<number, string>> = {
            8: "uint8",
            16: "int16",
            24: "int32",
            32: "int32",
            64: "int64",
          };
          expect(read(wav({ channels, bits: width, rate: 8_000 + channels }, samples))).toMatchObject({
            channels,
            rate: 8_000 + channels,
            frames,
            dtype: types[width],
          });
        },
      ),
    );
  });

  it("of RIFF may have other chunks before its samples, of odd lengths too, and floats by either code", () => {
    const list = [...latin("LIST"), ...little(3, 4), 1, 2, 3, 0];
    expect(read(wav({}, 8, { before: list }))).toMatchObject({ frames: 2 });
    expect(read(wav({ code: 3, bits: 32 }, 16))).toMatchObject({ frames: 2, dtype: "float32" });
    const extra = [
      ...little(22, 2),
      ...little(32, 2),
      ...little(0, 4),
      ...little(3, 2),
      ...Array<number>(14).fill(0),
    ];
    expect(read(wav({ code: 0xfffe, bits: 32 }, 16, { extra }))).toMatchObject({
      frames: 2,
      dtype: "float32",
    });
  });

  it("says nothing where its samples are not all there, or have no width", () => {
    expect(read(wav({}, 8, { size: 9 }))).toBeUndefined();
    expect(read(wav({ bits: 0 }, 8))).toBeUndefined();
    expect(read(wav({ channels: 0 }, 8))).toBeUndefined();
    expect(read(wav({}, 0))).toMatchObject({ frames: 0 });
    expect(read(wav({}, 0).slice(0, 43))).toBeUndefined();
  });

  it("of FLAC and Ogg knows rate, channels and frames", () => {
    const flac = (rate: number, channels: number, frames: number): Uint8Array => {
      const high = rate * 4096 + (channels - 1) * 512 + 15 * 16 + Math.floor(frames / 2 ** 32);
      return Uint8Array.from([
        ...latin("fLaC"),
        0,
        ...big(34, 3),
        ...Array<number>(10).fill(0),
        ...big(high, 4),
        ...big(frames % 2 ** 32, 4),
        ...Array<number>(16).fill(0),
      ]);
    };
    expect(read(flac(44_100, 2, 5_000_000_000))).toEqual({
      rate: 44_100,
      channels: 2,
      frames: 5_000_000_000,
    });
    expect(read(flac(8_000, 1, 1))).toEqual({ rate: 8_000, channels: 1, frames: 1 });
    expect(read(flac(8_000, 1, 0))).toBeUndefined();
    expect(read(flac(8_000, 1, 1).slice(0, 41))).toBeUndefined();
    const page = (frames: number, body: readonly number[]): number[] => [
      ...latin("OggS"),
      0,
      0,
      ...little(frames, 8),
      ...Array<number>(13).fill(0),
      ...body,
    ];
    const head = [
      1,
      ...latin("vorbis"),
      ...little(0, 4),
      2,
      ...little(22_050, 4),
      ...Array<number>(14).fill(0),
    ];
    const ogg = Uint8Array.from([...page(0, [head.length, ...head]), ...page(70_000, [1, 0])]);
    expect(read(ogg)).toEqual({ rate: 22_050, channels: 2, frames: 70_000 });
    expect(readSound({ bytes: ogg, size: ogg.length + 1 }, { as: "sound" }, "a.ogg")).toBeUndefined();
  });
});

describe("a sheet", () => {
  /** A workbook of one sheet, as the programs write it that leave out what is empty. */
  const book = (rows: string, styles = "", strings = ""): FileBytes =>
    whole(
      zipSync({
        "xl/workbook.xml": strToU8(
          '<workbook><sheets><sheet name="a &amp; b" sheetId="1"/><sheet name="c"/></sheets></workbook>',
        ),
        "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
        "xl/styles.xml": strToU8(styles),
        "xl/sharedStrings.xml": strToU8(strings),
      }),
    );
  const read = (file: FileBytes, sheet: number | string = 0) =>
    readSheet(file, { as: "sheet", sheet }, "a.xlsx");

  it("has empty cells and rows where none are written, and none behind the last", () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row><row r="6"/>';
    const found = read(book(rows));
    expect(found?.records.map((row) => row.length)).toEqual([27, 27, 27, 27]);
    expect(found?.records.map((row) => row.flatMap((text, i) => (text === "" ? [] : [[i, text]])))).toEqual([
      [],
      [
        [1, "1"],
        [26, "2"],
      ],
      [],
      [[0, "3"]],
    ]);
    expect([found?.total, found?.sheets]).toEqual([4, ["a & b", "c"]]);
  });

  it("tells numbers, texts and dates apart", () => {
    const strings = "<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r></si></sst>";
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy-mm"/><numFmt numFmtId="171" formatCode="[Red]0.0&quot;d&quot;"/></numFmts>' +
      `<cellXfs>${[0, 13, 14, 22, 23, 44, 45, 47, 48, 170, 171].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    const numbers = Array.from({ length: 11 }, (_, i) => `<c s="${i}"><v>${i}</v></c>`).join("");
    const texts =
      '<c t="s"><v>1</v></c><c t="inlineStr"><is><t>&lt;x&gt;</t></is></c><c t="str"><v>f</v></c><c t="b"><v>1</v></c>';
    const found = read(book(`<row>${numbers}</row><row>${texts}</row>`, styles, strings));
    expect(found?.isNumber[0]).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(found?.records[1]?.slice(0, 5)).toEqual(["two", "<x>", "f", "1", ""]);
    expect(found?.isText[1]?.slice(0, 5)).toEqual([true, true, true, false, false]);
    expect(found?.isNumber[1]?.some(Boolean)).toBe(false);
  });

  it("is found by its name or place, and is none where there is none", () => {
    const file = book('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(read(file, "a & b")?.total).toBe(1);
    for (const other of ["c", "d", 1, 2, -1]) expect(read(file, other), String(other)).toBeUndefined();
    expect(readSheet({ ...file, size: file.size + 1 }, { as: "sheet", sheet: 0 }, "a.xlsx")).toBeUndefined();
  });

  it("says nothing where it would have more rows or columns than a sheet can have", () => {
    const cell = (name: string): string => `<row r="1"><c r="${name}"><v>1</v></c></row>`;
    expect(read(book(cell("XFD1")))?.records[0]).toHaveLength(16_384);
    expect(read(book(cell("XFE1")))).toBeUndefined();
    expect(read(book('<row r="2000000"><c r="A1"><v>1</v></c></row>'))).toBeUndefined();
  });
});
