/** Ways to the network that no built file may hold. `\b` keeps fetchPriority and the like apart. */
const network: Record<string, RegExp> = {
  fetch: /\bfetch\b/,
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  WebSocket: /\bWebSocket\b/,
  WebTransport: /\bWebTransport\b/,
  EventSource: /\bEventSource\b/,
  sendBeacon: /\bsendBeacon\b/,
  RTCPeerConnection: /\bRTCPeerConnection\b/,
  importScripts: /\bimportScripts\b/,
  'import from elsewhere': /(?:\bimport\s*\(?|\bfrom)\s*["'`](?:https?:)?\/\//,
  'address in a page or style':
    /(?:\bsrc|\bhref|\baction)\s*=\s*["']?(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\//i,
};

/** Names of the ways to the network that a built script, page or style holds. */
export const networkIn = (source: string): string[] =>
  Object.entries(network).flatMap(([name, pattern]) => (pattern.test(source) ? [name] : []));

/** Strings that survive minifying: React's element type, its internals, its error page; the dictionaries of pinyin-pro and opencc-js. */
const heavy: Record<string, RegExp> = {
  React: /react\.(?:transitional\.)?element|__CLIENT_INTERNALS_DO_NOT_USE|react\.dev\/errors|__reactContainer/,
  'pinyin-pro': /[\u4e00-\u9fff]{2}["']?:["'][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+ [a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+["']/,
  'opencc-js': /STPhrases|TSPhrases|(?:[\u4e00-\u9fff] [\u4e00-\u9fff]\|){200}/,
};

/** Names of the libraries in a page script that have no business there. */
export const librariesIn = (source: string): string[] =>
  Object.entries(heavy).flatMap(([name, pattern]) => (pattern.test(source) ? [name] : []));

export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy?: { readonly extension_pages?: string; readonly sandbox?: string };
  readonly content_scripts?: readonly { readonly js?: readonly string[] }[];
}

const permissions = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'];

/** What the manifest asks for beyond what it may, or forgets to forbid; in sentences. */
export function wrongManifest(manifest: Manifest): string[] {
  const wrong: string[] = [];
  const asked = [...(manifest.permissions ?? [])].sort();
  if (asked.join() !== permissions.join()) wrong.push(`permissions are ${asked.join(', ')}; they are to be ${permissions.join(', ')}`);
  if ((manifest.host_permissions ?? []).join() !== '<all_urls>')
    wrong.push('host_permissions are to be <all_urls>, for the page script, and nothing else');
  for (const key of ['optional_permissions', 'optional_host_permissions', 'externally_connectable'] as const)
    if (manifest[key] !== undefined) wrong.push(`${key} is not to be there`);
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const directives = policy.split(';').map((directive) => directive.trim().replace(/\s+/g, ' '));
  for (const needed of ["connect-src 'none'", "script-src 'self'"])
    if (!directives.includes(needed)) wrong.push(`the policy of extension pages lacks ${needed}`);
  return wrong;
}
