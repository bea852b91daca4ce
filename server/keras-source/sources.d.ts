/** Every module of this folder by its place in it; the build makes it for the worker, which can read no files. */
declare const sources: Readonly<Record<string, string>>;
export default sources;
