// What the view and whoever shows it (the editor, or a page) say to each other.
import type { LayerChange } from "../../server/src/features/model-graph/layer-detail";
import type { ModelGraphFacts, PlaceFacts } from "../../server/src/features/model-graph/facts";
import type {
  LayerResult,
  ModelResult,
  VersionedEdits,
  ViewTexts,
} from "../../server/src/lsp/editor-protocol";

export type ToView =
  | { readonly type: "texts"; readonly texts: ViewTexts; readonly language: string }
  /** The model to show; null where there is none. `follow` says that the cursor chose the node. */
  | {
      readonly type: "model";
      readonly result: ModelResult | null;
      readonly uri: string;
      readonly follow: boolean;
    }
  /** A model that is not shown but compared with; null where it is gone. */
  | { readonly type: "other"; readonly model: ModelGraphFacts | null }
  /** The answer to the question of this number. */
  | { readonly type: "layer"; readonly question: number; readonly result: LayerResult | null };

export type FromView =
  | { readonly type: "ready" }
  | { readonly type: "choose"; readonly key: string }
  /** Asks for a model to compare with. */
  | { readonly type: "other"; readonly key: string }
  | { readonly type: "reveal"; readonly place: PlaceFacts; readonly focus: boolean }
  | {
      readonly type: "layer";
      readonly question: number;
      readonly place: PlaceFacts | null;
      readonly constructed: PlaceFacts | null;
      readonly outputs: readonly string[];
      readonly change?: LayerChange;
    }
  | { readonly type: "apply"; readonly edits: readonly VersionedEdits[] }
  | { readonly type: "copy"; readonly text: string }
  /** `content` is base64. */
  | { readonly type: "save"; readonly name: string; readonly content: string };
