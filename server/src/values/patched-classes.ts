/**
 * What a program sets on classes that it did not write. A library's class is shared by every program, so what is set is not
 * kept; that something was set under a name is, for whoever says that an instance certainly lacks it.
 */
import type { Heap } from "./heap/heap";
import { OTHERS } from "./names/marks";
import { type ClassValue, TRUE, type Value } from "./value";

type Settings = Map<string, Value>;

const settingOf = (canonical: string, name: string): string => `set on ${canonical}: ${name}`;

/** Notes that a name was set on a library's class; `OTHERS` for a name that is not known. */
export function notePatched(canonical: string, name: string, settings: Settings, heap: Heap): void {
  heap.set(settings, settingOf(canonical, name), TRUE);
}

/** Whether a class, or one that it derives from, may have been given an attribute behind its definition. */
export const mayBePatched = ({ mro }: ClassValue, name: string, settings: Settings): boolean =>
  mro.some(({ canonical, attributes }) =>
    canonical === undefined
      ? attributes.has(OTHERS)
      : settings.has(settingOf(canonical, name)) || settings.has(settingOf(canonical, OTHERS)),
  );
