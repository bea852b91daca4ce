/** Files that only the client can read: each is asked for once, after what is known of its folder, and again once it changed. */
import { describe, expect, it } from "vitest";
import { clientFiles } from "../../src/lsp/client-files";

/** A client with some files, and what it was asked for. */
function client(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const reader = clientFiles({
    text: (file) => {
      asked.push(`text ${file}`);
      return Promise.resolve(files[file] ?? null);
    },
    bytes: (file, most) => {
      asked.push(`${most} bytes ${file}`);
      const all = bytesOf(files[file] ?? "");
      return Promise.resolve(file in files ? { bytes: all.subarray(0, most), size: all.length } : null);
    },
    folder: (folder) => {
      asked.push(`folder ${folder}`);
      const inside = Object.keys(files).flatMap((file) => {
        const [name, ...more] = file.startsWith(`${folder}/`)
          ? file.slice(folder.length + 1).split("/")
          : [""];
        return name ? [{ name, kind: more.length > 0 ? ("folder" as const) : ("file" as const) }] : [];
      });
      return Promise.resolve(inside.length > 0 ? inside : null);
    },
  });
  /** What an answer is in the end, with what was asked of the client for it. */
  const settled = async (question: () => unknown): Promise<{ answer: unknown; asked: readonly string[] }> => {
    asked.length = 0;
    let answer = question();
    for (let round = 0; round < 5 && (await reader.fetchWanted()); round++) answer = question();
    return { answer, asked: [...asked] };
  };
  return { reader, settled };
}

const files = { "/w/a.py": "x = 1", "/w/data/t.csv": "a,b\n1,2\n" };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("files of the client", () => {
  it("are read once their folder is known to hold them, and asked for once", async () => {
    const { reader, settled } = client(files);
    const read = () => reader.readText("/w/a.py");
    expect(await settled(read)).toEqual({ answer: "x = 1", asked: ["folder /w", "text /w/a.py"] });
    expect(await settled(read)).toEqual({ answer: "x = 1", asked: [] });
    expect(reader.misses()).toBe(2);
    expect(reader.isFile("/w/a.py")).toBe(true);
  });
  it("are not asked for where their folder does not hold them", async () => {
    const { reader, settled } = client(files);
    await settled(() => reader.list("/w"));
    expect(await settled(() => reader.readText("/w/b.py"))).toEqual({ answer: undefined, asked: [] });
    expect(await settled(() => reader.readBytes("/w/b.csv", 9))).toEqual({ answer: undefined, asked: [] });
    expect(await settled(() => reader.isFolder("/w/none"))).toEqual({ answer: false, asked: [] });
    expect(await settled(() => reader.isFolder("/w/data"))).toEqual({
      answer: true,
      asked: ["folder /w/data"],
    });
    expect(await settled(() => reader.isFile("/w/data"))).toEqual({ answer: false, asked: [] });
  });
  it("give as many bytes as were asked for, more where more are wanted, and their size", async () => {
    const { reader, settled } = client(files);
    const read = (most: number) => () => {
      const found = reader.readBytes("/w/data/t.csv", most);
      return found && [text(found.bytes), found.size];
    };
    expect((await settled(read(3))).answer).toEqual(["a,b", 8]);
    expect(await settled(read(2))).toEqual({ answer: ["a,b", 8], asked: [] });
    expect(await settled(read(5))).toEqual({ answer: ["a,b\n1", 8], asked: ["5 bytes /w/data/t.csv"] });
    reader.readBytes("/w/data/t.csv", 9);
    reader.readBytes("/w/data/t.csv", 6);
    expect((await settled(read(9))).asked).toEqual(["9 bytes /w/data/t.csv"]);
  });
  it("are asked for again once they changed, and so is what their folder holds", async () => {
    const some: Record<string, string> = { ...files };
    const { reader, settled } = client(some);
    const read = () => [reader.readText("/w/a.py"), reader.list("/w").length];
    await settled(read);
    some["/w/a.py"] = "x = 2";
    some["/w/c.py"] = "";
    expect((await settled(read)).answer).toEqual(["x = 1", 2]);
    reader.forget("/w/a.py");
    expect((await settled(read)).answer).toEqual(["x = 2", 3]);
  });
});
