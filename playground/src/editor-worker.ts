/** What the editor does beside the page: links in the text, and differences. */
import "monaco-editor/editor/editor.worker.js";
