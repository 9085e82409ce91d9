import type { Request } from 'express'

function originOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null
}

/**
 * Whether the form comes from our own pages. It looks at `Sec-Fetch-Site` first, which works behind any proxy and with
 * any of our host names. Older browsers and plain http send `Origin` or `Referer` instead, which must equal our address
 * or the requested one (Cross-Site Request Forgery Prevention Cheat Sheet, cheatsheetseries.owasp.org). A request
 * without any of them does not come from a page in a browser, so no other site can have forged it.
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
