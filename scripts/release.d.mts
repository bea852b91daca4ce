// The types of the release script, for its test.
export function nextVersion(present: string, step: string | undefined): string;
export function releasedChangelog(text: string, version: string, date: string): string;
