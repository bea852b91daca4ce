/** `zipfile`: archives whose members are opened as files. */
import { argument } from "../../callables/arguments";
import { noteWritten, pathOf, pathState } from "../paths/file-paths";
import { alikeList } from "../containers/list-contents";
import { openMember } from "./files";
import { type Method, libraryClass } from "../../library-class";
import { unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { FALSE, NONE, type Value, list, str, unknown } from "../../../values/value";

/** `archive.namelist()`. */
const names: Method = ({ positional: [self] }, context) => {
  const path = pathOf(self);
  const isOwn = path !== undefined && context.writtenFile(path) !== undefined;
  const found = path === undefined || isOwn ? undefined : context.dataFile(path, { as: "members" });
  return found
    ? list(found.facts.map((name) => str(name)))
    : alikeList(str(undefined), unknownDim(reason("data", "the files in an archive")));
};

/** `zipfile.ZipFile`, which is its path to whoever opens a member. */
const archiveClass = libraryClass("zipfile.ZipFile", [], {
  openBase: { code: "not-modelled", detail: "zipfile.ZipFile" },
  construct: (args, context) => {
    const file = argument(args, 0, "file");
    const mode = argument(args, 1, "mode");
    // An archive that the program writes holds what nobody reads here.
    if (mode && !(mode.kind === "str" && mode.value === "r"))
      noteWritten(file, unknown("data", "an archive"), context);
    const native = pathState(pathOf(file));
    return { kind: "object", class: archiveClass, attributes: new Map(), native, constructed: args.site };
  },
  methods: {
    open: ({ positional: [self, name], keywords, site }) => {
      const member = name ?? keywords.get("name");
      return openMember(pathOf(self), knownText(member), site);
    },
    read: () => ({ kind: "bytes" }),
    namelist: names,
    extract: () => str(undefined),
    extractall: () => NONE,
    infolist: () => unknown("data", "the files in an archive"),
    close: () => NONE,
    __enter__: ({ positional: [self = NONE] }) => self,
    __exit__: () => FALSE,
  },
});

export const zipNames: readonly (readonly [string, () => Value])[] = [
  ["zipfile.ZipFile", () => archiveClass],
];
