/** Packages that a program installs itself: notebooks do, scripts that were exported from them, and scripts with metadata of their own. */
import { INSTALLS } from "./stand-ins";

/** What stands for the lines of a notebook, and how scripts say the same: nbconvert, Databricks. */
const INSTALL_LINES: readonly RegExp[] = [
  new RegExp(`^[ \\t]*${INSTALLS}(.*)$`, "gm"),
  /^[ \t]*# MAGIC[ \t]+[!%]pip3?[ \t]+install[ \t]+(.*)$/gm,
  /^[ \t]*get_ipython\(\)\.(?:system\(u?["'](?:[\w.{} -]{0,100} )?pip3?|run_line_magic\(u?["']pip["'],[ \t]*u?["'])[ \t]*install[ \t]+(.*)["']\)[ \t]*;?[ \t]*$/gm,
];
/** The block of PEP 723, by which `uv run` and `pipx run` know what a script needs. */
const SCRIPT_METADATA = /^# \/\/\/ script\r?\n((?:#(?: .*)?\r?\n){1,200}?)# \/\/\/\r?$/m;
/** Words of a shell's line, with quotes around those that hold `<`, up to a comment or the next command. */
const WORD = /"[^"\n]*"|'[^'\n]*'|[^\s"';|&#]+|[;|&#]/g;
/** conda's single `=` asks for a version and those below it. */
const CONDA = /^([\w.-]+)=(\d[\w.]*)$/;

/** The requirements of one line, as `requirements.txt` has them. */
function requirementsOf(line: string): readonly string[] {
  const found: string[] = [];
  for (const [word] of line.matchAll(WORD)) {
    if (/^[;|&#]$/.test(word)) break;
    const bare = word.replace(/^["']|["']$/g, "");
    if (!bare.startsWith("-")) found.push(bare.replace(CONDA, "$1==$2.*"));
  }
  return found;
}

/** The requirements of what a program installs, those first that it names last: they are what it has in the end. */
export function installedPackages(text: string): readonly string[] {
  const metadata = SCRIPT_METADATA.exec(text)?.[1] ?? "";
  const stated = Array.from(metadata.matchAll(/["']([^"'\n]+)["']/g), ([, requirement = ""]) => requirement);
  const found = INSTALL_LINES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 1: line = "" }) => ({ index, line })),
  );
  const installed = found
    .sort((one, other) => one.index - other.index)
    .flatMap(({ line }) => requirementsOf(line));
  return [...stated, ...installed].toReversed();
}
