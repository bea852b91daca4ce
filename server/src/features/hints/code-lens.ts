/** Code lenses: one per model, with its inputs, outputs and totals. */
import { countText } from "../text/count-text";
import { distinct } from "../explanations/visit-agreement";
import type { Report } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import type { ModelRecord } from "../../values/records/application";
import { formatShape } from "../../values/dimensions/shape";

export interface CodeLens {
  readonly offset: number;
  readonly title: string;
}

function titleOf(model: ModelRecord, language: Language | undefined): string | undefined {
  const { total, trainable } = model.counts();
  const [count, trained] = [countText(total), countText(trainable)];
  const inputs = model.inputs().map(formatShape).join(", ");
  const outputs = model.outputs().map(formatShape).join(", ");
  if (count === undefined || outputs === "") return undefined;
  if (trained === undefined || trained === count)
    return say("lens.model", { inputs, outputs, count }, language);
  return say("lens.model.frozen", { inputs, outputs, count, trainable: trained }, language);
}

/** At most one lens per place; a model made several ways shows no single total. */
export function codeLenses(report: Report, language?: Language): readonly CodeLens[] {
  const own = report.models.filter(({ site }) => site.file === report.file);
  return distinct(own, ({ site }) => String(site.start)).flatMap(({ site }) => {
    const titles = new Set(
      own.filter((other) => other.site.start === site.start).map((model) => titleOf(model, language)),
    );
    const [title] = titles;
    return titles.size === 1 && title !== undefined ? [{ offset: site.start, title }] : [];
  });
}
