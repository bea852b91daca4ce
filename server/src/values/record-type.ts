/** Types of arrays whose elements are records: each field has a name, a type and axes of its own (`[("x", "f4", (3,))]`). */

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

/** The same with some of the fields; undefined where one of them is none, or the type has no fields. */
export function typeOfFields(dtype: string | undefined, names: readonly string[]): string | undefined {
  const fields = fieldsOfType(dtype);
  const chosen = names.map((name) => fields?.find((field) => field.name === name));
  return chosen.every((field) => field !== undefined) ? recordType(chosen) : undefined;
}
