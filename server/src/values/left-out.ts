import type { Arguments } from "./value";

/**
 * Whether a keyword may not be given at all: it comes out of a dict in which only one of several paths put it. Conditions that go
 * together decide both who is called and what is given, and nobody sees that they do.
 */
export function mayBeLeftOut(args: Arguments, name: string): boolean {
  const value = args.keywords.get(name);
  const isWritten = args.nameSpan?.(name) !== undefined;
  return value?.kind === "unknown" && value.reason.code === "branches-disagree" && !isWritten;
}
