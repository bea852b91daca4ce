/** Words of Python's own modules: environment variables, options, the folder and the paths of imports; what writes files. */
import { itemSet } from "./containers/item-assignment";
import { looped } from "./iteration/not-iterable";
import { missingAttribute } from "./objects/lacking-attributes";
import { lacksMemberOf } from "./stdlib/enum";
import type { LibraryRules } from "../library-rules";

export const pythonRules: LibraryRules = {
  missingAttribute: (value, attribute, site) =>
    missingAttribute(value, attribute, site) ?? lacksMemberOf(value, attribute, site),
  looped,
  itemSet,
  settingWords: "environ getenv chdir argparse sys importlib pkgutil runpy imp __import__ exec",
  writingWords: "open write writelines write_text write_bytes dump ZipFile",
};
