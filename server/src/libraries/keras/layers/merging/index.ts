/** The merging layers, one line each. */
import { add } from "./add";
import { average } from "./average";
import { concatenate } from "./concatenate";
import { dot } from "./dot";
import { maximum } from "./maximum";
import { minimum } from "./minimum";
import { multiply } from "./multiply";
import { subtract } from "./subtract";

export { mergingFunctions } from "./functions";
export const mergingLayers = [add, average, concatenate, dot, maximum, minimum, multiply, subtract];
