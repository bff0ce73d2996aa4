/** Host name of the page in the tab, also when asked in one of its frames; empty where there is none. */
export function topHost(): string {
  const top = location.ancestorOrigins[location.ancestorOrigins.length - 1] ?? location.origin;
  return top.split('/')[2]?.replace(/:\d+$/, '') ?? '';
}
