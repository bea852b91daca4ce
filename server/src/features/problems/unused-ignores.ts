/** Comments that silence nothing, as problems of their own: they would hide what comes later. */
import { type ProblemPolicy, severityUnder } from "./problem-policy";
import { type Suppression, withoutSuppression } from "./suppression";
import type { Finding } from "../../values/records/finding";
import type { Report } from "../../analysis/report";

/** Codes that only the command line tells, so that the editor does not know whether they were silenced. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(["syntax-error", "unreadable-file"]);

/** What is told of the comments in `all` that are not in `used`. */
export function unusedIgnores(
  text: string,
  { file, gaps }: Report,
  all: readonly Suppression[],
  used: ReadonlySet<string>,
  policy: ProblemPolicy | undefined,
): readonly Finding[] {
  if (policy?.unusedIgnores === false) return [];
  return all.flatMap((suppression): readonly Finding[] => {
    const { span, codes, written } = suppression;
    if (gaps.some(({ start, end }) => start <= span.start && span.end <= end)) return [];
    // Whether a code that nobody wants to be told would be found is not known.
    const unused = codes.filter((code) => !used.has(usedKey(suppression, code)));
    const isTold = unused.some(
      (code) => !TOLD_ELSEWHERE.has(code) && severityUnder(policy, code, "error") !== undefined,
    );
    if (codes.length === 0 ? used.has(usedKey(suppression)) : !isTold) return [];
    const kept = codes.filter((code) => !unused.includes(code));
    const place = { file, ...span };
    const remedy =
      kept.length === 0
        ? { span: { file, ...withoutSuppression(text, suppression) }, text: "" }
        : {
            span: place,
            text: text.slice(span.start, span.end).replace(/\[[^\]]*\]/, `[${kept.join(", ")}]`),
          };
    return [
      {
        code: "unused-ignore",
        severity: "warning",
        span: place,
        facts: { comment: kept.length === 0 ? written : unused.join(", ") },
        remedies: [{ kind: "replaceText", preferred: true, isSafe: true, ...remedy }],
      },
    ];
  });
}

/** What stands for one code of a comment, or for a comment that names none. */
export function usedKey({ span }: Suppression, code = ""): string {
  return `${span.start} ${code}`;
}
