// The built server as an editor starts it, which tells a benchmark over IPC what CPU and memory it has used.
import { createRequire } from "node:module";
import path from "node:path";

/** What the server's process has used since its start. */
export interface Usage {
  /** CPU time of all its threads, in milliseconds. */
  readonly cpu: number;
  /** Bytes that the operating system holds for it, and bytes of JavaScript objects. */
  readonly rss: number;
  readonly heap: number;
}

process.on("message", (wish: "usage" | "collected") => {
  // Memory is told after a collection, or one measures when V8 last felt like one.
  if (wish === "collected") (globalThis as { readonly gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ cpu: (user + system) / 1000, rss, heap: heapUsed } satisfies Usage);
});

createRequire(__filename)(path.join(process.cwd(), "server/dist/main.node.js"));
