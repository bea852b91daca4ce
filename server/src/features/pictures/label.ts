/** Text whose middle, start or end stands at (x, y), y being its baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly anchor: "start" | "middle" | "end";
  readonly bold: boolean;
}
