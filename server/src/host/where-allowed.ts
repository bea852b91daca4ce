/** Reading and writing where something may be missing, full or somebody else's, which is no reason to fail. */

/** What work on the file system gives; undefined where the system refuses it. Mistakes of our own are thrown on. */
export function whereAllowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
