// Where the browser asks for trusted script addresses (Trusted Types), two are: the worker of the page's own bundle, and the service worker.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

let policy: { createScriptURL(url: string): unknown } | undefined;

/** The address as the browser wants it; any other than the two is refused. */
export function trustedScriptURL(url: string): string {
  const rules = {
    createScriptURL(u: string): string {
      if (u === "sw.js" || u.startsWith(`blob:${location.origin}/`)) return u;
      throw new TypeError(`${u} is no script of this page`);
    },
  };
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("storydiff", rules) ?? rules;
  return policy.createScriptURL(url) as string;
}
