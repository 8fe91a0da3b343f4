/** Data rows: esbuild turns the YAML file into an object; the room that imports it gives it its type. */
declare module '*.yaml' {
  const rows: unknown;
  export default rows;
}
