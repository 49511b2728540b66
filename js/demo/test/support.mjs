// The built page in Chromium, from a small server or straight from its folder.

import { readFile } from 'node:fs/promises';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const dist = join(repository, 'js', 'dist-demo');
export const pictures = resolve(repository, 'build', 'demo-screenshots');

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The folder under a path of its own, as on a static host. */
async function serve() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const inside = path.replace(/^\/some\/path\//, '');
    readFile(join(dist, inside === '' ? 'index.html' : inside)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(inside)] ?? 'text/html' })
        .end(bytes),
      () => response.writeHead(404).end());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${server.address().port}/some/path/` };
}

export async function open() {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('dist-demo/ is not there: run npm run build:demo first');
  }
  mkdirSync(pictures, { recursive: true });
  const { server, url } = await serve();
  const browser = await chromium.launch({
    executablePath: env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  return {
    url, file: pathToFileURL(join(dist, 'index.html')).href, browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** A page, and whatever went wrong in it. */
export async function visit(browser, address, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 1000 }, ...options.context,
  });
  if (!options.tour) {
    await context.addInitScript(() => localStorage.setItem('surety-tour-seen', '1'));
  }
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => void errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.goto(address);
  await settled(page);
  return { page, errors, context };
}

/** Waits until the page shows the step that it stands at. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const data = document.querySelector('.page')?.dataset;
    const busy = document.querySelector('.page')?.getAttribute('aria-busy');
    return data?.position !== undefined && data.position === data.at && busy === 'false';
  }, undefined, { timeout: 20_000 });
}

export const position = (page) =>
  page.$eval('.page', (node) => Number(node.dataset.position));
export const root = (page) => page.$eval('[data-test=root]', (node) => node.dataset.root);
