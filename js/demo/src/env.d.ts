declare module 'virtual:surety-wasm' {
  /** The module's bytes in base64. */
  const base64: string;
  export default base64;
}
declare module 'virtual:examples' {
  /** The built-in examples; their texts lie in files of their own. */
  const examples: readonly {
    readonly id: string; readonly title: string; readonly about: string; readonly file: string;
  }[];
  export default examples;
}
declare module '*?worker&inline' {
  const Made: new () => Worker;
  export default Made;
}
declare module '*.css';
