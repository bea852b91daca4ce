/** What a project's configuration says of one file: which problems, how seriously, and whether it is checked at all. */
import type { ProblemRules } from "./configuration";
import type { FoundConfiguration } from "./find-configuration";
import { type PathPatterns, pathPatterns } from "../path-patterns";

export interface FileRules {
  readonly rulesOf: (file: string) => ProblemRules;
  readonly excluded: PathPatterns;
}

export function fileRules({ configuration, folder }: FoundConfiguration): FileRules {
  const { select, ignore = [], severities = {}, overrides, exclude } = configuration;
  const parts = overrides.map((override) => ({ ...override, isFor: pathPatterns(override.files, folder) }));
  return {
    excluded: pathPatterns(exclude, folder),
    rulesOf: (file) => {
      const own = parts.filter(({ isFor }) => isFor(file, false) === "out");
      return {
        select: own.findLast((part) => part.select !== undefined)?.select ?? select,
        ignore: [...ignore, ...own.flatMap((part) => part.ignore ?? [])],
        severities: Object.assign({}, severities, ...own.map((part) => part.severities ?? {})) as NonNullable<
          ProblemRules["severities"]
        >,
      };
    },
  };
}
