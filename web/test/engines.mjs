// Chromium, Firefox and WebKit behind one small set of calls, for the tests that run in all three. Chromium and Firefox are driven by puppeteer
// (the DevTools protocol and WebDriver BiDi), WebKitGTK by plain WebDriver over HTTP. Whatever a browser asks of any host goes through a proxy of
// the test's own (witness), which sees it, can cut the connection, and never lets a request out.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const size = { width: 1280, height: 900 };
const keys = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", Shift: "\uE008", Control: "\uE009", Backspace: "\uE003", ArrowDown: "\uE015" };

/** The browsers, each with where Debian puts it; the environment may name another place. */
export const engines = [
  { name: "Chromium", binary: process.env.CHROMIUM ?? "/usr/bin/chromium", start: startChromium },
  { name: "Firefox", binary: process.env.FIREFOX ?? "/usr/bin/firefox-esr", start: startFirefox },
  { name: "WebKit", binary: process.env.MINIBROWSER ?? `/usr/lib/${{ x64: "x86_64", arm64: "aarch64" }[process.arch]}-linux-gnu/webkit2gtk-4.1/MiniBrowser`, start: startWebKit },
];

/** Whether the host is one that browsers ask on their own account: for updates, settings, what they know of forms. */
function isVendors(host) {
  return /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)$/.test(host);
}

