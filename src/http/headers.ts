import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Switches off browser features that no page uses. The camera stays on: the board reads QR codes with it. */
const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(self), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()'

const withPermissions =
  (headers: RequestHandler): RequestHandler =>
  (req, res, next) => {
    res.set('permissions-policy', PERMISSIONS)
    headers(req, res, next)
  }

/** HTTPS only for one year, subdomains too (OWASP ASVS 5, 3.4.1); no header on plain http. */
const transport = (baseUrl: string) =>
  baseUrl.startsWith('https:') ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true } : false

/**
 * Security headers of every page: a page loads only its own files from this server and runs no inline script or style.
 * The referrer goes to this server only; with `no-referrer` browsers would send the forms' origin as “null”
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
          // Voice messages in talks.
          'media-src': ["'self'"],
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

/** Security headers of answers that are not pages: browsers may run and load nothing from them. */
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
      // LINE's apps load the pictures of reference numbers from their own origin.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: transport(baseUrl),
      xFrameOptions: { action: 'deny' },
    }),
  )
}
