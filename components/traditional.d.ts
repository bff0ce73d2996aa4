/** Words of ours in traditional characters, as `scripts/vite-traditional.ts` makes them. */
declare module 'virtual:traditional' {
  const spelled: Readonly<Record<string, string>>;
  export default spelled;
}
