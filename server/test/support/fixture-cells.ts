// Cuts a literate fixture into its cells: independent programs that keep the file's own lines and columns.

/** One cell as a program. `text` has the file's offsets line by line: what belongs to other cells is empty lines. */
export interface FixtureCell {
  readonly title: string;
  /** 1-based line of `# %%`. */
  readonly line: number;
  readonly keras: 2 | 3;
  /** Its release where the cell says it, `3.12`; an environment with Keras 2 always has one. */
  readonly release: string | undefined;
  /** Lines of the whole program, the shared prelude first; index 0 is line 1 of the file. */
  readonly lines: readonly string[];
  /** 0-based index of the first line that is the cell's own. */
  readonly from: number;
}

const CELL = /^#\s?%%(.*)$/;
const KERAS = /#\s*keras:\s*(2\b|3\.\d+)/;
const IMPORT = /^\s*(import|from)\s/m;
/** What a fixture without imports of its own starts with; the script that asks real Keras adds the same. */
const PRELUDE = "import numpy as np; import tensorflow as tf; import keras; from keras import layers, models";

/** Puts the usual imports into the first line, before or instead of its comment, so that no line moves. */
function withDefaultImports(lines: readonly string[], imports: string): readonly string[] {
  const [first = "", ...rest] = lines;
  if (first.trim() === "" || first.trimStart().startsWith("#")) return [imports, ...rest];
  return /^\s/.test(first) ? lines : [`${imports}; ${first}`, ...rest];
}

/** The cells of a fixture; a file without `# %%` is one cell. */
export function fixtureCells(text: string): readonly FixtureCell[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const starts = lines.flatMap((line, i) => (CELL.test(line) ? [i] : []));
  const preludeEnd = starts[0] ?? 0;
  const prelude = lines.slice(0, preludeEnd);
  const bounds = starts.length > 0 ? [...starts, lines.length] : [0, lines.length];
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1] ?? lines.length;
    const heading = starts.length > 0 ? (CELL.exec(lines[start] ?? "")?.[1] ?? "") : "";
    const written = KERAS.exec(heading)?.[1];
    const keras = written === "2" ? 2 : 3;
    const program = [
      ...prelude,
      ...Array.from({ length: start - preludeEnd }, () => ""),
      ...lines.slice(start, end),
    ];
    const hasImports = IMPORT.test((starts.length > 0 ? prelude : lines).join("\n"));
    return {
      title: heading.replace(KERAS, "").trim() || "the whole file",
      line: start + 1,
      keras,
      release: keras === 2 ? "2.15.0" : written,
      lines: hasImports ? program : withDefaultImports(program, keras === 2 ? PRELUDE : `${PRELUDE}, ops`),
      from: start,
    };
  });
}
