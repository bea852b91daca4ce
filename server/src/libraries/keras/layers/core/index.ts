/** The core layers, one line each. */
import { dense } from "./dense";
import { einsumDense } from "./einsum-dense";
import { embedding } from "./embedding";
import { identity } from "./identity";
import { lambda } from "./lambda";
import { masking } from "./masking";
import { reversibleEmbedding } from "./reversible-embedding";
import { wrapper } from "./wrapper";

export const coreLayers = [
  dense,
  einsumDense,
  embedding,
  identity,
  lambda,
  masking,
  reversibleEmbedding,
  wrapper,
];