/** A proxy that passes on what is for the page's own server, refuses all else, and notes both. */
export async function witness(t, address) {
  const own = new URL(address);
  const seen = [];
  const reports = [];
  let connected = true;
  const server = http.createServer((request, answer) => {
    const url = new URL(request.url);
    if (url.pathname === "/policy-report") {
      request.setEncoding("utf8").on("data", (s) => reports.push(s));
      return request.on("end", () => answer.writeHead(204).end());
    }
    const note = { url: url.href, status: 0, bytes: 0 };
    if (url.host === own.host || !isVendors(url.hostname)) seen.push(note);
    if (!connected || url.host !== own.host) return request.socket.destroy();
    const passed = http.request({ host: own.hostname, port: own.port, path: url.pathname + url.search, method: request.method, headers: { ...request.headers, connection: "close" } }, (given) => {
      const headers = { ...given.headers };
      const policy = headers["content-security-policy"];
      if (policy) headers["content-security-policy"] = `${policy}; report-uri /policy-report`;
      answer.writeHead(given.statusCode, headers);
      note.status = given.statusCode;
      given.on("data", (d) => (note.bytes += d.length)).pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    request.pipe(passed);
  });
  server.on("connect", (request, socket) => {
    if (!isVendors(request.url.split(":")[0])) seen.push({ url: `https://${request.url}`, status: 0, bytes: 0 });
    socket.destroy();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => (server.closeAllConnections(), server.close()));
  return { port: server.address().port, seen, reports, offline: (on) => (server.closeAllConnections(), (connected = !on)) };
}

function folder(t) {
  const dir = mkdtempSync(join(tmpdir(), "storydiff-"));
  t.after(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** What the tests ask of a page, over the two things that each kind of driver does in its own way: run(source, args) and the real mouse and keys. */
class Tab {
  /** Runs a function in the page; what it gives comes back as JSON has it. */
  evaluate(f, ...args) {
    return this.run(String(f), args);
  }

  /** Waits until the function gives something true in the page, and gives that. */
  async until(f, ...args) {
    const end = Date.now() + 60_000; // on a busy machine
    for (;;) {
      const value = await this.evaluate(f, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${f} (${JSON.stringify(args)}); the page is ${await this.evaluate(() => `${document.body.dataset.state}: ${document.getElementById("status").textContent}`)}`);
      await pause(30);
    }
  }

  state(wanted) {
    return this.until((wanted) => document.body.dataset.state === wanted, wanted);
  }

  texts(selector) {
    return this.evaluate((selector) => [...document.querySelectorAll(selector)].map((e) => e.textContent), selector);
  }

  async text(selector) {
    return (await this.texts(selector))[0];
  }

  /** Clicks the first element of the selector, of several the one with this text. */
  async click(selector, text = "") {
    const mark = await this.until(
      (selector, text) => {
        const found = [...document.querySelectorAll(selector)].find((e) => e.textContent.includes(text) && e.checkVisibility());
        if (!found) return "";
        document.querySelector("[data-test]")?.removeAttribute("data-test");
        found.setAttribute("data-test", "");
        found.scrollIntoView({ block: "center" });
        return "[data-test]";
      },
      selector,
      text,
    );
    await this.pointAt(mark);
  }
}

// ---- Chromium and Firefox

class PuppeteerTab extends Tab {
  constructor(page) {
    super();
    this.page = page;
  }
  async run(source, args) {
    return JSON.parse(await this.page.evaluate(`(async () => JSON.stringify((await (${source})(...${JSON.stringify(args)})) ?? null))()`));
  }
  goto(url) {
    return this.page.goto(url);
  }
  reload() {
    return this.page.reload();
  }
  async pointAt(selector) {
    await (await this.page.$(selector)).click();
  }
  async pick(selector, paths) {
    await (await this.page.$(selector)).uploadFile(...paths);
  }
  async press(...chord) {
    for (const k of chord.slice(0, -1)) await this.page.keyboard.down(k);
    await this.page.keyboard.press(chord.at(-1));
    for (const k of chord.slice(0, -1).reverse()) await this.page.keyboard.up(k);
  }
  type(text) {
    return this.page.keyboard.type(text);
  }
  close() {
    return this.page.close();
  }
}

async function puppeteered(t, options) {
  const browser = await puppeteer.launch({ headless: true, acceptInsecureCerts: false, defaultViewport: size, protocolTimeout: 60_000, ...options });
  t.after(() => browser.close());
  return {
    version: await browser.version(),
    /** A session with nothing stored, and its first tab. */
    async fresh(t) {
      const context = await browser.createBrowserContext(options.context);
      t.after(() => context.close());
      const open = async () => new PuppeteerTab(await context.newPage());
      return { tab: await open(), open };
    },
  };
}

async function startChromium(t, binary, proxy) {
  const downloads = folder(t);
  const started = await puppeteered(t, {
    executablePath: binary,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--proxy-server=127.0.0.1:${proxy}`, "--proxy-bypass-list=<-loopback>"],
    context: { downloadBehavior: { policy: "allow", downloadPath: downloads } },
  });
  return {
    ...started,
    downloads,
    /** Files and folders dropped as the system does it. */
    async drop(tab, paths) {
      const cdp = await tab.page.createCDPSession();
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"]) await cdp.send("Input.dispatchDragEvent", { type, x: 640, y: 200, data });
      await cdp.detach();
    },
    cannot: {},
  };
}

async function startFirefox(t, binary, proxy) {
  const downloads = folder(t);
  const started = await puppeteered(t, {
    browser: "firefox",
    executablePath: binary,
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy,
      "network.proxy.allow_hijacking_localhost": true,
      "network.proxy.no_proxies_on": "",
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
  return { ...started, downloads, cannot: { drop: "WebDriver BiDi has no drop of files from outside the page" } };
}

// ---- WebKit

class WebDriverTab extends Tab {
  /** window is what the tabs of a session share: which of them commands go to. */
  constructor(call, window, handle) {
    super();
    this.call = call;
    this.window = window;
    this.handle = handle;
  }
  async run(source, args) {
    await this.front();
    const { failed, value } = await this.call("POST", "/execute/async", {
      script: `const done = arguments[1]; Promise.resolve().then(() => (${source})(...arguments[0])).then((value) => done({ value: JSON.stringify(value ?? null) }), (e) => done({ failed: String(e) }));`,
      args: [args],
    });
    if (failed) throw new Error(failed);
    return JSON.parse(value);
  }
  async goto(url) {
    await this.front();
    await this.call("POST", "/url", { url });
  }
  async reload() {
    await this.front();
    await this.call("POST", "/refresh", {});
  }
  async pointAt(selector) {
    await this.call("POST", `/element/${await this.find(selector)}/click`, {});
  }
  async pick(selector, paths) {
    await this.call("POST", `/element/${await this.find(selector)}/value`, { text: paths.join("\n") });
  }
  async find(selector) {
    return Object.values(await this.call("POST", "/element", { using: "css selector", value: selector }))[0];
  }
  async press(...chord) {
    await this.front();
    const codes = chord.map((k) => keys[k] ?? k);
    const actions = [...codes.map((value) => ({ type: "keyDown", value })), ...codes.toReversed().map((value) => ({ type: "keyUp", value }))];
    await this.call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }
  async type(text) {
    for (const k of text) await this.press(k);
  }
  async front() {
    if (this.window.handle !== this.handle) await this.call("POST", "/window", { handle: this.handle });
    this.window.handle = this.handle;
  }
  async close() {
    await this.front();
    await this.call("DELETE", "/window");
  }
}

/** Where the X server, the driver and its browsers run; WebKitGTK hangs without a display. */
async function startWebKit(t, binary, proxy) {
  const home = folder(t);
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", LANG: "C.UTF-8" };
  mkdirSync(join(home, "downloads"));
  writeFileSync(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${home}/downloads"\n`);
  const x = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  t.after(() => x.kill());
  env.DISPLAY = `:${await firstLine(x.stdio[3])}`;
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  t.after(() => driver.kill());
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; !(await ask("GET", "/status").catch(() => undefined)); tries++) {
    if (tries > 100) throw new Error("WebKitWebDriver does not answer");
    await pause(100);
  }
  const session = () =>
    ask("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          "webkitgtk:browserOptions": { binary, args: ["--automation"] },
          proxy: { proxyType: "manual", httpProxy: `127.0.0.1:${proxy}`, sslProxy: `127.0.0.1:${proxy}`, noProxy: [] },
        },
      },
    });
  let version = "";
  return {
    get version() {
      return version;
    },
    async fresh(t) {
      const { sessionId, capabilities } = await session();
      version = `WebKitGTK/${capabilities.browserVersion}`;
      const call = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
      t.after(() => call("DELETE", "").catch(() => {}));
      await call("POST", "/window/rect", size);
      const window = { handle: await call("GET", "/window") };
      return {
        tab: new WebDriverTab(call, window, window.handle),
        open: async () => new WebDriverTab(call, window, (await call("POST", "/window/new", { type: "tab" })).handle),
      };
    },
    downloads: join(home, "downloads"),
    cannot: { drop: "WebDriver has no drop of files from outside the page" },
  };
}

async function firstLine(stream) {
  for await (const line of createInterface(stream)) return line.trim();
  throw new Error("Xvfb ended");
}

function freePort() {
  return new Promise((found) => {
    const server = http.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** The file of that name once it is whole, as text. */
export async function downloaded(browser, name) {
  const path = join(browser.downloads, name);
  for (let tries = 0; tries < 300; tries++) {
    const there = existsSync(browser.downloads) ? readdirSync(browser.downloads) : [];
    if (there.includes(name) && !there.some((n) => /\.(crdownload|part|wkdownload)$/.test(n))) {
      const data = readFileSync(path);
      if (data.length > 0) {
        rmSync(path);
        return data;
      }
    }
    await pause(50);
  }
  throw new Error(`${name} was not saved; there is ${existsSync(browser.downloads) ? readdirSync(browser.downloads) : "no folder"}`);
}
