/** The core layers, one line each. */
import { dense } from "./dense";

export const coreLayers = [dense];
