/** Reads `# keras-shape-lens: ignore[code]` comments, which silence problems on their line. */

const comment = /#\s*keras-shape-lens:\s*ignore(?:\s*\[([^\]]*)\])?/;

/** Whether a line's own comment silences a code; `ignore` without codes silences all. */
export function isSuppressed(line: string, code: string): boolean {
  const found = comment.exec(line);
  if (!found) return false;
  const codes = found[1];
  return codes === undefined || codes.split(",").some((listed) => listed.trim() === code);
}
