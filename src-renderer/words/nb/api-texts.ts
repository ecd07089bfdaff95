/** What main says about operations, from English to Norwegian (bokmål). */
export const apiTexts: Readonly<Record<string, string>> = {};
