/** What an `.ini` file says, as Python's `configparser` reads it: sections of options, all of them text. */

/** Options by name; one without a value, which `allow_no_value` takes, has none. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;

const SECTION = /^\[(.+)\]/;
const COMMENT = /^\s*[#;]/;

/** The name of an option and what stands behind it; nothing where it has no value. */
function optionIn(line: string): readonly [name: string, value: string | undefined] {
  const at = line.search(/[=:]/);
  return at < 0 ? [line, undefined] : [line.slice(0, at).trimEnd(), line.slice(at + 1).trimStart()];
}

/** The sections of a text; undefined where Python would refuse it, as it does an option or a section that stands twice. */
export function sectionsOf(text: string): Sections | undefined {
  /** The lines of each option's value, which are joined at the end: a value may go over as many as the file has. */
  const sections = new Map<string, Map<string, string[] | undefined>>();
  let section: Map<string, string[] | undefined> | undefined;
  let option: string | undefined;
  let indent = 0;
  for (const line of text.split(/\r?\n/)) {
    if (COMMENT.test(line)) continue;
    const value = line.trim();
    const depth = line.length - line.trimStart().length;
    // A line that is deeper than the option before goes on with its value, and so does an empty one.
    if (section && option !== undefined && (value === "" || depth > indent)) {
      section.get(option)?.push(value);
      continue;
    }
    if (value === "") continue;
    indent = depth;
    const name = SECTION.exec(value)?.[1];
    if (name !== undefined) {
      if (sections.has(name) && name !== "DEFAULT") return undefined;
      section = sections.get(name) ?? new Map<string, string[] | undefined>();
      sections.set(name, section);
      option = undefined;
      continue;
    }
    const [key, given] = optionIn(value);
    const own = key.toLowerCase();
    if (!section || own === "" || section.has(own)) return undefined;
    option = own;
    section.set(own, given === undefined ? undefined : [given]);
  }
  return new Map(
    [...sections].map(([name, options]) => [
      name,
      new Map([...options].map(([key, lines]) => [key, lines?.join("\n").trimEnd()] as const)),
    ]),
  );
}
