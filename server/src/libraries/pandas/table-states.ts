/** What frames, series and indices of pandas keep: the abstract values of tables. */
import type { ColumnContent } from "../../values/contents/column-content";
import type { Dim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";
import type { NativeState, Value } from "../../values/value";

/** The columns of a frame. Labels are kept by what a dict would find them by. */
export interface Columns {
  /** All labels; undefined where they are not known. */
  readonly keys: readonly string[] | undefined;
  /** Whether `keys` stand in the frame's own order. */
  readonly isOrdered: boolean;
  readonly count: Dim;
  /** Labels that are certainly there, where `keys` is not known. */
  readonly present: readonly string[];
  /** Set where `keys` is not known and labels may have several levels, so that one label may stand for several columns. */
  readonly mayHaveLevels?: true;
  /** Whether the labels together may have a name, as those of a pivot have that of the column which they were. */
  readonly isNamed?: boolean;
  /** The call that read a text file and left all of it in one column, as one that splits at another sign does. */
  readonly unsplitBy?: Span;
}

/** By label; of other columns nothing is known. Whoever makes new rows or values out of these leaves them out. */
export type Contents = ReadonlyMap<string, ColumnContent>;

/** One level of row labels: the column that it was, and becomes again where the labels are made columns. */
export interface RowLevel {
  readonly key: string | undefined;
  readonly content: ColumnContent | undefined;
}

/** What frames and series have in common: rows under labels. */
interface RowsState extends NativeState {
  readonly rows: Dim;
  /** Equal where two objects certainly have the same row labels, so that pandas aligns them without new rows. */
  readonly index: string;
  /** The labels of which its own are some, each once. */
  readonly within: readonly string[];
  /** The levels of the row labels; undefined where they are not known. */
  readonly labels: readonly RowLevel[] | undefined;
  readonly dtype: string | undefined;
  /** The name that the program first bound it to. */
  readonly name: string | undefined;
}

/** A `pandas.DataFrame`. */
export interface FrameState extends RowsState {
  readonly type: "frame";
  readonly columns: Columns;
  readonly contents: Contents | undefined;
}

/** A `pandas.Series`. */
export interface SeriesState extends RowsState {
  readonly type: "series";
  /** The label it has as a column; undefined where that is not known. */
  readonly key: string | undefined;
  /** The columns of which it has one number each. */
  readonly of: Columns | undefined;
  readonly content: ColumnContent | undefined;
  /** Of a row, what stands in each column, by label. */
  readonly fields?: ReadonlyMap<string, Value>;
  /** The frame whose column it was taken as: releases of pandas before 3 change that with it. */
  readonly columnOf?: FrameState;
}

/** A `pandas.Index`: the labels of columns or of rows. */
export interface IndexState extends NativeState {
  readonly type: "index";
  readonly rows: Dim;
  readonly keys: readonly string[] | undefined;
  /** Of row labels, the labels themselves, and those of which they are some. */
  readonly index?: string;
  readonly within?: readonly string[];
  /** What the labels are, where they are numbers that were made of others. */
  readonly content?: ColumnContent;
  /** Set where the labels are not known and have several levels. */
  readonly hasLevels?: true;
  /** The table whose row labels these are. */
  readonly labelled?: FrameState | SeriesState;
}

export type Table = FrameState | SeriesState | IndexState;
