import type { Entry } from "../tensor-functions/calling";

export const dataEntries: readonly Entry[] = [];
