/** Runs programs in a child process one after the other, with bounds on what each may take; an abort can't be caught otherwise. */
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Answer, Outcome, Program } from "./messages";

/** What one program may take before its child is ended. */
export interface Bounds {
  /** Seconds of processor time. */
  readonly seconds: number;
  /** Of the heap; V8 aborts beyond. */
  readonly megabytes: number;
}

/** How often a child is asked what it has taken, in milliseconds. */
const LOOK = 100;
/** Clock ticks per second in Linux's process table. */
const TICKS = 100;
/** Elsewhere the clock on the wall has to do, which other work on the machine slows down. */
const WALL_PER_CPU = 8;

/** Seconds of processor time that a process has taken; undefined where that can't be read. */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields =
      readFileSync(`/proc/${pid ?? ""}/stat`, "utf8")
        .split(") ")
        .at(-1)
        ?.split(" ") ?? [];
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return Number.isNaN(user + system) ? undefined : (user + system) / TICKS;
  } catch {
    return undefined;
  }
}

/** A child that is started when it is needed, and again when it died. */
export class AnalysingChild {
  private child: ChildProcess | undefined;

  constructor(
    private readonly script: string,
    private readonly bounds: Bounds,
    private readonly cwd: string,
  ) {}

  /** Runs one program; never rejects. */
  async run(program: Program): Promise<Outcome> {
    const child = await this.started();
    const startedAt = performance.now();
    const before = processorTime(child.pid);
    const taken = (): number => {
      const now = processorTime(child.pid);
      if (now !== undefined && before !== undefined) return now - before;
      return (performance.now() - startedAt) / 1000 / WALL_PER_CPU;
    };
    return new Promise<Outcome>((resolve) => {
      let last = 0;
      let ending: Outcome["kind"] = "death";
      const nothing = { memory: 0, hints: 0, problems: 0, unknowns: [] };
      const look = setInterval(() => {
        last = taken();
        if (last <= this.bounds.seconds) return;
        ending = "too long";
        child.kill("SIGKILL");
      }, LOOK);
      const done = (outcome: Outcome): void => {
        clearInterval(look);
        child.removeAllListeners("message");
        child.removeAllListeners("exit");
        resolve(outcome);
      };
      child.on("message", (answer: Answer) => {
        const kind = answer.exception === undefined ? "answered" : "exception";
        done({ ...answer, program, kind: answer.cpu > this.bounds.seconds ? "too long" : kind });
      });
      child.on("exit", () => {
        this.child = undefined;
        done({ ...nothing, program, kind: ending, cpu: last });
      });
      child.send(program);
    });
  }

  /** Ends the child. */
  close(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private async started(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const child = fork(this.script, [], {
      cwd: this.cwd,
      execArgv: [`--max-old-space-size=${this.bounds.megabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => {
        resolve();
      });
      child.once("exit", (code) => {
        reject(new Error(`the child ended before it began, with code ${String(code)}`));
      });
    });
    child.removeAllListeners("exit");
    this.child = child;
    return child;
  }
}
