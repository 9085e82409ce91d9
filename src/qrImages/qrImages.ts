import { Router } from 'express'
import { limited } from '../http/limits.ts'
import { qrPng } from '../lib/qrCode.ts'
import { parseReference } from '../lib/reference.ts'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/**
 * `GET /<reference>.png`: the reference as a QR code, for any number whose check digit is right, given out or not. So
 * it says nothing about anybody, and needs no one to be signed in.
 */
export function qrImages({ perMinute }: { perMinute?: number } = {}): Router {
  const router = Router()
  const notTooOften = limited('pictures', (_req, res) => void res.sendStatus(429), perMinute)
  router.get('/:file', notTooOften, async (req, res, next) => {
    const [, text = ''] = /^([\d-]{1,12})\.png$/.exec(String(req.params['file'])) ?? []
    // One address for each picture, so that it is drawn and kept once.
    if (text === '' || parseReference(text) !== text) return next()
    res.set({
      'cache-control': `public, max-age=${YEAR_IN_SECONDS}, immutable`,
      'x-content-type-options': 'nosniff',
    })
    res.type('png').send(await qrPng(text))
  })
  return router
}
