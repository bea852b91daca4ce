/** Tensors of text and bytes: reading files, splitting and joining strings, numbers in text. */
import { replacingAll } from "../../builtins/stdlib/patterns";
import { type ColumnContent, contentOfCells, mappedContent } from "../../../values/contents/column-content";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { raggedTexts } from "../../tensorflow/ragged";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { reason } from "../../../values/records/reason";
import { shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { shortName } from "../../../values/names/short-name";
import { str } from "../../../values/value";
import {
  type Outcome,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { allElements, withValues } from "../core/known-elements";
import { CONTENT_LIMIT } from "../core/scalars";
import { dtypeName } from "../core/dtype";
import { broadcastShapes } from "../core/broadcast";
import { dimAt, given, optionalTensor, tensorAt, tensorsAt } from "../core/reading";

/** Letters as TensorFlow changes them, which knows those of ASCII unless it is told otherwise. */
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  upper: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  strip: (text) => text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, ""),
};

/** What is done to each text; undefined where that is not told. */
function changeOf(call: TensorCall): ((text: string) => string | undefined) | undefined {
  const own = lookup(CHANGES, shortName(call.name));
  if (own) return given(call, "encoding") ? undefined : own;
  const [pattern, rewrite] = [knownText(given(call, "pattern")), knownText(given(call, "rewrite"))];
  return pattern === undefined || rewrite === undefined || given(call, "replace_global")
    ? undefined
    : replacingAll(pattern, rewrite);
}

/** Texts changed one by one, each of which is known where those before are. */
const changedTexts = defineTensorFunction({
  names: [
    ["tf.strings.lower tf.strings.upper", "x=input encoding"],
    ["tf.strings.strip", "x=input"],
    ["tf.strings.regex_replace", "x=input pattern rewrite replace_global"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    return { shape: x.shape, dtype: "string", values: changedBy(changeOf(call), allElements(x)) };
  },
});

/** Texts of which each is changed; nothing where that can't be told of one. */
function changedBy(
  change: ((text: string) => string | undefined) | undefined,
  all: ColumnContent | undefined,
): { readonly all: ColumnContent } | undefined {
  if (!change || all?.dtype !== "string" || all.missing !== 0 || !all.values) return undefined;
  const to = new Map(all.values.map((text) => [text, change(text)]));
  const isKnown = [...to.values()].every((text) => text !== undefined);
  return isKnown ? { all: mappedContent(all, "string", (text) => to.get(text)) } : undefined;
}

/** One string for each. */
const strings = defineTensorFunction({
  names: [
    ["tf.io.read_file tf.read_file", "x=filename"],
    [
      "tf.strings.regex_full_match tf.strings.as_string tf.as_string tf.strings.unicode_transcode",
      "x=input pattern rewrite",
    ],
    ["tf.io.decode_base64 tf.io.encode_base64 tf.io.decode_compressed", "x=input|bytes"],
  ],
  result: (call) => ({
    shape: tensorAt(call, "x").shape,
    dtype: call.name.endsWith("match") ? "bool" : "string",
  }),
});

/** A part of each text, the places and lengths of which may be given for each as well. */
const parts = defineTensorFunction({
  names: [["tf.strings.substr", "x=input pos len unit"]],
  result: (call) => ({
    shape: broadcastShapes(["x", "pos", "len"].flatMap((role) => optionalTensor(call, role)?.shape ?? [])),
    dtype: "string",
  }),
});

/** Files of bytes: images and tensors written out. */
const encoded = defineTensorFunction({
  names: [["tf.io.encode_jpeg tf.io.encode_png tf.io.serialize_tensor", "x=image|tensor"]],
  result: () => ({ shape: shapeOf([]), dtype: "string" }),
});

/** Texts joined one by one, those of tensors broadcast together. */
const joinedTexts = defineTensorFunction({
  names: [["tf.strings.join", "x=inputs separator"]],
  result: (call) => ({
    shape: broadcastShapes(tensorsAt(call, "x").map(({ shape }) => shape)),
    dtype: "string",
  }),
});

/** Lengths are narrow integers, places in a table wide ones, and what is read out of a text is of the type that is asked for. */
function numberType(call: TensorCall): string {
  if (call.name.endsWith("to_number")) return dtypeName(given(call, "out_type")) ?? "float32";
  return call.name.endsWith("length") ? "int32" : "int64";
}

/** One number for each. */
const numbers = defineTensorFunction({
  names: [
    ["tf.strings.length", "x=input"],
    ["tf.strings.to_hash_bucket_fast tf.strings.to_hash_bucket tf.strings.to_hash_bucket_strong", "x=input"],
    ["tf.strings.to_number", "x=input out_type"],
  ],
  result: (call) => ({
    shape: tensorAt(call, "x").shape,
    dtype: numberType(call),
  }),
});

/** What bytes hold has a length that only they tell. */
const raw = defineTensorFunction({
  names: [["tf.io.decode_raw tf.decode_raw", "x=input_bytes dtype=out_type"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const length = unknownDim(reason("data", "the bytes of a file"));
    return {
      shape: x.shape.ranked ? shapeOf([...x.shape.dims, length]) : x.shape,
      dtype: dtypeName(given(call, "dtype")),
    };
  },
});

const parsed = defineTensorFunction({
  names: [["tf.io.parse_tensor", "x=serialized dtype=out_type"]],
  result: (call) => ({
    shape: unrankedShape(reason("data", "a tensor in a file")),
    dtype: dtypeName(given(call, "dtype")),
  }),
});

/** Samples of a sound and their rate. */
const sound = defineTensorFunction({
  gives: "value",
  names: [["tf.audio.decode_wav", "x=contents channels=desired_channels samples=desired_samples"]],
  result: (call) => {
    const unread = unknownDim(reason("data", "a sound file"));
    const stated = (role: string): Dim => {
      const dim = given(call, role) ? dimAt(call, role) : unread;
      return dim.kind === "known" && dim.value < 0 ? unread : dim;
    };
    const samples = part({ shape: shapeOf([stated("samples"), stated("channels")]), dtype: "float32" });
    const rate = part({ shape: shapeOf([]), dtype: "int32" });
    return { structure: { kind: "tuple", items: [samples, rate], fields: ["audio", "sample_rate"] } };
  },
});

/** The pieces of one text that is known; undefined where it is not, or is taken apart in a way of its own. */
function piecesOf(call: TensorCall): readonly string[] | undefined {
  const [only] = tensorAt(call, "x").content ?? [];
  const text = knownText(only);
  if (text === undefined) return undefined;
  if (call.name.endsWith("unicode_split")) return Array.from(text);
  if (call.name.endsWith("bytes_split")) return undefined;
  const sep = given(call, "sep");
  if (!sep || sep.kind === "none") return text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== "");
  return sep.kind === "str" && sep.value ? text.split(sep.value) : undefined;
}

/** Texts in a row. */
function rowOf(texts: readonly string[]): Outcome {
  const cells = contentOfCells("string", () => texts);
  const shape = shapeOf([known(texts.length)]);
  const content = texts.length > CONTENT_LIMIT ? undefined : texts.map((text) => str(text));
  return { structure: withValues(part({ shape, dtype: "string", content }), { all: cells }) };
}

/** How many pieces each of several texts has; undefined where one is not known, or it is told how to part them. */
function lengthsOf(call: TensorCall): readonly number[] | undefined {
  const texts = tensorAt(call, "x").content?.map((item) => knownText(item));
  if (given(call, "sep") || !texts?.every((text) => text !== undefined)) return undefined;
  return texts.map((text) => text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== "").length);
}

