/** What the fuzzer and its children say to each other: programs one way, what became of them the other. */

/** One program to analyse, with texts that it is edited to afterwards. */
export interface Program {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** Where the text stands on disk, for programs of the world. */
  readonly path?: string;
  /** The project to which that place belongs, whose files it may import; without one, imports lead nowhere. */
  readonly project?: string;
  /** The folder of hostile files in which it stands, by name. */
  readonly folder?: string;
  /** Later texts of the same document: after each, the report must be the one that a fresh analysis gives. */
  readonly edits?: readonly string[];
  /** Whether to ask only what `check` asks, and to measure what parsing alone takes as well. */
  readonly onlyChecked?: boolean;
}

/** What a child found out about one program. */
export interface Answer {
  readonly id: number;
  /** Stack of the exception that the analysis or a feature threw. */
  readonly exception?: string;
  /** Seconds of processor time. */
  readonly cpu: number;
  /** Seconds of processor time that parsing the text alone takes, where that was asked for. */
  readonly parsing?: number;
  /** Bytes that the process holds at most, this program and all before it. */
  readonly memory: number;
  /** Work of the interpreter; comparable between machines. */
  readonly hints: number;
  readonly problems: number;
  /** Reasons why things are unknown, as code and detail. */
  readonly unknowns: readonly string[];
}

/** How a program ended for whoever asked. */
export interface Outcome extends Omit<Answer, "id"> {
  readonly program: Program;
  readonly kind: "answered" | "exception" | "death" | "too long";
}
