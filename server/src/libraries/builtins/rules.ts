/** Words of Python's own modules: environment variables, options, the folder and the paths of imports; what writes files. */
import type { LibraryRules } from "../library-rules";

export const pythonRules: LibraryRules = {
  settingWords: "environ getenv chdir argparse sys importlib pkgutil runpy imp __import__ exec",
  writingWords: "open write writelines write_text write_bytes dump ZipFile",
};
