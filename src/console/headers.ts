import helmet from 'helmet'

/**
 * Security headers of every console page: nothing from elsewhere, no inline script or style. The referrer goes to
 * our own pages only; with `no-referrer` browsers would send the forms' origin as “null”
 * (fetch.spec.whatwg.org, “append a request Origin header”).
 */
export function securityHeaders(baseUrl: string) {
  const https = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        ...(https && { 'upgrade-insecure-requests': [] }),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
  })
}
