/** Paths of files as programs write them: text, `pathlib` objects, and files that were opened. */
import { CHARACTERS_PER_TEXT } from "../../../values/bounds/budgets";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import type { InstanceHooks } from "../../../values/native-state";
import { type NativeState, type StrValue, type Value, str, unknown } from "../../../values/value";

/** The state of a `pathlib.Path`; the text is undefined where only the type is known. */
export interface PathState extends NativeState {
  readonly type: "path";
  readonly text: string | undefined;
}

/** The state of what `open` gives. */
export interface FileState extends NativeState {
  readonly type: "file";
  readonly path: string | undefined;
  /** Of a file in an archive, which has no path of its own. */
  readonly inArchive?: { readonly path: string; readonly member: string };
  /** Whether it gives bytes. */
  readonly isBinary: boolean;
  /** Whether it can be written to. */
  readonly writes: boolean;
  /** Whether all that is written to it goes behind what it holds. */
  readonly appends: boolean;
  /** How many bytes of it were read before, or characters where it gives text; undefined where that is not known. */
  readonly position: number | undefined;
}

const PATH_HOLDS = held<PathState>({ ...NATIVE_ROLES, text: "inert" });
const FILE_HOLDS = held<FileState>({
  ...NATIVE_ROLES,
  path: "inert",
  inArchive: "held",
  isBinary: "inert",
  writes: "inert",
  appends: "inert",
  position: "inert",
});

export const pathState = (text: string | undefined): PathState => ({ type: "path", holds: PATH_HOLDS, text });
/** Code that can't be seen may read on in a file that it is given, and write to it. */
const FILE_HOOKS: InstanceHooks = {
  of: "file",
  givenAway: (object, context) => {
    const file = fileStateOf(object);
    if (file?.writes === true && file.path !== undefined)
      context.writeFile(file.path, unknown("data", "a file"));
    moveIn(file, undefined, context);
  },
};

export const fileState = (
  path: string | undefined,
  isBinary: boolean,
  { writes = false, appends = false }: Partial<Pick<FileState, "writes" | "appends">> = {},
): FileState => ({
  type: "file",
  holds: FILE_HOLDS,
  hooks: FILE_HOOKS,
  path,
  isBinary,
  writes,
  appends,
  position: 0,
  // Two ways that read different parts leave nobody knows which.
  join: (key, first, second) => ({ value: first === second || key !== "position" ? first : undefined }),
});

/** The state of a file in an archive. */
export const memberState = (path: string | undefined, member: string | undefined): FileState => ({
  ...fileState(undefined, true),
  inArchive: path === undefined || member === undefined ? undefined : { path, member },
});

/** The state of an open file. */
export const fileStateOf = (value: Value | undefined): FileState | undefined =>
  value?.kind === "object" && value.native?.type === "file" ? (value.native as FileState) : undefined;

/** Moves the place that an open file is read from. */
export function moveIn(file: FileState | undefined, position: number | undefined, context: Context): void {
  if (file) context.heap.write(file, "position", position);
}

export function pathStateOf(value: Value | undefined): PathState | undefined {
  return value?.kind === "object" && value.native?.type === "path" ? (value.native as PathState) : undefined;
}

/** Texts and states of paths of which Python leaves open which one of several they are. */
const oneOfSeveral = new WeakSet<object>();

/** What a path is told apart by: a text, or the state of a path. */
export const pathHolder = (value: Value): object | undefined =>
  value.kind === "str" ? value : pathStateOf(value);

/** Notes that a text or path may as well be another one. */
export function noteOneOfSeveral(value: Value): void {
  const holder = pathHolder(value);
  if (holder) oneOfSeveral.add(holder);
}

export function isOneOfSeveral(value: Value): boolean {
  const holder = pathHolder(value);
  return holder !== undefined && oneOfSeveral.has(holder);
}

/**
 * A sign of Unicode's private use, in place of the part of a path that only running the program tells: what the operating
 * system calls a folder for temporary files. Two such paths are told apart, and nobody is told what they are.
 */
const UNTOLD = "\uE000";

/** The paths that texts stand for whose signs nobody knows. None of them ever changes once it is made. */
const untold = new WeakMap<StrValue, string>();

/** The path of something in a folder that is made anew, and called in a way that only running the program tells. */
export const untoldPath = (name: string | number): string => `/${UNTOLD}${name}`;

/** Whether a path is known only as far as it is told apart from others. */
export const isUntold = (path: string): boolean => path.includes(UNTOLD);

/** A path as the program has it as a text; one that is longer than texts that are kept is told apart from none. */
export function pathAsText(path: string | undefined, span?: Span): StrValue {
  if (path === undefined || !isUntold(path)) return str(path, span);
  if (path.length > CHARACTERS_PER_TEXT) return str(undefined, span);
  const text = str(undefined, span);
  untold.set(text, path);
  return text;
}

/** The path that a value names, or that it was opened from; undefined where it is not known. */
export function pathOf(value: Value | undefined): string | undefined {
  return value && isOneOfSeveral(value) ? undefined : pathTextOf(value);
}

/** The same, which of several paths may be another one: whoever reads the file has to ask them all. */
export function pathTextOf(value: Value | undefined): string | undefined {
  if (value?.kind === "str") return value.value ?? untold.get(value);
  if (value?.kind !== "object") return undefined;
  const file = fileStateOf(value);
  // Of a file that was read in part, a reader gets the rest, which is another file.
  if (file) return file.position === 0 ? file.path : undefined;
  return pathStateOf(value)?.text;
}

/** Notes that the program writes the file that an argument names; `ending` is what each file has that is written so. */
export function noteWritten(
  target: Value | undefined,
  written: Value,
  context: Context,
  ending?: string,
): void {
  const file = fileStateOf(target);
  const path = file ? file.path : pathOf(target);
  if (path === undefined) {
    // An open file was noted when it was opened, and other objects are no place on the disk.
    if (target?.kind === "str" || target?.kind === "unknown" || pathStateOf(target))
      context.writeSomeFile(ending);
    return;
  }
  // What is written to an open file behind something else is a part of what the file holds.
  context.writeFile(path, file && file.position !== 0 ? unknown("data", "a file") : written);
  moveIn(file, undefined, context);
}
