/** Statements behind which their block never goes on. */
import type { Statement } from "./ast";

export const leaving: ReadonlySet<Statement["kind"]> = new Set(["Break", "Continue", "Return", "Raise"]);
