/** Code in the address of the page: behind the `#`, which no browser sends to any server. */
import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";

const KEY = "code=";
/** What one pastes is a few pages; a longer address is made by nobody who means well. */
const MOST_CHARACTERS = 200_000;

/** Base64 with the letters that an address may hold. */
function toAddress(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The fragment that carries a text, without its `#`. */
export function fragmentOf(text: string): string {
  return KEY + toAddress(zlibSync(strToU8(text), { level: 9 }));
}

/** The text that a fragment carries; undefined where it carries none that can be read. */
export function textOf(fragment: string): string | undefined {
  const bare = fragment.replace(/^#/, "");
  if (!bare.startsWith(KEY) || bare.length > MOST_CHARACTERS) return undefined;
  const letters = bare.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/");
  try {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    return strFromU8(unzlibSync(bytes));
  } catch (error) {
    console.warn("The code in the address can't be read.", error);
    return undefined;
  }
}
