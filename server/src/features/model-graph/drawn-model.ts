/** A model's graph as an SVG file that stands by itself. */
import type { ModelGraphFacts } from "./facts";
import { layout } from "./layout";
import { boxLines, graphSvg } from "./svg";
import { FOLDED, type Opened, visibleGraph } from "./visible-nodes";

/** Draws a model with some of its parts opened; folded where none are named. */
export function drawnModel(model: ModelGraphFacts, opened: Opened = FOLDED): string {
  return graphSvg(layout(visibleGraph(model.graph, opened), boxLines), model.name, { standalone: true });
}
