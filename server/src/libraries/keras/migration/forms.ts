/** How Keras 3 writes what functions, methods and attributes of Keras 2 did: only forms that mean the same are safe. */
import listed from "./forms.json";
import type { CallForm } from "../../../values/records/call-form";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { TensorValue } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";
import { shortName } from "../../../values/names/short-name";

/** What the table says of a form beside how it is written. */
interface Safety {
  /** The form means nearly the same: it is offered, and never applied unseen. */
  readonly isUnsafe?: boolean;
  /** For what the form means something else: Keras 3 keeps the fractions of a mean of integers, for one. */
  readonly unsafeFor?: string;
}

/** A string stands for the callee alone. */
type Listed = string | (CallForm & Safety);

// The table is parsed when something is first asked of it (`scripts/build.mjs`).
const functions = (): Readonly<Record<string, readonly Listed[]>> => listed.functions;
const members = (): Readonly<Record<string, Readonly<Record<string, readonly Listed[]>>>> => listed.members;

/** What tensors the table may name: of those a form does not mean the same. */
const kinds: Readonly<Record<string, (tensor: TensorValue) => boolean>> = {
  integers: ({ dtype }) => /^u?int/.test(dtype ?? ""),
  "Keras tensors": ({ flavour }) => flavour === "keras",
};

const isDoubtful = (form: Listed, tensors: readonly TensorValue[]): boolean => {
  if (typeof form === "string" || form.unsafeFor === undefined) return false;
  const isOfKind = lookup(kinds, form.unsafeFor);
  return isOfKind === undefined || tensors.some(isOfKind);
};

/** The forms as remedies, best first: which of them can be written is found where the call stands. */
function remediesOf(
  forms: readonly Listed[] | undefined,
  target: Span,
  name: string,
  tensors: readonly TensorValue[] = [],
): readonly Remedy[] {
  return (forms ?? []).map((form) => ({
    kind: "rewriteCall",
    target,
    name,
    form: typeof form === "string" ? { callee: form } : form,
    preferred: true,
    isSafe: !(typeof form !== "string" && form.isUnsafe === true) && !isDoubtful(form, tensors),
  }));
}

/**
 * Remedies for a use of a function under its canonical name; `target` is the call, or what is called, and `tensors` those
 * that it is called with, as far as they are known.
 */
export function functionRemedies(
  canonical: string,
  target: Span,
  tensors: readonly TensorValue[] = [],
): readonly Remedy[] {
  const name = shortName(canonical);
  return remediesOf(lookup(functions(), canonical), target, name, tensors);
}

/** The forms of a function under its canonical name, best first, wherever a call of it stands. */
export function functionForms(canonical: string): readonly CallForm[] {
  const name = canonical.replace(/^tensorflow\./, "");
  return (lookup(functions(), name) ?? []).map((form) =>
    typeof form === "string" ? { callee: form } : form,
  );
}

/** Those of the forms that mean the same whatever they are given. */
export function safeForms(canonical: string): readonly CallForm[] {
  const forms = lookup(functions(), canonical.replace(/^tensorflow\./, "")) ?? [];
  return forms.flatMap((form) => {
    if (typeof form === "string") return [{ callee: form }];
    return form.unsafeFor === undefined && form.isUnsafe !== true ? [form] : [];
  });
}

/** Whether a form of the function may mean something else than the function did. */
export function isUnsafeForm(canonical: string): boolean {
  const forms = lookup(functions(), canonical.replace(/^tensorflow\./, "")) ?? [];
  return forms.some(
    (form) => typeof form !== "string" && (form.unsafeFor !== undefined || form.isUnsafe === true),
  );
}

/** Whether some tensors would make a form of the function unsafe. */
export function isUnsafeForSome(canonical: string): boolean {
  const forms = lookup(functions(), canonical) ?? [];
  return forms.some((form) => typeof form !== "string" && form.unsafeFor !== undefined);
}

/** Remedies for a use of a member of an object whose class, as the table names it, is `owner`. */
export function memberRemedies(owner: string, name: string, target: Span): readonly Remedy[] {
  return remediesOf(lookup(lookup(members(), owner), name), target, name);
}
