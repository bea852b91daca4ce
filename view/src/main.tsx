/** Starts the view in the page of a webview. */
import { render } from "preact";
import { App } from "./app";
import { editorHost } from "./host";

const root = document.getElementById("view");
if (root) render(<App host={editorHost()} />, root);
