declare module 'virtual:pack' {
  const pack: import('./engine/pack.ts').Pack;
  export default pack;
}
