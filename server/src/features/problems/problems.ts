/** Problems: findings in words, in the order what, why, what to do, and what the library itself will say. */
import type { AnalysedDocument } from "../document";
import { writtenIn } from "../explanations/origins";
import { severityUnder } from "./problem-policy";
import { suppressionIndex, suppressions } from "./suppression";
import { unusedIgnores, usedKey } from "./unused-ignores";
import type { Report } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import type { ProblemCode } from "../../messages/problem-codes";
import { explain, formatFacts, problemSentences, quoted, say } from "../text/wording";
import { formatDim } from "../../values/dimensions/dimension";
import type { Finding, RelatedPlace, Severity } from "../../values/records/finding";
import type { Span } from "../../values/records/span";

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** The finding it was made from, for fixes. */
  readonly finding: Finding;
}

/** Keras quotes what it was given, which may be of any length; its longest own messages are shorter. */
const LONGEST_ERROR = 1_000;

function messageOf(finding: Finding, language: Language | undefined): string {
  const { what, why, remedy } = problemSentences(finding, language);
  const frame = finding.atImport === true ? "problem.inside.import" : "problem.inside";
  const inside = finding.inside && say(frame, { file: shortPath(finding.inside.file) }, language);
  const first = finding.isOfLastRound === true ? say("problem.lastRound", { what }, language) : what;
  const sentences = [first, why];
  if (finding.kerasSays !== undefined) {
    const key = finding.severity === "error" ? "problem.raises" : "problem.raises.perhaps";
    const error = quoted(finding.kerasSays, LONGEST_ERROR);
    sentences.push(say(key, { library: finding.raisedBy ?? "Keras", error }, language));
  }
  if (finding.pythonSays !== undefined)
    sentences.push(say("problem.raises", { library: "Python", error: finding.pythonSays }, language));
  sentences.push(remedy);
  return [inside ?? "", ...sentences].filter((sentence) => sentence !== "").join("\n");
}

/** The file of a library as a person names it: with the folder that it stands in. */
const shortPath = (file: string): string => file.split(/[\\/]/).slice(-2).join("/");

function relatedOf(finding: Finding, language: Language | undefined): Problem["related"] {
  const inside = finding.inside && {
    span: finding.inside,
    message: say("problem.inside.place", {}, language),
  };
  const listed = (finding.related ?? []).map((place: RelatedPlace) => ({
    span: place.span,
    message:
      explain({ key: place.message, facts: place.facts }, language) ??
      formatFacts(place.facts ?? {}).value ??
      place.message,
  }));
  const sources = Object.values(finding.facts).flatMap((fact) => {
    if (typeof fact !== "object" || "ranked" in fact) return [];
    const written = writtenIn(fact);
    if (!written) return [];
    const [value, source] = [formatDim(fact), formatDim(written.dim)];
    const key = value === source ? "problem.source" : "problem.source.computed";
    return [{ span: written.span, message: say(key, { value, source }, language) }];
  });
  const seen = new Set([keyOf(finding.span)]);
  return [...(inside ? [inside] : []), ...listed, ...sources].filter(({ span }) => {
    const key = keyOf(span);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const keyOf = (span: Span): string => `${span.file}:${span.start}:${span.end}`;

/** What is told of code that took too much to read, at its first line. */
function unreadCode(text: string, { file, gaps }: Report): readonly Finding[] {
  return gaps
    .filter(({ isUnread = false }) => isUnread)
    .map(({ start, end }) => {
      const line = /[^\r\n]*/y;
      line.lastIndex = start;
      const length = Math.min(line.exec(text)?.[0].length ?? 0, end - start);
      return {
        code: "unread-code",
        severity: "warning",
        span: { file, start, end: start + length },
        facts: {},
      };
    });
}

/**
 * The problems of a document, in source order. Left out are those that nobody wants to be told, those that a comment
 * silences and those inside code that does not parse; what silences nothing is a problem itself.
 */
export function problems(
  { text, report, syntax, policy }: AnalysedDocument,
  language?: Language,
): readonly Problem[] {
  const comments = suppressions(text, () => syntax().comments);
  const silencedBy = suppressionIndex(comments);
  const used = new Set<string>();
  const isSilenced = ({ code, span }: Finding): boolean => {
    const found = silencedBy(code, span);
    for (const comment of found) used.add(usedKey(comment, comment.codes.length > 0 ? code : undefined));
    return found.length > 0;
  };
  const isInGap = ({ span }: Finding): boolean =>
    report.gaps.some((gap) => gap.start <= span.start && span.end <= gap.end);
  const own = report.findings.filter(
    (finding) => finding.span.file === report.file && !isInGap(finding) && !isSilenced(finding),
  );
  const unread = unreadCode(text, report).filter((finding) => !isSilenced(finding));
  const unused = unusedIgnores(text, report, comments, used, policy).filter(
    (finding) => !isSilenced(finding),
  );
  return [...own, ...unread, ...unused]
    .flatMap((finding): readonly Problem[] => {
      const severity = severityUnder(policy, finding.code, finding.severity);
      if (severity === undefined) return [];
      return [
        {
          code: finding.code,
          severity,
          span: finding.span,
          message: messageOf(finding, language),
          related: relatedOf(finding, language),
          finding,
        },
      ];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
