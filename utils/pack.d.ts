/** The rules as `scripts/vite-pack.ts` makes them: a `Pack` in columns (`columns.ts`), in a code page of its own (`codepage.ts`), deflated (raw), as text of `dense.ts`. */
declare module 'virtual:pack' {
  /** Bytes in `deflated`. */
  export const length: number;
  export const deflated: string;
}
