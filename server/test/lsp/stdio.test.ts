// The built server as editors start it, a process of its own.
import { spawn } from "node:child_process";
import * as path from "node:path";
import { describe, expect, it } from "vitest";

describe("the program that editors start", () => {
  it("talks over stdio where nothing else is said", async () => {
    const program = path.resolve(import.meta.dirname, "../../dist/main.node.js");
    const params = { processId: null, capabilities: {}, rootUri: null };
    const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    const server = spawn(process.execPath, [program]);
    let said = "";
    const answered = new Promise<void>((resolve) => {
      server.stdout.on("data", (data: Buffer) => {
        said += data.toString();
        if (said.includes('"keras-shape-lens"')) resolve();
      });
      server.on("exit", () => {
        resolve();
      });
    });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    await answered;
    server.kill();
    expect(said).toContain('"serverInfo":{"name":"keras-shape-lens"}');
  });
});
