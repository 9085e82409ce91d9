import { type RequestHandler, Router } from 'express'
import { limited, type TooOften } from '../http/limits.ts'
import { onlyMethods, READ } from '../http/methods.ts'
import { qrPng } from '../lib/qrCode.ts'
import { parseReference } from '../lib/reference.ts'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

interface Refusals {
  readonly tooOften: TooOften
  readonly wrongMethod: RequestHandler
  readonly perMinute?: number
}

/**
 * `GET /<reference>.png` draws the reference as a QR code, for any number with a right check digit, used or not. It
 * tells nothing about anybody, so it needs no sign-in.
 */
export function qrImages({ tooOften, wrongMethod, perMinute }: Refusals): Router {
  const router = Router()
  const notTooOften = limited('pictures', tooOften, perMinute)
  router.get('/:file', notTooOften, async (req, res, next) => {
    const [, text = ''] = /^([\d-]{1,12})\.png$/.exec(String(req.params['file'])) ?? []
    // Accept only the normal form, so that each picture has one address and caches keep it once.
    if (text === '' || parseReference(text) !== text) return next()
    res.set({
      'cache-control': `public, max-age=${YEAR_IN_SECONDS}, immutable`,
      'x-content-type-options': 'nosniff',
    })
    res.type('png').send(await qrPng(text))
  })
  router.all('/:file', notTooOften, onlyMethods(READ, wrongMethod))
  return router
}
