// What the build makes or reads as text.

/** Made by tools/build: the page's files, and a name that changes when any of them does. */
declare module "storydiff:files" {
  export const files: string[];
  export const version: string;
}

/** Made by tools/build: the words of src/words/en.json that the bundle says itself. */
declare module "storydiff:english" {
  const words: Record<string, import("./catalogue").Text>;
  export default words;
}

/** Made by tools/build: the catalogues that are in the bundle, by language. */
declare module "storydiff:languages" {
  const catalogues: Record<string, import("./catalogue").Catalogue | undefined>;
  export default catalogues;
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
