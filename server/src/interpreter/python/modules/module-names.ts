/** Dotted names of modules. */

/** `..a` in package p.q is p.a: level 1 is the package itself. */
export function relativeName(base: string, level: number, module: string): string {
  const parts = base.split(".").filter((part) => part !== "");
  const kept = parts.slice(0, Math.max(0, parts.length - level + 1));
  // A script run by itself has no package; its siblings are what it means.
  return [...kept, ...(module === "" ? [] : [module])].join(".");
}
