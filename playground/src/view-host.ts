/** Stands in for VS Code inside the frame of the view: passes messages between the view and the page around it. */

const KEPT = "keras-shape-lens-view";

const readKept = (): unknown => {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? undefined : (JSON.parse(text) as unknown);
};

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => {
      window.parent.postMessage(message, location.origin);
    },
    getState: readKept,
    setState: (state: unknown) => {
      sessionStorage.setItem(KEPT, JSON.stringify(state));
    },
  }),
});

// The page around it knows which theme and which language are chosen.
window.addEventListener("message", ({ data, origin }: MessageEvent<{ type?: string; theme?: string }>) => {
  if (origin === location.origin && data.type === "theme")
    document.documentElement.dataset.theme = data.theme ?? "light";
});
