// What the build makes or reads as text.

/** Made by tools/build: the page's files, and a name that changes when any of them does. */
declare module "storydiff:files" {
  export const files: string[];
  export const version: string;
}

/** Made by tools/build: the page's own words of src/words/en.json, without what the engine says. */
declare module "storydiff:english" {
  const words: Record<string, import("./catalogue").Text>;
  export default words;
}

declare module "storydiff:worker" {
  const source: string;
  export default source;
}

declare module "storydiff:example" {
  const articles: { file: string; source: string; published: string; text: string }[];
  export default articles;
}

declare module "wasm_exec" {}

declare module "*.css" {
  const text: string;
  export default text;
}
