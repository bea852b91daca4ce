/** Texts among the elements of an array that becomes one of numbers. */
import type { TensorCall } from "./definition";
import { allElements, arrayValues } from "./known-elements";
import { given } from "./reading";
import { namedType } from "./stated-dtype";
import { refuse } from "./stops";
import { type ReadAs, cannotRead, readAs, unreadText, withoutTexts } from "../../texts-as-numbers";
import type { TensorValue } from "../../../values/value";

/** The first element that is a text and no number; undefined where there is none, or they are not known. */
export function unreadElement(x: TensorValue, as: ReadAs): string | undefined {
  const columns = x.content ? undefined : arrayValues(x)?.columns;
  return (columns ?? [allElements(x)])
    .map((content) => unreadText(content, as))
    .find((text) => text !== undefined);
}

/** Refuses texts that are no numbers, where an array of numbers is made of them. */
export function refuseTexts(call: TensorCall, x: TensorValue): void {
  const as = readAs(given(call, "dtype") ? namedType(call, "dtype") : undefined);
  const text = as && unreadElement(x, as);
  if (!as || text === undefined) return;
  const isOneAxis = x.shape.ranked && x.shape.dims.length === 1;
  // A table's columns become several each; of an array nobody knows what its columns are.
  const isTable = arrayValues(x)?.columns !== undefined;
  const of = isOneAxis ? "values" : "columns";
  const encoded = { kind: "encodeTexts", span: call.site, of, preferred: true } as const;
  refuse(
    "text-as-number",
    "call",
    { text: `'${text}'` },
    {
      says: cannotRead(text, as),
      remedies: isOneAxis
        ? withoutTexts(text, encoded)
        : isTable
          ? [...withoutTexts(text, encoded), { ...encoded, isShort: true }]
          : [],
    },
  );
}
