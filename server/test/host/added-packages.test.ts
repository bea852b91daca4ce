// Where Python looks for packages beside an environment's own: what `.pth` files, editable installations and pyvenv.cfg add.
import { describe, expect, it } from "vitest";
import { madeUpFiles } from "../support/made-up-files";
import { withAddedPackages } from "../../src/host/added-packages";

const own = "/env/lib/python3.12/site-packages";

/** The packages' folders of `/env`, with files of these texts on the disk, and folders where they say. */
function found(texts: Readonly<Record<string, string>>, folders: readonly string[] = []): readonly string[] {
  const files = madeUpFiles(texts, folders);
  return withAddedPackages({ source: "chosen", folder: "/env", sitePackages: [own] }, files).sitePackages;
}

describe("the packages that an environment adds", () => {
  it("are the folders that a .pth file names, absolute or from where it lies", () => {
    const text = "# mine\n/home/me/nets/src\r\n\n../../extra/\n/gone\n/home/me/nets/src\n";
    expect(found({ [`${own}/mine.pth`]: text }, ["/home/me/nets/src", "/env/lib/extra"])).toEqual([
      own,
      "/home/me/nets/src",
      "/env/lib/extra",
    ]);
  });

  it("are those of packages that setuptools finds for itself", () => {
    const texts = {
      [`${own}/__editable__.nets-1.0.pth`]:
        "import __editable___nets_1_0_finder; __editable___nets_1_0_finder.install()",
      [`${own}/__editable___nets_1_0_finder.py`]:
        "import sys\n\nMAPPING: dict[str, str] = {'nets': '/home/me/nets/nets', 'more': '/home/me/more/more'}\nNAMESPACES = {}\n",
    };
    expect(found(texts, ["/home/me/nets/nets", "/home/me/more"])).toEqual([
      own,
      "/home/me/nets",
      "/home/me/more",
    ]);
  });

  it("are not what a line of code would add", () => {
    const text = "import sys; sys.path.append('/home/me/secret')\nimport\t/home/me/secret\n";
    expect(
      found({ [`${own}/a.pth`]: text, [`${own}/.hidden.pth`]: "/home/me/secret" }, ["/home/me/secret"]),
    ).toEqual([own]);
  });

  it("are not on another machine, and no path that there can't be", () => {
    const text = "//server/share\n\\\\server\\share\n/home/\0/me\n";
    expect(found({ [`${own}/a.pth`]: text, "//server/share/x.py": "" })).toEqual([own]);
  });

  it("are those of the system where pyvenv.cfg includes them, and what is added there", () => {
    const system = "/usr/local/lib/python3.12/site-packages";
    const texts = (included: string): Readonly<Record<string, string>> => ({
      "/env/pyvenv.cfg": `home = /usr/local/bin\ninclude-system-site-packages = ${included}\nversion = 3.12.1\n`,
      [`${system}/keras/__init__.py`]: "",
      [`${system}/more.pth`]: "/opt/more\n",
    });
    expect(found(texts("true"), ["/opt/more"])).toEqual([own, system, "/opt/more"]);
    expect(found(texts("false"), ["/opt/more"])).toEqual([own]);
  });
});
