// The worker as it is, with one more path for the tests: how often the program was started in this isolate.
import { Keeper } from "./keeper.mjs";
import module from "./storydiff.wasm";

const keeper = new Keeper(module);

export default {
  fetch: (request) => (new URL(request.url).pathname === "/starts" ? new Response(String(keeper.starts)) : keeper.fetch(request)),
};
