/**
 * What a counted document holds beside its own fields: `recount` from the change on, set in the very update that makes
 * it; `counted`, what of it is in the counts now; `counting`, the step from the one to the other while it is being made.
 */
export interface Counted {
  recount?: true
  counted?: string
  counting?: { id: string; to?: string }
}

/** Says in an update that the document has to be counted anew. */
export const recount = { recount: true } as const
