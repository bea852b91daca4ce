/** Types of arrays whose elements are records: each field has a name, a type and axes of its own (`[("x", "f4", (3,))]`). */
import { known } from "../dimensions/dimension";
import { formatShape, shapeOf } from "../dimensions/shape";

/** One field; the type is undefined where it has no name here. */
export interface RecordField {
  readonly name: string;
  readonly dtype: string | undefined;
  readonly shape: readonly number[];
}

const MARK = "record ";

/** The type of records of which not every field is known, by NumPy's word for all of them. */
export const UNTOLD_RECORD = "void";

/** The name that a type of records has here, which no type of NumPy has. */
export const recordType = (fields: readonly RecordField[]): string => MARK + JSON.stringify(fields);

/** The fields of a type of records; undefined for any other. */
export const fieldsOfType = (dtype: string | undefined): readonly RecordField[] | undefined =>
  dtype?.startsWith(MARK) === true
    ? (JSON.parse(dtype.slice(MARK.length)) as readonly RecordField[])
    : undefined;

/** Whether elements of a type are records. */
export const hasFields = (dtype: string | undefined): boolean =>
  dtype === UNTOLD_RECORD || dtype?.startsWith(MARK) === true;

/** The same with some of the fields; undefined where one of them is none, or the type has no fields. */
export function typeOfFields(dtype: string | undefined, names: readonly string[]): string | undefined {
  const fields = fieldsOfType(dtype);
  const chosen = names.map((name) => fields?.find((field) => field.name === name));
  return chosen.every((field) => field !== undefined) ? recordType(chosen) : undefined;
}

/** What a person reads of a type of elements: `{x: float32, y: int32 (3,)}` of records, and nothing where their fields are not known. */
export function shownType(dtype: string | undefined): string | undefined {
  const fields = fieldsOfType(dtype);
  if (!fields) return dtype === UNTOLD_RECORD ? undefined : dtype;
  const shown = fields.map(({ name, dtype: own, shape }) => {
    const axes = shape.length > 0 ? formatShape(shapeOf(shape.map((length) => known(length)))) : undefined;
    const what = [shownType(own), axes].filter((part) => part !== undefined);
    return what.length > 0 ? `${name}: ${what.join(" ")}` : name;
  });
  return `{${shown.join(", ")}}`;
}
