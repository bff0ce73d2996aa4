import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A web site on 127.0.0.1, and the same under another origin for frames across origins. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The same pages as `http://localhost:PORT`. */
  readonly other: string;
  /** Puts a page at a path; returns its address. A page without `<html>` gets a Chinese frame around it. */
  add(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

const whole = (html: string): string =>
  /<html/i.test(html)
    ? html
    : `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>${html}</body></html>`;

/**
 * Serves a folder and the pages that are added. `folders` maps the first part of a path to a folder: `{ '': 'tests/pages', npm: 'node_modules' }`.
 */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Site> {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    const parts = normalize(path).split(/[\\/]/).filter(Boolean);
    const folder = folders[parts[0] ?? ''];
    const file = folder === undefined ? join(folders[''] ?? '', ...parts) : join(folder, ...parts.slice(1));
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      // Browsers ask for favicons and the like: not here, and no reason to stop.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    other: `http://localhost:${port}`,
    add(path, html, headers = {}) {
      pages.set(path, { html: whole(html), headers });
      return url + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
