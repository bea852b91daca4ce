// Keras's own source that ships with us, where tests find it: in the checkout.
import * as path from "node:path";
import { slashed } from "../../src/host/disk";
import type { ShippedKeras } from "../../src/host/shipped-keras";

export const shippedKeras: ShippedKeras = {
  folder: slashed(path.resolve(import.meta.dirname, "../../keras-source")),
};
