/** Arrays by name, as an `.npz` archive of NumPy's and an HDF5 file hold them. */
import { toldKey } from "../builtins";
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import { wordSet } from "../../values/names/words";
import type { InstanceHooks } from "../../values/native-state";
import { reason } from "../../values/records/reason";
import { endOf } from "../../values/records/span";
import {
  type Arguments,
  NONE,
  type NativeState,
  type ObjectValue,
  type Value,
  bool,
  dictOf,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** An array of which nothing is known takes the names of whatever it is bound to. */
export const someArray = (what: string): Value => unknown("data", what);

/** Arrays by name, as an `.npz` archive or an HDF5 group holds them; undefined where the file is not known. */
interface ArchiveState extends NativeState {
  readonly type: "archive";
  readonly arrays: ReadonlyMap<string, Value> | undefined;
  /** Whether these are all that there is to ask for: groups of an HDF5 file may be empty, and are not among them. */
  readonly isWhole: boolean;
  /** The names before the ones of this group. */
  readonly group: string;
}

const ARCHIVE_HOLDS = held<ArchiveState>({
  ...NATIVE_ROLES,
  arrays: "held",
  isWhole: "inert",
  group: "inert",
});

const archiveOf = (value: Value | undefined): ArchiveState | undefined =>
  value?.kind === "object" && value.native?.type === "archive" ? (value.native as ArchiveState) : undefined;

/** What people ask an archive that only the arrays in it have. */
const OF_ARRAYS = wordSet("shape dtype ndim size T reshape astype mean min max sum flatten copy tolist");

const archiveHooks: InstanceHooks = {
  of: "archive",
  missing: (self, attribute, site) => {
    const state = archiveOf(self);
    if (!state || !OF_ARRAYS.has(attribute)) return undefined;
    const span = endOf(site, attribute.length + 1);
    return {
      message: `'…' object has no attribute '${attribute}'`,
      code: "lacks-attribute",
      facts: { value: "An archive of arrays", attribute },
      isProven: true,
      remedies: (namesIn(state) ?? []).map((name, i) => ({
        kind: "replaceText",
        span,
        text: `[${JSON.stringify(name)}].${attribute}`,
        preferred: i === 0,
      })),
    };
  },
};

export function archive(
  arrays: ReadonlyMap<string, Value> | undefined,
  args: Arguments,
  { isWhole = false, group = "" } = {},
): ObjectValue {
  const native: ArchiveState = {
    type: "archive",
    holds: ARCHIVE_HOLDS,
    hooks: archiveHooks,
    arrays,
    isWhole,
    group,
  };
  return { kind: "object", class: archiveClass, attributes: new Map(), native, constructed: args.site };
}

/** The names directly in a group, in the file's order. */
function namesIn({ arrays, group }: ArchiveState): readonly string[] | undefined {
  const inside = arrays && [...arrays.keys()].filter((name) => name.startsWith(group));
  return inside && [...new Set(inside.map((name) => name.slice(group.length).split("/")[0] ?? name))];
}

function member(state: ArchiveState, name: string, args: Arguments): Value {
  const full = state.group + name.replace(/^\//, "");
  const found = state.arrays?.get(full);
  if (found) return found;
  const isGroup = [...(state.arrays?.keys() ?? [])].some((key) => key.startsWith(`${full}/`));
  return isGroup ? archive(state.arrays, args, { group: `${full}/` }) : someArray("an array of a file");
}

const onArchive =
  (run: (state: ArchiveState, rest: Arguments, context: Context) => Value): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = archiveOf(self);
    return state ? run(state, rest, context) : unknown("not-supported", "an archive of arrays");
  };

const arrayNamed = (state: ArchiveState, name: Value | undefined, args: Arguments): Value => {
  const asked = name && knownText(name);
  return asked === undefined ? someArray("an array of a file") : member(state, asked, args);
};

/** `archive["x"]`: NumPy finds an array by the name of its file inside as well, which is `x.npy`. */
const taken = onArchive((state, args, context) => {
  const [name] = args.positional;
  const asked = knownText(name);
  const { arrays, isWhole } = state;
  const inside =
    isWhole && asked !== undefined
      ? (arrays?.get(asked) ?? arrays?.get(asked.replace(/\.npy$/, "")))
      : undefined;
  if (inside) return inside;
  // A file inside that is no array is given as it is, under its whole name.
  const mayBeFile = asked !== undefined && /\.\w+$/.test(asked) && !asked.endsWith(".npy");
  if (!isWhole || !arrays || !name || asked === undefined || mayBeFile) return arrayNamed(state, name, args);
  const { key, keys, remedies } = toldKey(dictOf([...arrays]), name);
  context.report({
    code: "missing-key",
    severity: "error",
    span: name.kind === "str" ? (name.span ?? args.site) : args.site,
    facts: { key, keys },
    raisedBy: "NumPy",
    kerasSays: `KeyError: '${asked} is not a file in the archive'`,
    remedies,
  });
  return unknown("already-reported");
});

const names = onArchive((state) => {
  const all = namesIn(state);
  return all ? list(all.map((name) => str(name))) : list(undefined, reason("data", "the arrays of a file"));
});

/** `numpy.lib.npyio.NpzFile` and `h5py.File`, which are read alike. */
const archiveClass = libraryClass("numpy.lib.npyio.NpzFile", [], {
  openBase: { code: "data", detail: "an archive of arrays" },
  methods: {
    __getitem__: taken,
    get: onArchive((state, args) => arrayNamed(state, args.positional[0], args)),
    keys: names,
    __iter__: names,
    values: onArchive((state, args) => {
      const all = namesIn(state);
      return all
        ? list(all.map((name) => member(state, name, args)))
        : unknown("data", "the arrays of a file");
    }),
    items: onArchive((state, args) => {
      const all = namesIn(state);
      return all
        ? list(all.map((name) => tuple([str(name), member(state, name, args)])))
        : unknown("data", "the arrays of a file");
    }),
    __contains__: onArchive((state, { positional: [name] }) => {
      const all = namesIn(state);
      return all && name?.kind === "str" && name.value !== undefined
        ? bool(all.includes(name.value))
        : unknown("data", "the arrays of a file");
    }),
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => bool(false),
    close: () => NONE,
  },
  attributes: [
    ["files", { kind: "property", get: libraryFunction("numpy.lib.npyio.NpzFile.files", names, "instance") }],
  ],
});
