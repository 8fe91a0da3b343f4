/** Made by esbuild.mjs, in the browser's bundle of the integration tests. */
declare module 'all-tests' {
  /** Loads every test file, which tells its tests to mocha. */
  export function loadTests(): Promise<unknown>;
}
