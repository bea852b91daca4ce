/** The attention layers, one line each. */
import { additiveAttention } from "./additive-attention";
import { attention } from "./attention";
import { groupedQueryAttention } from "./grouped-query-attention";
import { multiHeadAttention } from "./multi-head-attention";

export const attentionLayers = [additiveAttention, attention, groupedQueryAttention, multiHeadAttention];
