/** Who prints: name and version as they stand in the package, and the version of the JSON format. */
import { name, version } from "../../../package.json";

export const TOOL_NAME = name;
export const TOOL_VERSION = version;
/** Changes only when a field of the JSON is renamed or removed, which is not meant to happen. */
export const SCHEMA_VERSION = 1;
