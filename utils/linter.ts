import { deflated, page } from 'virtual:pack';
import { decode } from './codepage.ts';
import { type Engine, createEngine } from './engine/index.ts';
import type { Pack } from './engine/pack.ts';

/** The engine with all built-in rules. They ship packed, to under half their size; unpacking takes a few milliseconds. */
export async function loadLinter(): Promise<Engine> {
  const binary = Uint8Array.from(atob(deflated), (c) => c.charCodeAt(0));
  const plain = new Blob([binary]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  return createEngine(JSON.parse(decode({ page, bytes })) as Pack);
}
