// The linter's rules: strict typed TypeScript everywhere, no escape hatches, no silent catch.
import js from "@eslint/js";
import tseslint from "typescript-eslint";
import checkedLookup from "./scripts/lint/checked-lookup.mjs";
import noSpanSpread from "./scripts/lint/no-span-spread.mjs";

export default tseslint.config(
  { ignores: ["**/dist/", "**/node_modules/", "out/", "coverage/", ".vscode-test/", "test-fixtures/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are this program's subject; printing one in a template is no accident.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["server/src/**/*.ts"],
    // The journal restores properties by the names under which it noted them itself.
    ignores: ["server/src/values/heap/heap.ts"],
    plugins: { local: { rules: { "checked-lookup": checkedLookup } } },
    rules: { "local/checked-lookup": "error" },
  },
  {
    files: ["server/src/**/*.ts"],
    plugins: { spans: { rules: { "no-spread": noSpanSpread } } },
    rules: { "spans/no-spread": "error" },
  },
  {
    rules: {
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
      "prefer-const": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "max-lines": ["error", { max: 400 }],
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        fetch: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        performance: "readonly",
        AbortSignal: "readonly",
      },
    },
  },
  {
    // Parts of this script run in the page of the editor.
    files: ["scripts/editor-in-browser.mjs"],
    languageOptions: { globals: { document: "readonly", NodeFilter: "readonly" } },
  },
);
