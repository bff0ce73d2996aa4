/** The rules as `scripts/vite-pack.ts` makes them: JSON of a `Pack`, deflated (raw), in base64. */
declare module 'virtual:pack' {
  const packed: string;
  export default packed;
}
