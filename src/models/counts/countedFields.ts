/**
 * What a counted document has besides its own fields: `recount` marks a change and is set in the same update;
 * `counted` is what the cells now contain of the document; `counting` is the step that is under way from the old to
 * the new contribution.
 */
export interface Counted {
  recount?: true
  counted?: string
  counting?: { id: string; to?: string }
}

/** Added to an update, this marks the document to be counted again. */
export const recount = { recount: true } as const
