/** Short texts that differ where contents do. */
import { createHash } from "node:crypto";

export type Fingerprint = string;

/** A cryptographic one, so that no two contents that anybody can find share it. */
export function fingerprintOf(content: string | Uint8Array): Fingerprint {
  return createHash("sha256").update(content).digest("base64");
}
