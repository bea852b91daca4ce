/** What the libraries' tellings of removed names have in common. */
import type { Context } from "../values/context";
import type { CallForm } from "../values/records/call-form";
import type { Remedy } from "../values/records/finding";
import { lookup } from "../values/names/lookup";
import type { Span } from "../values/records/span";

/** Installed packages that still name old parts do so behind conditions of their own. */
export const isInstalled = (span: Span): boolean => /[\\/](?:site|dist)-packages[\\/]/.test(span.file);

/** Whether anything is told at a place: the program is meant for Keras 3, and the code is no installed package's. */
export const isTold = (site: Span, { keras }: Context): boolean => keras === 3 && !isInstalled(site);

/** An attribute of a module as a program names it. */
interface AskedName {
  /** What the program's module is called, as far as that is known. */
  readonly spelled: string | undefined;
  readonly module: string;
  readonly name: string;
  readonly site: Span;
}

/** What a table says of a name that its module no longer has; undefined where nothing is told of it. */
export function nameToday<Today>(
  table: Readonly<Record<string, Today>>,
  { spelled, module, name, site }: AskedName,
  context: Context,
): Today | undefined {
  const today = spelled === module ? lookup(table, name) : undefined;
  return today !== undefined && isTold(site, context) ? today : undefined;
}

/** The fix that writes what stands for a name today. */
export const writtenToday = (site: Span, name: string, form: CallForm, isSafe: boolean): Remedy => ({
  kind: "rewriteCall",
  target: site,
  name,
  form,
  preferred: true,
  isSafe,
});
