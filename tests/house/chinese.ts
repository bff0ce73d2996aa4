/** A Chinese text of ours, and where it stands. */
export interface Ours {
  readonly where: string;
  readonly text: string;
}

/** What is quoted as an example is not our own wording: 「…」, “…”, code, and lines behind `>`. */
const quoted = /^>.*$|```[\s\S]*?```|`[^`\n]*`|「[^「」]*」|“[^“”]*”|\]\([^)]*\)|!\[[^\]]*\]/gm;

/** Blanks out the quoted examples, so that the rest can be read as one text. */
export const withoutQuotes = (text: string): string => text.replace(quoted, (words) => '　'.repeat(words.length));

/** The wordings of an interface file of `public/_locales`; those called `example_…` are quoted examples. */
export const wordings = (file: string, json: string): Ours[] =>
  Object.entries(JSON.parse(json) as Record<string, { message: string }>)
    .filter(([key]) => !key.startsWith('example_'))
    .map(([key, { message }]) => ({ where: `${file} ${key}`, text: message }));
