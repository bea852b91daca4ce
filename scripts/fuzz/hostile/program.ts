/** What a row of the tables of hostile programs is. */
/** One program that must be answered within the bounds. */
export interface HostileProgram {
  readonly name: string;
  readonly text: string;
}
