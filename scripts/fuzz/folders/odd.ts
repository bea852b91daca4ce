/** Things beside a program that are no regular files: links in circles, pipes, devices, folders with names of files. */
import type { HostileFolder } from "./folder";

const empty = (): string => "";

export const odd: readonly HostileFolder[] = [
  {
    name: "links in circles",
    files: { "photos/a/1.jpg": empty, "photos/b/1.jpg": empty, "deep/": empty },
    links: {
      "a.csv": "b.csv",
      "b.csv": "a.csv",
      "own.csv": "own.csv",
      "photos/c": ".",
      "photos/a/up": "..",
      "deep/deep": "../deep",
      "around/": ".",
    },
  },
  {
    name: "pipes and devices",
    files: { "a.py": empty },
    links: {
      "zero.csv": "/dev/zero",
      "zero.npy": "/dev/zero",
      "random.json": "/dev/urandom",
      "null.h5": "/dev/null",
      "memory.yaml": "/proc/self/mem",
    },
    pipes: ["pipe.csv", "pipe.npy", "requirements.txt", "pyproject.toml", "numpy.py"],
  },
  {
    name: "folders with names of files",
    files: Object.fromEntries(
      [
        "a.csv",
        "a.npy",
        "a.h5",
        "a.keras",
        "requirements.txt",
        "pyproject.toml",
        "uv.lock",
        "json.py",
        "keras-shape-lens.toml",
      ].map((name) => [`${name}/inside`, empty]),
    ),
  },
  {
    name: "many files in a folder",
    files: {
      "photos/": empty,
      ...Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`photos/${i % 500}/${i}.jpg`, empty])),
    },
  },
];
