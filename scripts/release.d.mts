// The types of the release script, for its test.
export interface ReleaseOptions {
  readonly folder?: string;
  readonly check?: () => Promise<unknown>;
  readonly isDry?: boolean;
}
export function release(options?: ReleaseOptions): Promise<string>;
