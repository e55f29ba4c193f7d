// The verdicts of the package in a worker of a real Chromium, as JSON texts.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** @returns {Promise<[string, string][]>} without and with the trust list */
export async function inChromium({ files, list, day, pkg }) {
  const length = (bytes) => { const out = Buffer.alloc(4); out.writeUInt32BE(bytes.length); return out; };
  const body = Buffer.concat(files.flatMap(({ bytes }) => [length(bytes), bytes]));
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    if (path === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>parity</title>');
    else if (path === '/corpus') response.end(body);
    else if (path === '/worker.js') response.setHeader('content-type', TYPES['.js']).end(readFileSync(join(import.meta.dirname, 'worker.js')));
    else if (path.startsWith('/pkg/') && !path.includes('..')) response.setHeader('content-type', TYPES[extname(path)]).end(readFileSync(join(pkg, path.slice(5))));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate((asked) => new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onerror = (event) => reject(new Error(event.message ?? 'the worker did not start'));
      worker.onmessage = ({ data }) => (data === 'ready' ? worker.postMessage(asked) : resolve(data));
    }), { day, list, names: files.map(({ name }) => name) });
  } finally {
    await browser.close();
    server.close();
  }
}
