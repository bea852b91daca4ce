/** Checks the files of a run: what is known from an earlier one is taken from there, and threads share the rest. */
import type { FileOutcome } from "./check-file";
import { type Checked, checkFiles } from "./check-files";
import type { CheckArguments, CheckedFiles } from "./check-run";
import { formatsWithFixes } from "./formats";
import { type RunSetup, openChecker, worldOf } from "./file-checker";
import { mostThreads, openPool, threadsThatPay } from "./pool";
import { shareWork } from "./shared-work";
import { type ResultCache, openResultCache } from "../cache/result-cache";
import type { CommandContext } from "../command";

/** Checks files in the order in which they are given, and ends what it was done with. */
interface Checker {
  readonly check: (file: string) => FileOutcome | Promise<FileOutcome>;
  readonly close: () => Promise<void>;
}

/** What stands on standard input is checked in this thread, and nothing is kept of it. */
export async function checkMany(
  given: CheckedFiles,
  options: CheckArguments,
  context: CommandContext,
): Promise<Checked> {
  const { setup, found } = given;
  const { files } = found;
  const isWhole = options.format === "json";
  const hasFixes = formatsWithFixes.has(options.format);
  const { cache: kept } = context.runtime;
  const run: RunSetup = {
    setup,
    files,
    isWhole,
    hasFixes,
    isKept: given.isOnDisk && options.cache && kept !== undefined,
  };
  const cache =
    run.isKept && kept
      ? openResultCache(
          kept.folder,
          { program: kept.program(), setup, isWhole, hasFixes },
          worldOf(run, given),
        )
      : undefined;
  const known = new Map(files.map(({ file }) => [file, cache?.find(file)] as const));
  const left = files.filter(({ file }) => known.get(file) === undefined).length;
  const checker = left > 0 ? await openedFor(left, run, given, options, context) : undefined;
  const check = (file: string): FileOutcome | Promise<FileOutcome> => {
    const before = known.get(file);
    if (before) return { kind: "checked", ...before, mistakes: [] };
    if (!checker) throw new Error(`${file} is neither known nor to be checked`);
    const outcome = checker.check(file);
    return outcome instanceof Promise
      ? outcome.then((each) => remember(file, each, cache))
      : remember(file, outcome, cache);
  };
  try {
    return await checkFiles(found, check, context);
  } finally {
    await checker?.close();
    cache?.write();
  }
}

/** A checker for so many files: this thread, and others beside it where they pay. */
async function openedFor(
  count: number,
  run: RunSetup,
  given: CheckedFiles,
  { jobs }: CheckArguments,
  { runtime }: CommandContext,
): Promise<Checker> {
  const { threadProgram } = runtime;
  const most = given.isOnDisk ? mostThreads(count, jobs) : 1;
  const here = openChecker(run, given, await runtime.parser());
  if (threadProgram === undefined || most === 1) return { check: here, close: () => Promise.resolve() };
  return shareWork(
    here,
    (progress) => (jobs === undefined ? threadsThatPay(progress, most) : most) - 1,
    (threads) => openPool(threadProgram, run, threads),
  );
}

/** Keeps an outcome for later runs, and hands it on without what only they need. */
function remember(file: string, outcome: FileOutcome, cache: ResultCache | undefined): FileOutcome {
  if (outcome.kind !== "checked" || !outcome.dependencies) return outcome;
  const { dependencies, kind, mistakes, ...checked } = outcome;
  cache?.keep(file, checked, dependencies);
  return { kind, mistakes, ...checked };
}
