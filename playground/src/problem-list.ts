/** The problems as a list below the code: for who can't see squiggles, and for who reads from top to bottom. */
import type { Say } from "./controls";
import type * as Monaco from "./monaco";

export function showProblems(
  list: HTMLElement,
  markers: readonly Monaco.editor.IMarkerData[],
  say: Say,
  go: (marker: Monaco.editor.IMarkerData) => void,
): void {
  const heading = document.createElement("h2");
  heading.textContent = `${say("problems")} (${markers.length})`;
  if (markers.length === 0) {
    const none = document.createElement("p");
    none.textContent = say("noProblems");
    list.replaceChildren(heading, none);
    return;
  }
  const items = document.createElement("ol");
  for (const marker of markers) {
    const [first = "", ...rest] = marker.message.split("\n");
    const line = document.createElement("button");
    line.textContent = say("line", { line: marker.startLineNumber });
    line.addEventListener("click", () => {
      go(marker);
    });
    const what = document.createElement("strong");
    what.textContent = first;
    const why = document.createElement("p");
    why.textContent = rest.join("\n");
    const item = document.createElement("li");
    item.append(line, " ", what, why);
    items.append(item);
  }
  list.replaceChildren(heading, items);
}
