/** `configparser`: what an `.ini` file beside the program says, section by section. */
import { argument } from "../../callables/arguments";
import { pathOf } from "../paths/file-paths";
import { floatOfText } from "../numbers/python-number";
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import { told } from "../../../values/contents/data-file";
import { type Sections, sectionsOf } from "../../../values/contents/ini";
import { known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import {
  type Arguments,
  type ClassValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  bool,
  dictOf,
  float,
  intOf,
  list,
  str,
  unknown,
} from "../../../values/value";

/** Where a parser keeps its sections: a dict of dicts of text, or nothing known. No program reads this attribute. */
const SECTIONS = "sections read";
/** The file that was read last, whose numbers are told as its own. */
const FILE = "file read";
/** What a section keeps: its parser and its name. */
const PARSER = "parser of";
const NAME = "name of";
const DEFAULTS = "DEFAULT";

const lost = (): Value => unknown("data", "an option of a configuration file");

/** What a parser has read; of a section, its part of what its parser has read by now. */
function contentOf(self: Value | undefined): Value | undefined {
  if (self?.kind !== "object") return undefined;
  const parser = self.attributes.get(PARSER);
  return parser ? under(contentOf(parser), self.attributes.get(NAME)) : self.attributes.get(SECTIONS);
}

/** The value under a text; undefined where it is certainly not there, unknown where nobody knows. */
function under(content: Value | undefined, name: Value | undefined): Value | undefined {
  const text = name && knownText(name);
  if (content?.kind !== "dict" || !content.entries || text === undefined) return lost();
  return content.entries.get(`s:${text}`)?.value;
}

/** The option of a name, which is the same in capitals. */
function optionUnder(content: Value | undefined, name: Value | undefined): Value | undefined {
  const text = name && knownText(name);
  return under(content, text === undefined ? name : str(text.toLowerCase()));
}

/** A text of a file; one that others are put into is not told. */
const optionOf = (text: string | undefined): Value =>
  text === undefined ? NONE : /[%$]/.test(text) ? lost() : str(text);

const keep = (self: ObjectValue, content: Value, context: Context): void => {
  context.heap.set(self.attributes, SECTIONS, content);
};

/** What was read before and what is read now; every section knows the defaults. */
function merged(before: Value | undefined, sections: Sections): Value {
  if (before?.kind !== "dict" || !before.entries) return lost();
  const all = new Map<string, Map<string, Value>>();
  for (const { key, value } of before.entries.values())
    if (value.kind === "dict" && value.entries)
      all.set(
        knownText(key) ?? "",
        new Map([...value.entries.values()].map((entry) => [knownText(entry.key) ?? "", entry.value])),
      );
  const defaults = [...(sections.get(DEFAULTS) ?? [])];
  for (const [name, options] of sections) {
    const own = all.get(name) ?? new Map<string, Value>();
    for (const [key, text] of [...defaults, ...options]) own.set(key, optionOf(text));
    all.set(name, own);
  }
  return dictOf([...all].map(([name, options]) => [name, dictOf([...options])] as const));
}

/** `parser.read(filenames)`: files that are not there are passed over. */
const read: Method = (args, context) => {
  const [self, files] = args.positional;
  if (self?.kind !== "object") return NONE;
  const named = files ?? args.keywords.get("filenames");
  const paths = named?.kind === "list" || named?.kind === "tuple" ? context.iterate(named) : [named];
  for (const each of paths ?? [undefined]) {
    const path = pathOf(each);
    const text =
      path === undefined || context.writtenFile(path)
        ? undefined
        : context.dataFile(path, { as: "text" })?.facts;
    const sections = text === undefined ? undefined : sectionsOf(text);
    keep(self, sections ? merged(contentOf(self), sections) : lost(), context);
    if (sections && path !== undefined) context.heap.set(self.attributes, FILE, str(path));
  }
  return list(paths?.flatMap((path) => path ?? []) ?? []);
};

/** `parser.read_string(text)`. */
const readText: Method = (args, context) => {
  const [self, text] = args.positional;
  const known = text && knownText(text);
  const sections = known === undefined ? undefined : sectionsOf(known);
  if (self?.kind === "object") keep(self, sections ? merged(contentOf(self), sections) : lost(), context);
  return NONE;
};

/** `parser.read_file(file)`. */
const readFile: Method = (args, context) => read({ ...args, keywords: new Map() }, context);

/** What changes a parser or one of its sections leaves nobody sure of any. */
const lose: Method = ({ positional: [self] }, context) => {
  if (self?.kind !== "object") return NONE;
  const parser = self.attributes.get(PARSER) ?? self;
  if (parser.kind === "object") keep(parser, lost(), context);
  return NONE;
};

/** A section as `parser[name]` gives it. */
const sectionClass: ClassValue = libraryClass("configparser.SectionProxy", [], {
  methods: {
    __getitem__: ({ positional: [self, name] }) => optionUnder(contentOf(self), name) ?? lost(),
    __setitem__: lose,
    __contains__: ({ positional: [self, name] }) => isThere(optionUnder(contentOf(self), name)),
    __iter__: (args, context) => iterated(contentOf(args.positional[0]), args, context),
    keys: (args, context) => iterated(contentOf(args.positional[0]), args, context),
    items: ({ positional: [self] }) => pairs(contentOf(self)),
    ...Object.fromEntries(
      ["get", "getint", "getfloat", "getboolean"].map((method): [string, Method] => [
        method,
        ({ positional: [self, name, ...more], ...args }) => {
          const fallback = more[0] ?? args.keywords.get("fallback") ?? NONE;
          const found = optionUnder(contentOf(self), name);
          return found ? (lookup(READ, method) ?? READ.get)(found, fileOf(self)) : fallback;
        },
      ]),
    ),
  },
});

/** The file whose numbers a section or a parser tells. */
function fileOf(self: Value | undefined): string | undefined {
  if (self?.kind !== "object") return undefined;
  const parser = self.attributes.get(PARSER);
  return parser ? fileOf(parser) : knownText(self.attributes.get(FILE));
}

const NUMBER = /^\s*[-+]?\d+\s*$/;
const TRUTHS: Readonly<Record<string, boolean>> = {
  "1": true,
  yes: true,
  true: true,
  on: true,
  "0": false,
  no: false,
  false: false,
  off: false,
};

/** How each method reads the text of an option. */
const READ = {
  get: (value: Value): Value => value,
  getint: (value: Value, file?: string): Value => {
    const text = knownText(value) ?? "";
    const number = Number(text);
    if (!NUMBER.test(text) || !Number.isSafeInteger(number)) return lost();
    return intOf(file === undefined ? known(number) : told(number, file));
  },
  getfloat: (value: Value): Value => {
    const text = knownText(value);
    return float(text === undefined ? undefined : floatOfText(text));
  },
  getboolean: (value: Value): Value => {
    const truth = lookup(TRUTHS, (knownText(value) ?? "").toLowerCase());
    return truth === undefined ? lost() : bool(truth);
  },
} as const;

const isThere = (found: Value | undefined): Value =>
  found?.kind === "unknown" ? found : bool(found !== undefined);

const iterated = (content: Value | undefined, { site }: Arguments, context: Context): Value =>
  content?.kind === "dict" && content.entries
    ? context.call(context.library("builtins.iter"), argumentsOf(site, [content]))
    : lost();

const pairs = (content: Value | undefined): Value =>
  content?.kind === "dict" && content.entries
    ? list(
        [...content.entries.values()].map(
          ({ key, value }) => ({ kind: "tuple", items: [key, value] }) as const,
        ),
      )
    : lost();

/** The names of what was read, without the defaults. */
const namesOf: Method = ({ positional: [self] }) => {
  const content = contentOf(self);
  if (content?.kind !== "dict" || !content.entries) return lost();
  return list([...content.entries.values()].flatMap(({ key }) => (knownText(key) === DEFAULTS ? [] : [key])));
};

const sectionOf: Method = ({ positional: [self, name], site }) => {
  if (!under(contentOf(self), name)) return lost();
  if (!self || !name) return lost();
  const attributes = new Map([[PARSER, self] as const, [NAME, name] as const]);
  return { kind: "object", class: sectionClass, attributes, constructed: site };
};

/** `parser.get(section, option, fallback=…)` and its like. */
const reading =
  (method: keyof typeof READ): Method =>
  (args) => {
    const [self, section, option] = args.positional;
    const content = under(contentOf(self), section ?? args.keywords.get("section"));
    const found = content && optionUnder(content, option ?? args.keywords.get("option"));
    const fallback = argument({ ...args, positional: [] }, Infinity, "fallback");
    return found ? READ[method](found, fileOf(self)) : (fallback ?? lost());
  };

const parserClass = (name: string): ClassValue =>
  libraryClass(`configparser.${name}`, [], {
    openBase: { code: "not-modelled", detail: `configparser.${name}` },
    initialise: (instance, args, context) => {
      // Other signs, other rules, and defaults of the program's own make another reading.
      const isPlain = [...args.keywords.keys()].every(
        (key) => key === "interpolation" || key === "allow_no_value",
      );
      keep(instance, isPlain && args.positional.length === 0 && !args.rest ? dictOf([]) : lost(), context);
    },
    methods: {
      read,
      read_string: readText,
      read_file: readFile,
      read_dict: lose,
      readfp: lose,
      set: lose,
      add_section: lose,
      remove_option: lose,
      remove_section: lose,
      __setitem__: lose,
      sections: namesOf,
      __getitem__: sectionOf,
      has_section: ({ positional: [self, section] }) =>
        section && knownText(section) === DEFAULTS ? bool(false) : isThere(under(contentOf(self), section)),
      __contains__: ({ positional: [self, section] }) => isThere(under(contentOf(self), section)),
      has_option: ({ positional: [self, section, option] }) => {
        const content = under(contentOf(self), section);
        return content ? isThere(optionUnder(content, option)) : bool(false);
      },
      options: ({ positional: [self, section] }) => {
        const content = under(contentOf(self), section);
        return content?.kind === "dict" && content.entries
          ? list([...content.entries.values()].map(({ key }) => key))
          : lost();
      },
      items: ({ positional: [self, section] }) => (section ? pairs(under(contentOf(self), section)) : lost()),
      get: reading("get"),
      getint: reading("getint"),
      getfloat: reading("getfloat"),
      getboolean: reading("getboolean"),
      write: () => NONE,
    },
  });

const names = ["ConfigParser", "RawConfigParser", "SafeConfigParser"];
const classes = new Map(names.map((name) => [name, parserClass(name)]));

export const configurationNames: readonly (readonly [string, () => Value])[] = [...classes].map(
  ([name, type]) => [`configparser.${name}`, () => type] as const,
);
