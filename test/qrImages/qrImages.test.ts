import assert from 'node:assert/strict'
import express, { type RequestHandler } from 'express'
import jsqr from 'jsqr'
import sharp from 'sharp'
import request from 'supertest'
import { qrAddress } from '../../src/domain/appointments/qr.ts'
import { makeReference } from '../../src/lib/reference.ts'
import { qrImages } from '../../src/qrImages/qrImages.ts'

const refuse =
  (status: number): RequestHandler =>
  (_req, res) =>
    void res.sendStatus(status)
const refusals = { tooOften: refuse(429), wrongMethod: refuse(405) }
const app = express().use('/qr', qrImages(refusals))
const get = (file: string) => request(app).get(`/qr/${file}`)

/** What a scanner reads in a picture of this width. */
async function scanned(png: Buffer, width?: number): Promise<string | undefined> {
  const picture = sharp(png).resize(width === undefined ? undefined : { width })
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe('the picture of a reference', () => {
  it('is read by a scanner as the reference, also small', async () => {
    for (const running of [1, 42, 9999, 123_456]) {
      const reference = makeReference(2570, running)
      const answer = await get(`${reference}.png`).buffer(true).expect(200)
      assert.equal(answer.headers['content-type'], 'image/png')
      const png = Buffer.from(answer.body as Uint8Array)
      assert.equal(await scanned(png), reference)
      assert.equal(await scanned(png, 120), reference)
    }
  })

  it('keeps within what LINE takes: 1024 by 1024 pixels', async () => {
    const answer = await get(`${makeReference(2570, 999_999)}.png`).expect(200)
    const { width, height } = await sharp(Buffer.from(answer.body as Uint8Array)).metadata()
    assert.ok(width <= 1024 && height <= 1024, `${width} x ${height}`)
  })

  it('may be kept for ever: it never changes', async () => {
    const { headers } = await get(`${makeReference(2570, 42)}.png`).expect(200)
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
  })

  it('is there for every number with the right check digit and for nothing else, so that it tells nothing', async () => {
    await get(`${makeReference(2599, 8888)}.png`).expect(200)
    for (const file of [
      '70-0042-1.png',
      '7000429.png',
      '70-0042-9',
      '70-0042-9.svg',
      'hello.png',
      '๗๐-๐๐๔๒-๙.png',
      '%2e%2e%2fapp.png',
      `${'7'.repeat(400)}.png`,
      '',
    ]) {
      await get(encodeURI(file)).expect(404)
    }
  })

  it('is not drawn without end for one address', async () => {
    const crowded = express().use('/qr', qrImages({ ...refusals, perMinute: 2 }))
    const file = `/qr/${makeReference(2570, 42)}.png`
    await request(crowded).get(file).expect(200)
    await request(crowded).get(file).expect(200)
    await request(crowded).get(file).expect(429)
  })
})

describe('the address of the picture', () => {
  it('is given where LINE or the practice room shows it', () => {
    const addresses = {
      'https://chapwai.example.go.th': 'https://chapwai.example.go.th/qr/70-0042-9.png',
      'http://localhost:3000': 'http://localhost:3000/qr/70-0042-9.png',
      'http://127.0.0.1:4711': 'http://127.0.0.1:4711/qr/70-0042-9.png',
      'http://chapwai.example.go.th': null,
      'http://localhost.example.com': null,
      'http://192.168.1.10:3000': null,
    }
    for (const [baseUrl, address] of Object.entries(addresses)) {
      assert.equal(qrAddress(baseUrl, '70-0042-9'), address, baseUrl)
    }
  })
})
