/** The editor, with what a page for Python needs of it. */
import "monaco-editor/features/register.all.js";
import "monaco-editor/languages/definitions/python/register.js";

export * from "monaco-editor/editor.js";
