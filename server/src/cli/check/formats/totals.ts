/** The last line of what a person reads: how much there was, and how much is wrong. */
import { type CheckReport, allProblems } from "../report";
import { visibleLine } from "../../../features/text/visible-text";

/** `3 files, 20 layers: 1 error, 0 warnings`, behind what was counted where that was asked for. */
export function totals({ files, say, statistics, unknowns, isQuiet }: CheckReport): string {
  /** `1 file`, `2 files`. */
  const counted = (what: "files" | "layers" | "errors" | "warnings", count: number): string =>
    count === 1 ? say(`cli.${what}.one`) : say(`cli.${what}.many`, { count });
  const all = allProblems(files);
  const count = (severity: string): number =>
    all.filter(({ problem }) => problem.severity === severity).length;
  const total = say("cli.total", {
    files: counted("files", files.length),
    layers: counted(
      "layers",
      files.reduce((sum, file) => sum + file.layers.length, 0),
    ),
    errors: counted("errors", count("error")),
    warnings: counted("warnings", count("warning")),
  });
  const codes = (statistics ?? []).map(
    ({ code, severity, count: often }) => `${String(often).padStart(6)} × ${severity}[${code}]`,
  );
  const reasons = (unknowns ?? []).map(
    ({ reason, count: often }) => `${String(often).padStart(6)} × ${visibleLine(reason)}`,
  );
  const lines = [...codes, ...(isQuiet ? [] : [total]), ...reasons];
  return lines.map((line) => `${line}\n`).join("");
}
