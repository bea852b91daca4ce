/** Whether a program may have run code that nobody sees here, and which may have named its classes as its bases. */
import type { Machine } from "../../machine";
import { TRUE } from "../../../values/value";

/** The setting that says so. */
const UNSEEN = "unseen modules";

/** What runs files by names and paths that are made while the program runs; what of it reads metadata and data alone is left out. */
const LOADS = /^(?:importlib(?!\.(?:metadata|resources)\b)|pkgutil|runpy|imp)(?:\.|$)/;

/** Notes that a file or a text was run, or may be, of which nobody knows what it does. */
export function noteUnseenModule(m: Machine): void {
  if (!m.settings.has(UNSEEN)) m.heap.set(m.settings, UNSEEN, TRUE);
}

/** Notes the same where a program imports what it can run such files with. */
export function noteLoader(m: Machine, name: string): void {
  if (LOADS.test(name)) noteUnseenModule(m);
}

export const mayHaveRunUnseen = (m: Machine): boolean => m.settings.has(UNSEEN);
