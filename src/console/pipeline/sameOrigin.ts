import type { Request } from 'express'

function originOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null
}

/**
 * Whether a form was not sent by a page from elsewhere. Browsers tell: first by `Sec-Fetch-Site`, which holds behind any
 * proxy and under any of our names; older ones, and plain http, by `Origin`, else `Referer`, which must be our address or
 * the one that was asked (Cross-Site Request Forgery Prevention Cheat Sheet, cheatsheetseries.owasp.org). A request that
 * tells nothing does not come from a browser's page: whoever sends it holds the cookie in hand, and nobody is tricked.
 */
export function isFromOurPages(req: Request, baseUrl: string): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const source = req.get('origin') ?? req.get('referer')
  if (source === undefined) return true
  const asked = `${req.protocol}://${req.get('host') ?? ''}`
  const from = originOf(source)
  return from !== null && (from === originOf(baseUrl) || from === originOf(asked))
}
