/** Words of Python's own modules: environment variables, options, the folder and the paths of imports; what writes files; and names that are gone. */
import { itemSet } from "./containers/item-assignment";
import { looped } from "./iteration/not-iterable";
import gone from "./gone-names.json";
import { missingAttribute } from "./objects/lacking-attributes";
import { lacksOwnMember } from "./objects/own-members";
import { lacksOption } from "./stdlib/argparse";
import { lacksMemberOf } from "./stdlib/enum";
import { goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

/** Keras 3.0 asks for Python 3.9. */
const { removedAttribute, removedImport, removedModule } = goneNames(
  { distribution: "python", title: "Python", oldest: "3.9", isAskedFor: true },
  () => gone,
);

export const pythonRules: LibraryRules = {
  missingAttribute: (value, attribute, site, context) =>
    missingAttribute(value, attribute, site) ??
    lacksMemberOf(value, attribute, site) ??
    lacksOwnMember(value, attribute, site, context) ??
    lacksOption(value, attribute, site, context),
  looped,
  itemSet,
  removedAttribute,
  removedImport,
  removedModule,
  settingWords: "environ getenv chdir argparse sys importlib pkgutil runpy imp __import__ exec",
  writingWords: "open write writelines write_text write_bytes dump ZipFile",
};
