/** Shortens labels that stand in one line and would run into one another: lengths that are symbols have names of any length. */
import type { Label } from "./label";

/** Pixels of a character on average in the widest of the usual fonts (DejaVu Sans), and of a space. */
const PLAIN = 7.8;
const BOLD = 8.6;
const SPACE = 4.4;

/** What stays free between two labels. */
const GAP = 8;

function widthOf({ text, bold }: Label): number {
  const spaces = text.split(" ").length - 1;
  return spaces * SPACE + (text.length - spaces) * (bold ? BOLD : PLAIN);
}

const leftOf = (label: Label): number =>
  label.x - (label.anchor === "end" ? widthOf(label) : label.anchor === "middle" ? widthOf(label) / 2 : 0);
const rightOf = (label: Label): number => leftOf(label) + widthOf(label);

/** A label in so many pixels; what is left out is what comes last. */
export function within(label: Label, pixels: number): Label {
  if (widthOf(label) <= pixels) return label;
  let shown = label.text.slice(0, -1);
  while (shown !== "" && widthOf({ ...label, text: `${shown}…` }) > pixels) shown = shown.slice(0, -1);
  return { ...label, text: `${shown.trimEnd()}…` };
}

/** Two neighbours beside one another. Only what grows towards the other gives way; where both do, the longer one first. */
function apart(left: Label, right: Label): readonly [Label, Label] {
  if (rightOf(left) + GAP <= leftOf(right)) return [left, right];
  const [leftGives, rightGives] = [left.anchor === "start", right.anchor === "end"];
  if (leftGives && rightGives) {
    const room = right.x - left.x - GAP;
    const ofLeft = Math.max(room / 2, room - widthOf(right));
    return [within(left, ofLeft), within(right, Math.max(room / 2, room - widthOf(left)))];
  }
  if (leftGives) return [within(left, leftOf(right) - GAP - left.x), right];
  return rightGives ? [left, within(right, right.x - GAP - rightOf(left))] : [left, right];
}

/** Labels by those they take the place of; those that fit are left out. */
export function fittedLabels(labels: readonly Label[]): ReadonlyMap<Label, Label> {
  const fitted = new Map<Label, Label>();
  for (const line of new Set(labels.map(({ y }) => y))) {
    const inOrder = labels.filter(({ y }) => y === line).toSorted((a, b) => a.x - b.x);
    for (const [i, label] of inOrder.entries()) {
      const next = inOrder[i + 1];
      if (!next) continue;
      const [left, right] = apart(fitted.get(label) ?? label, next);
      if (left !== label) fitted.set(label, left);
      if (right !== next) fitted.set(next, right);
    }
  }
  return fitted;
}
