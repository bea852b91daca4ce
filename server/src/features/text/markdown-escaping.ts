/** Text from a program put into Markdown so that nothing in it can become Markdown, HTML, a link or a picture. */
import { visibleLine, visibleText } from "./visible-text";

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Code on a line: its fence is longer than any run of backticks in it, and no line end can close the paragraph. */
export function codeSpan(text: string): string {
  const line = visibleLine(text);
  const fence = "`".repeat(longestRun(line) + 1);
  return line.trim() === "" || line.includes("`") ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Lines of code. */
export function codeBlock(text: string, language: string): string {
  const code = visibleText(text);
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

const special = /[\\`*_{}[\]<>#+!|~&@]/g;

/** Words: neither what is special in Markdown nor what editors make links of by themselves. */
export function escapeMarkdown(text: string): string {
  return visibleLine(text.replace(/[\r\n]+/g, " "))
    .replace(special, (character) => `\\${character}`)
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** The target of a link, which neither a bracket nor a blank in it can end. */
export function linkTarget(target: string): string {
  return target.replace(/[()<>\s\\]/g, encoded);
}

/** `encodeURIComponent` leaves round brackets as they are. */
function encoded(character: string): string {
  const plain = encodeURIComponent(character);
  return plain === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : plain;
}
