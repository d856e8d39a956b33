/** All words of a language as one text of Fluent messages; `build/locales.ts` makes it. */
declare module "locale:*" {
  const words: string;
  export default words;
}
