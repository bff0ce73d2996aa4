/** The rules as `scripts/vite-pack.ts` makes them: JSON of a `Pack` in a code page of its own (`codepage.ts`), deflated (raw), in base64. */
declare module 'virtual:pack' {
  export const page: string;
  export const deflated: string;
}
