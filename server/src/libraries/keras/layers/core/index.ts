/** The core layers, one line each. */
import { dense } from "./dense";
import { einsumDense } from "./einsum-dense";
import { embedding } from "./embedding";
import { flaxLayer } from "./flax-layer";
import { identity } from "./identity";
import { jaxLayer } from "./jax-layer";
import { lambda } from "./lambda";
import { masking } from "./masking";
import { reversibleEmbedding } from "./reversible-embedding";
import { tfsmLayer } from "./tfsm-layer";
import { torchModuleWrapper } from "./torch-module-wrapper";
import { wrapper } from "./wrapper";

export const coreLayers = [
  dense,
  einsumDense,
  embedding,
  flaxLayer,
  identity,
  jaxLayer,
  lambda,
  masking,
  reversibleEmbedding,
  tfsmLayer,
  torchModuleWrapper,
  wrapper,
];
