// Reads and parses all files of a folder and does nothing else: what checking a folder is compared with, start included.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { benchParser } from "./baseline";

void benchParser().then((parser) => {
  const folder = process.argv.at(-1) ?? "";
  for (const name of readdirSync(folder))
    parser.parse(readFileSync(path.join(folder, name), "utf8"))?.delete();
});
