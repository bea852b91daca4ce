// What `mutants.mjs` puts in place of this module: every test file of the server, loaded when it is asked for.
declare module "tests-of-the-server" {
  export const files: Readonly<Record<string, () => Promise<unknown>>>;
}
