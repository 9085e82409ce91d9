/** A page as people read it: what keeps the words of a line whole is no part of a text. */
export const withoutWholeWords = (html: string): string => html.replace(/<\/?x-(?:text|word)>/g, '')
