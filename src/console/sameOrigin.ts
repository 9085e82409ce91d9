import type { Request } from 'express'

function originOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null
}

/**
 * Whether a form was sent by one of our own pages. Browsers tell: first by `Sec-Fetch-Site`, which holds behind any
 * proxy and under any of our names; older ones, and plain http, by `Origin`, else `Referer` (Cross-Site Request
 * Forgery Prevention Cheat Sheet, cheatsheetseries.owasp.org). A request that tells nothing is refused.
 */
export function isFromOurPages(req: Request, baseUrl: string): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  return (originOf(req.get('origin')) ?? originOf(req.get('referer'))) === originOf(baseUrl)
}
