// The worker's entry: static assets are answered before it runs; what is left is the HTTP API.
import { Keeper } from "./keeper.mjs";
import module from "./storydiff.wasm";

const keeper = new Keeper(module);

export default {
  fetch: (request) => keeper.fetch(request),
};
