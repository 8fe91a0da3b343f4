/** A page's script: esbuild builds it and gives its source. */
declare module '*?script' {
  const source: string;
  export default source;
}
