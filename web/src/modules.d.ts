// What the build makes or reads as text.

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
