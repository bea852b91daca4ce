/** How Keras 3 writes what functions, methods and attributes of Keras 2 did: only forms that mean the same. */
import listed from "./forms.json";
import type { CallForm, Remedy } from "../../../values/finding";
import type { Span } from "../../../values/span";
import { lookup } from "../../../values/lookup";

/** A string stands for the callee alone. */
type Listed = string | CallForm;

const functions: Readonly<Record<string, readonly Listed[]>> = listed.functions;
const members: Readonly<Record<string, Readonly<Record<string, readonly Listed[]>>>> = listed.members;

/** The forms as remedies, best first: which of them can be written is found where the call stands. */
function remediesOf(forms: readonly Listed[] | undefined, target: Span, name: string): readonly Remedy[] {
  return (forms ?? []).map((form) => ({
    kind: "rewriteCall",
    target,
    name,
    form: typeof form === "string" ? { callee: form } : form,
    preferred: true,
    isSafe: true,
  }));
}

/** Remedies for a use of a function under its canonical name; `target` is the call, or what is called. */
export function functionRemedies(canonical: string, target: Span): readonly Remedy[] {
  return remediesOf(lookup(functions, canonical), target, canonical.slice(canonical.lastIndexOf(".") + 1));
}

/** Remedies for a use of a member of an object whose class, as the table names it, is `owner`. */
export function memberRemedies(owner: string, name: string, target: Span): readonly Remedy[] {
  return remediesOf(lookup(lookup(members, owner), name), target, name);
}
