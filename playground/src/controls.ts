/** The bar above the code: what to begin with, which Keras, how it looks, and the link to share. */
import { EXAMPLES } from "./examples";
import type { KerasVersion } from "./server-connection";
import type { ThemeKind, ViewTexts } from "../../server/src/lsp/editor-protocol";
import { type Language, LANGUAGES, fill, languages } from "../../server/src/messages/catalogue";

export const THEMES: readonly ThemeKind[] = ["light", "dark", "high-contrast-light", "high-contrast-dark"];

export interface ControlEvents {
  readonly example: (text: string) => void;
  readonly keras: (version: KerasVersion) => void;
  readonly theme: (theme: ThemeKind) => void;
  readonly language: (language: Language) => void;
  readonly share: () => Promise<void>;
}

interface Choice<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, text: string])[];
  readonly chosen: (value: T) => void;
}

function select<T extends string>({ label, value, choices, chosen }: Choice<T>): HTMLLabelElement {
  const element = document.createElement("select");
  element.append(...choices.map(([own, text]) => new Option(text, own, own === value, own === value)));
  element.addEventListener("change", () => {
    const found = choices.find(([own]) => own === element.value);
    if (found) chosen(found[0]);
  });
  const around = document.createElement("label");
  around.append(label, element);
  return around;
}

/** Says what `key` stands for; the key itself only where the catalogue lacks it, which its types forbid. */
export const sayIn =
  (texts: ViewTexts) =>
  (key: string, facts: Readonly<Record<string, string | number>> = {}): string =>
    fill(texts[`playground.${key}`] ?? key, facts);
export type Say = ReturnType<typeof sayIn>;

/** What the bar begins with. */
export interface Chosen {
  readonly example: string;
  readonly keras: KerasVersion;
  readonly theme: ThemeKind;
  readonly language: Language;
}

/** Fills the bar. */
export function showControls(bar: HTMLElement, say: Say, chosen: Chosen, events: ControlEvents): void {
  const lead = document.createElement("p");
  lead.textContent = say("lead");
  const tools = document.createElement("div");
  tools.className = "tools";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  const share = document.createElement("button");
  share.textContent = say("share");
  share.addEventListener("click", () => {
    void events.share().then(() => {
      told.textContent = say("shared");
    });
  });
  tools.append(
    select({
      label: say("example"),
      value: chosen.example,
      choices: [
        ["own", say("example.own")],
        ...EXAMPLES.map(({ name }) => [name, say(`example.${name}`)] as const),
      ],
      chosen: (name) => {
        const example = EXAMPLES.find((one) => one.name === name);
        if (example) events.example(example.text);
      },
    }),
    select<KerasVersion>({
      label: say("keras"),
      value: chosen.keras,
      choices: [
        ["3", "3"],
        ["2", "2"],
      ],
      chosen: events.keras,
    }),
    select({
      label: say("theme"),
      value: chosen.theme,
      choices: THEMES.map((theme) => [theme, say(`theme.${theme}`)] as const),
      chosen: events.theme,
    }),
    select<Language>({
      label: say("language"),
      value: chosen.language,
      choices: languages.map((language) => [language, LANGUAGES[language]] as const),
      chosen: events.language,
    }),
    share,
    told,
  );
  bar.append(lead, tools);
}
