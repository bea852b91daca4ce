/** One run of `check`: finds the files, analyses them, tells what was found, and says how it went. */
import { writeFileSync } from "node:fs";
import { baselineText, readBaseline, withoutKnown } from "./baseline";
import type { Checked } from "./check-files";
import type { Mending } from "./fix-files";
import { checkMany } from "./check-many";
import type { CheckArguments, CheckedFiles } from "./check-run";
import { formats } from "./formats";
import { allProblems, fails } from "./report";
import { shortened } from "./shortened-paths";
import { statisticsOf } from "./statistics";
import { type CommandContext, configurationFailures, setupOf } from "../command";
import { CLEAN, ERRORS_FOUND, UNUSABLE } from "../exit-status";
import { type Project, openProject } from "../project";
import { type FoundFiles, pythonFiles } from "../python-files";
import { STANDARD_INPUT, standardInputFile, withFile } from "../standard-input";
import { policiesOf, surroundingsOf } from "../workspace";
import type { FileFacts } from "../../features/facts/facts";
import { unknownCounts } from "../../features/explanations/unknowns";
import { visibleText } from "../../features/text/visible-text";
import { type Disk, absolute } from "../../host/disk";
import { gitIgnore, pathPatterns } from "../../host/path-patterns";

/** Checks and prints; returns the exit status. */
export async function checkPaths(
  paths: readonly string[],
  options: CheckArguments,
  context: CommandContext,
): Promise<number> {
  const { runtime, say, language } = context;
  const given = filesOf(paths, options, context);
  if (typeof given === "string") {
    runtime.terminal.err(`${visibleText(given)}\n`);
    return UNUSABLE;
  }
  const { found, surroundings } = given;
  const failures = [
    ...configurationFailures(
      found.files.map(({ file }) => file),
      surroundings,
      context,
    ),
  ];
  if (options.fix || options.addIgnores || options.diff) {
    const policyOf = policiesOf(given.setup, surroundings);
    const parser = await runtime.parser();
    const openOn = (disk: Disk): Project => {
      const around = surroundingsOf(given.setup, disk, runtime.dataReaders);
      return openProject({ parser, disk, surroundings: around, policyOf });
    };
    return fixPaths(paths, options, context, { ...given, openOn });
  }
  const checked = await checkMany(given, options, context);
  failures.push(...checked.failures);
  const files = baselineApplied(checked, options, context, failures);

  const { format, outputFile, errorOn, statistics, explainUnknowns } = options;
  const tell = await formats[format]();
  const text = tell({
    files: format === "json" ? files : shortened(files, runtime.workingFolder),
    unknowns: explainUnknowns && unknownCounts(checked.unknowns, language),
    statistics: statistics && statisticsOf(files),
    failsFrom: errorOn,
    isQuiet: options.quiet,
    colours: runtime.terminal.colours && outputFile === undefined,
    language,
    say,
  });
  if (outputFile === undefined) runtime.terminal.out(text);
  else writeFileSync(absolute(outputFile, runtime.workingFolder), text);
  for (const line of [...(options.quiet ? [] : checked.notes), ...failures])
    runtime.terminal.err(`${visibleText(line)}\n`);
  if (failures.length > 0) return UNUSABLE;
  const hasFailed = allProblems(files).some(({ problem }) => fails(problem, errorOn));
  return hasFailed && !options.exitZero ? ERRORS_FOUND : CLEAN;
}

