import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What no page of ours uses, apart from the camera, which reads QR codes on the board. */
const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(self), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()'

const withPermissions =
  (headers: RequestHandler): RequestHandler =>
  (req, res, next) => {
    res.set('permissions-policy', PERMISSIONS)
    headers(req, res, next)
  }

/** One year, for every name below ours as well (OWASP ASVS 5, 3.4.1); nothing on plain http. */
const transport = (baseUrl: string) =>
  baseUrl.startsWith('https:') ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true } : false

/**
 * Security headers of every page: only what the page itself needs, from here, no inline script or style. The referrer
 * goes to our own pages only; with `no-referrer` browsers would send the forms' origin as “null”
 * (fetch.spec.whatwg.org, “append a request Origin header”).
 */
export function securityHeaders(baseUrl: string): RequestHandler {
  const https = baseUrl.startsWith('https:')
  return withPermissions(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          'font-src': ["'self'"],
          'img-src': ["'self'"],
          'connect-src': ["'self'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
          ...(https && { 'upgrade-insecure-requests': [] }),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: transport(baseUrl),
      xFrameOptions: { action: 'deny' },
    }),
  )
}

/** Security headers of answers that are no pages: nothing may be made of them. */
export function bareHeaders(baseUrl: string): RequestHandler {
  return withPermissions(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'none'"],
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
          sandbox: [],
        },
      },
      // LINE shows the pictures of reference numbers
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: transport(baseUrl),
      xFrameOptions: { action: 'deny' },
    }),
  )
}
