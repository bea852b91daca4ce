// Environments of child processes in which this project's npm settings don't hold.

/** npm hands a project's settings to everything that its scripts start; here each of them is unset. */
export function emptySettings() {
  const names = Object.keys(process.env).filter(
    (name) => /^npm_/i.test(name) && !/^npm_config_(cache|registry|userconfig|globalconfig)$/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
