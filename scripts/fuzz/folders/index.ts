/** All folders whose files are made to break the analysis of the program between them. */
import { broken } from "./broken";
import { bursting } from "./bursting";
import type { HostileFolder } from "./folder";
import { lists } from "./lists";
import { odd } from "./odd";

export const hostileFolders: readonly HostileFolder[] = [...broken(), ...bursting, ...lists, ...odd];
