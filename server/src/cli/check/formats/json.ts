/** `--format json`: every fact (`docs/facts-json.md`). */
import type { Format } from "../report";
import { SCHEMA_VERSION, TOOL_NAME, TOOL_VERSION } from "../../tool";
import { visibleJson } from "../../../features/text/visible-text";

export const json: Format = ({ files, unknowns, statistics }) => {
  const tool = { name: TOOL_NAME, version: TOOL_VERSION };
  const counts = { ...(unknowns && { unknowns }), ...(statistics && { statistics }) };
  return `${visibleJson(JSON.stringify({ schemaVersion: SCHEMA_VERSION, tool, files, ...counts }))}\n`;
};
