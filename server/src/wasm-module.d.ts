/** Lets the browser's entry import WebAssembly, which the bundler puts in as bytes. */
declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
