/** Python's names of encodings beside those of the Encoding Standard, which `TextDecoder` knows. */

/** Names after Python's `encodings.aliases`, one line an encoding; what the Standard calls the same is left out. */
const ALIASES: Readonly<Record<string, string>> = {
  "utf-8": "u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001",
  "iso-8859-1": "8859 cp819 ibm819 l1 latin latin1 latin_1 iso8859 iso_latin_1",
  "iso-8859-13": "l7 latin7",
  "iso-8859-14": "l8 latin8",
  "iso-8859-15": "l9 latin9",
  "iso-8859-16": "l10 latin10",
  shift_jis: "cp932 932 mskanji ms_kanji s_jis",
  "euc-jp": "ujis u_jis",
  "euc-kr": "cp949 949 ms949 uhc ksc5601 ks_c_5601 ks_c_5601_1987 ksx1001 korean",
  big5: "cp950 950 ms950 big5_tw",
  "big5-hkscs": "big5hkscs hkscs",
  gbk: "936 cp936 ms936 euc_cn euccn eucgb2312_cn gb2312_80 gb2312_1980",
  gb18030: "gb18030_2000",
  "windows-874": "tis620 tis_620 thai",
  macintosh: "mac_roman macroman",
  "x-mac-cyrillic": "mac_cyrillic maccyrillic",
};

const STANDARD_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([standard, names]) => names.split(" ").map((name) => [name, standard])),
);

/** What Python has a codec for and the Standard has none: code pages of DOS and of mainframes, and rarer ones. */
const ONLY_PYTHON =
  /^((cp|ibm)?\d{3,4}|mac_?\w+|hz(_gb(_2312)?)?|johab|kz_?1048|(cs)?ptcp154|hp_roman8|euc_?ji\w+|s(hift)?_?jisx?_?\w+|iso_?2022_?\w+)$/;

/**
 * The name under which `TextDecoder` knows an encoding of Python; "only Python" for one that Python alone can read.
 * What neither knows is given back as it is.
 */
export function standardEncoding(encoding: string): string {
  const name = encoding.toLowerCase().replace(/[^a-z0-9.]+/g, "_");
  // The tokenizer takes these two whatever follows, as Emacs's `utf-8-unix` says (`get_normal_name`).
  if (/^utf_8(_|$)/.test(name)) return "utf-8";
  if (/^(latin_1|iso_8859_1|iso_latin_1)(_|$)/.test(name)) return "iso-8859-1";
  const codePage = /^(?:cp_?|windows_)?(125\d)$/.exec(name);
  if (codePage) return `windows-${codePage[1]}`;
  const standard = STANDARD_NAMES.get(name);
  if (standard) return standard;
  const hyphened = name.replaceAll("_", "-");
  for (const label of [hyphened, name]) if (isLabel(label)) return label;
  return ONLY_PYTHON.test(name) ? "only Python" : hyphened;
}

function isLabel(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
