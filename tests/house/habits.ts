// Spelled so that this file does not find itself.
const strangers: Record<string, RegExp> = {
  'an absolute path of a machine': /(?<![\w.~-])\/(?:wor[k]|hom[e]|roo[t]|User[s])\/\w|[A-Z]:\\User[s]\\/,
  'a registry host': /registr[y]\.(?:npmjs|npmmirror|yarnpkg|taobao)/,
  'a tool that helped': /\b(?:claud[e]|anthropi[c]|opena[i]|chatgp[t]|copilo[t]|deepsee[k]|co-authored-b[y]|generated wit[h])/i,
};

/** What a file says that the project does not speak of. */
export const strangersIn = (source: string): string[] =>
  Object.entries(strangers).flatMap(([what, pattern]) => {
    const found = pattern.exec(source);
    return found ? [`${what} (${found[0]})`] : [];
  });

/** Lines that switch a lint off without a reason behind it; in sentences. (Types cannot be switched off at all: the linter sees to that.) */
export function silencedIn(source: string): string[] {
  return source.split('\n').flatMap((line, index) => {
    const silenced = /(?:ox|es)lint-disable[\w-]*/.exec(line);
    return !silenced || /\s--\s+\S/.test(line) ? [] : [`line ${index + 1}: ${silenced[0]} needs its reason on the line, behind \`--\``];
  });
}

/** The most lines a file may have; rules and messages are tables and may be longer. */
export const longest = (file: string): number => {
  if (file.startsWith('utils/rules/')) return 1000;
  return /\.(?:ts|tsx|mjs)$/.test(file) ? 300 : Infinity;
};
