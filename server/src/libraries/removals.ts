/** What the libraries' tellings of removed names have in common. */
import type { Context } from "../values/context";
import type { Span } from "../values/span";

/** Installed packages that still name old parts do so behind conditions of their own. */
const isInstalled = (span: Span): boolean => /[\\/](?:site|dist)-packages[\\/]/.test(span.file);

/** Whether anything is told at a place: the program is meant for Keras 3, and the code is no installed package's. */
export const isTold = (site: Span, { keras }: Context): boolean => keras === 3 && !isInstalled(site);
