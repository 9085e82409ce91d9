/** The office's account at LINE, as people add it. */
export interface Account {
  /** With its “@”. */
  readonly id: string
  /** Opens LINE on the page that adds the account (LINE URL scheme, “Sharing your LINE Official Account”). */
  readonly address: string
}

/** @param basicId the account's id with its “@”; null while LINE has not given it */
export function accountOf(basicId: string | null): Account | null {
  return basicId === null
    ? null
    : { id: basicId, address: `https://line.me/R/ti/p/${encodeURIComponent(basicId)}` }
}