/** Pieces of a path or a line: how many there are only the text tells. */
const pieces = defineTensorFunction({
  names: [["tf.strings.bytes_split tf.strings.unicode_split tf.strings.split", "x=input sep"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const scalar = x.shape.ranked && x.shape.dims.length === 0;
    const found = scalar ? piecesOf(call) : undefined;
    if (found) return rowOf(found);
    const [rows] = x.shape.ranked && x.shape.dims.length === 1 ? x.shape.dims : [];
    // Of several strings the pieces are ragged.
    if (rows)
      return {
        value: raggedTexts(
          rows,
          call.name.endsWith("strings.split") ? lengthsOf(call) : undefined,
          call.site,
        ),
      };
    return {
      shape: scalar
        ? shapeOf([unknownDim(reason("data", "the pieces of a text"))])
        : unrankedShape(reason("not-supported", "ragged tensors")),
      dtype: "string",
    };
  },
});

const joined = defineTensorFunction({
  names: [["tf.strings.reduce_join", "x=inputs axis"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    if (given(call, "axis") === undefined) return { shape: shapeOf([]), dtype: "string" };
    if (!x.shape.ranked) return { shape: x.shape, dtype: "string" };
    const axis = dimAt(call, "axis");
    if (axis.kind !== "known")
      return { shape: unrankedShape(reason("not-supported", "axis")), dtype: "string" };
    const at = axis.value < 0 ? axis.value + x.shape.dims.length : axis.value;
    return { shape: shapeOf(x.shape.dims.filter((_, i) => i !== at)), dtype: "string" };
  },
});

/** One bucket per character or value. */
const bucketNumbers = defineTensorFunction({
  names: [["tf.strings.unicode_decode", "x=input"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const scalar = x.shape.ranked && x.shape.dims.length === 0;
    return scalar
      ? { shape: shapeOf([unknownDim(reason("data", "the length of a text"))]), dtype: "int32" }
      : { shape: unrankedShape(reason("not-supported", "ragged tensors")), dtype: "int32" };
  },
});

export const text: readonly TensorFunction[] = [
  changedTexts,
  strings,
  parts,
  joinedTexts,
  encoded,
  numbers,
  raw,
  parsed,
  sound,
  pieces,
  joined,
  bucketNumbers,
];
