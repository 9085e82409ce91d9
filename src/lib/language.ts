/** The languages of the chat and the console, Thai first. */
export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]
