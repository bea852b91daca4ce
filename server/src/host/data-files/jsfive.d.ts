/** The little of jsfive that is used; it brings no types of its own. */
declare module "jsfive" {
  export class Group {
    readonly keys: readonly string[];
    readonly attrs: Readonly<Record<string, unknown>>;
    get(name: string): unknown;
  }
  export class File extends Group {
    constructor(bytes: ArrayBufferLike, name: string);
  }
  export class Dataset {
    readonly shape: readonly number[];
    readonly dtype: unknown;
    /** What the file says of it, beside what is told: how long the pieces are that it is stored in; null where it lies in one. */
    readonly _dataobjects: { readonly chunks: readonly number[] | null };
    readonly value: unknown;
  }
}