/** Writes or shows the fixes; what was written is checked again, so that what is left is told. */
async function fixPaths(
  paths: readonly string[],
  options: CheckArguments,
  context: CommandContext,
  {
    disk,
    found,
    openOn,
  }: { readonly disk: Disk; readonly found: FoundFiles; readonly openOn: (disk: Disk) => Project },
): Promise<number> {
  const { terminal } = context.runtime;
  const { fixUntilSettled, writeFixes, diffText } = await import("./fix-files");
  const fixes = await fixUntilSettled(found, disk, openOn, context, await mendingOf(options));
  for (const line of fixes.failures) terminal.err(`${visibleText(line)}\n`);
  if (options.diff) {
    terminal.out(await diffText(fixes));
    if (fixes.failures.length > 0) return UNUSABLE;
    return fixes.files.length > 0 && !options.exitZero ? ERRORS_FOUND : CLEAN;
  }
  if (paths.includes(STANDARD_INPUT)) {
    // The fixed program is what is printed; an unchanged one as well, since the caller puts it in the old one's place.
    const [file] = found.files;
    const source = file && disk.readSource(file.file);
    terminal.out(fixes.files[0]?.after ?? (typeof source === "object" ? source.text : ""));
    return fixes.failures.length > 0 ? UNUSABLE : CLEAN;
  }
  writeFixes(fixes, disk);
  const count = fixes.files.reduce((sum, file) => sum + file.count, 0);
  const done = options.addIgnores ? "cli.silenced" : "cli.fixed";
  if (!options.quiet) terminal.err(`${context.say(done, { count, files: fixes.files.length })}\n`);
  const status = await checkPaths(paths, { ...options, fix: undefined, addIgnores: undefined }, context);
  return fixes.failures.length > 0 ? UNUSABLE : status;
}

/** What is done about problems: they are fixed, or silenced where that was asked for. */
async function mendingOf({ addIgnores }: CheckArguments): Promise<Mending> {
  if (addIgnores) return (await import("../../features/fixes/silence")).silenceAll;
  const { fixAll } = await import("../../features/fixes/fix-all");
  return (document) => {
    const { edits, fixed } = fixAll(document);
    return { edits, count: fixed.length };
  };
}

/** Finds the files of a run; returns a sentence about what does not exist otherwise. */
function filesOf(
  paths: readonly string[],
  options: CheckArguments,
  context: CommandContext,
): CheckedFiles | string {
  const { runtime } = context;
  const { stdinFilename, exclude, forceExclude, gitignore } = options;
  const { workingFolder } = runtime;
  const present = runtime.openDisk();
  const setup = setupOf(context, options, present);
  if (typeof setup === "string") return setup;
  const stdin = paths.includes(STANDARD_INPUT) ? standardInputFile(stdinFilename, workingFolder) : undefined;
  const disk = stdin === undefined ? present : withFile(present, stdin, runtime.standardInput());
  const surroundings = surroundingsOf(setup, disk, runtime.dataReaders);
  const excluded = pathPatterns(exclude, workingFolder);
  const ignored = gitignore ? gitIgnore(disk) : () => false;
  const isExcluded = (file: string, isFolder: boolean): boolean => {
    const said = excluded(file, isFolder);
    if (said !== undefined) return said === "out";
    return surroundings.isExcluded(file, isFolder) || ignored(file, isFolder);
  };
  if (stdin === undefined) {
    const found = pythonFiles(paths, workingFolder, disk, { isExcluded, isForced: forceExclude });
    return { disk, setup, surroundings, found, isOnDisk: true };
  }
  const isLeftOut = forceExclude === true && isExcluded(stdin, false);
  const files = isLeftOut ? [] : [{ file: stdin, shown: stdinFilename ?? STANDARD_INPUT }];
  return { disk, setup, surroundings, found: { files, unread: [] }, isOnDisk: false };
}

/** Writes the baseline or leaves out what it lists. What can't be done is added to `failures`. */
function baselineApplied(
  { files }: Checked,
  { baseline, writeBaseline }: CheckArguments,
  { runtime, say }: CommandContext,
  failures: string[],
): readonly FileFacts[] {
  if (baseline === undefined) return files;
  const place = absolute(baseline, runtime.workingFolder);
  // Paths in a baseline do not depend on how they were given.
  const known = shortened(files, runtime.workingFolder);
  if (writeBaseline) {
    writeFileSync(place, baselineText(known));
    runtime.terminal.err(
      `${visibleText(say("cli.baseline.written", { path: baseline, count: allProblems(files).length }))}\n`,
    );
    return files.map((file) => ({ ...file, problems: [] }));
  }
  const source = runtime.openDisk().readSource(place);
  const read = typeof source === "string" ? { why: say(`cli.refusal.${source}`) } : readBaseline(source.text);
  if ("why" in read) {
    failures.push(say("cli.baseline.broken", { path: baseline, why: read.why }));
    return files;
  }
  const left = withoutKnown(known, read);
  return files.map((file, i) => ({ ...file, problems: left[i]?.problems ?? file.problems }));
}
