// Which tests Vitest runs: everything beside or under the server, scripts and the view; the editor's own tests run in the editor.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/**/*.test.ts", "scripts/**/*.test.ts", "view/**/*.test.ts", "playground/**/*.test.ts"],
    environment: "node",
    setupFiles: ["server/test/refuse-stale-reports.ts"],
    // These end only what hangs: a machine that does other work as well takes many times as long as an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
