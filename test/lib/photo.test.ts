import assert from 'node:assert/strict'
import { drawing } from '../../src/lib/drawing.ts'
import { readPicture, stampPhoto } from '../../src/lib/photo.ts'
import { CAMERA, makeNoise, makePdf, makePhoto } from '../support/pictures.ts'

async function metadataOf(bytes: Buffer) {
  return (await drawing())(bytes).metadata()
}

describe('a picture of a paper', () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    it(`may be ${format}: it becomes JPEG, without the phone and the place`, async () => {
      const sent = await makePhoto({ format })
      assert.ok((await metadataOf(sent)).exif?.includes(CAMERA), 'the test’s own photo tells of its phone')
      const read = await readPicture(sent)
      assert.equal(read?.kind, 'jpeg')
      const { format: made, exif, xmp, iptc } = await metadataOf(read.bytes)
      assert.deepEqual([made, exif, xmp, iptc], ['jpeg', undefined, undefined, undefined])
      assert.ok(!read.bytes.includes(CAMERA))
    })
  }

  it('stands upright however the phone was held, and is at most 2000 pixels long', async () => {
    const read = await readPicture(await makePhoto({ width: 2400, height: 1200, orientation: 6 }))
    const { width, height, orientation } = await metadataOf(read?.bytes ?? Buffer.alloc(0))
    assert.deepEqual([width, height, orientation], [1000, 2000, undefined])
    const small = await readPicture(await makePhoto({ width: 300, height: 200 }))
    assert.equal((await metadataOf(small?.bytes ?? Buffer.alloc(0))).width, 300)
  })

  it('may be a PDF file, which stays as it is', async () => {
    assert.deepEqual(await readPicture(makePdf()), { kind: 'pdf', bytes: makePdf() })
  })

  it('may be a PDF file with something before its header, which is cut off', async () => {
    const pdf = makePdf()
    for (const lead of [
      '\xef\xbb\xbf',
      '\n',
      '\r\n\r\n',
      ' \t',
      '\0\0',
      'Content-Type: application/pdf\r\n\r\n',
    ])
      assert.deepEqual(await readPicture(Buffer.concat([Buffer.from(lead, 'latin1'), pdf])), {
        kind: 'pdf',
        bytes: pdf,
      })
    assert.equal(await readPicture(Buffer.concat([Buffer.alloc(1024, 'x'), pdf])), null)
  })

  it('may have the harmless faults that phones and programs make', async () => {
    const whole = await makeNoise()
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]))
    const lastOfScan = scan + 2 + whole.readUInt16BE(scan + 2) - 2
    const changed = (at: number, byte: number) => {
      const copy = Buffer.from(whole)
      copy[at] = byte
      return copy
    }
    const segment = (marker: number, words: string) => {
      const body = Buffer.from(words, 'latin1')
      return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
    }
    const before = (at: number, bytes: Buffer) =>
      Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)])
    const second = 4 + whole.readUInt16BE(4)
    const faults: Record<string, Buffer> = {
      'end of the spectrum 0 in the scan header': changed(lastOfScan, 0),
      'start of the spectrum 5': changed(lastOfScan - 1, 5),
      'no last marker': whole.subarray(0, -2),
      'half a last marker': whole.subarray(0, -1),
      'words of the phone at the end': Buffer.concat([whole, Buffer.from('SEFHe SEFT')]),
      'zeros at the end': Buffer.concat([whole, Buffer.alloc(4096)]),
      'a second picture at the end': Buffer.concat([whole, whole]),
      'bytes between segments': before(second, Buffer.from('hello')),
      'zeros before the scan': before(scan, Buffer.alloc(4)),
      'an unknown colour transform': before(second, segment(0xee, 'Adobe\0d\0\0\0\0\x09')),
      'EXIF data that are none': before(second, segment(0xe1, 'Exif\0\0II*\0\xff\xff\xff\xff')),
      'a colour profile that is none': before(second, segment(0xe2, 'ICC_PROFILE\0\x01\x01garbage')),
      'a byte order mark first': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]),
      'a line end first': Buffer.concat([Buffer.from('\r\n'), whole]),
    }
    for (const [fault, bytes] of Object.entries(faults)) {
      const read = await readPicture(bytes)
      assert.equal(read?.kind, 'jpeg', fault)
      const { width, height } = await metadataOf(read.bytes)
      assert.deepEqual([width, height], [600, 800], fault)
    }
    for (const share of [0.3, 0.9, 0.99])
      assert.equal(await readPicture(whole.subarray(0, Math.round(whole.length * share))), null, 'broken off')
  })

  it('is nothing else, whatever it calls itself', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    const gif =
      'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;'
    for (const bytes of ['', '%PD', svg, gif, '\xff\xd8\xff no photo', 'PK\x03\x04', 'MZ'])
      assert.equal(await readPicture(Buffer.from(bytes, 'latin1')), null, bytes.slice(0, 10))
    assert.equal(await readPicture((await makePhoto()).subarray(0, 300)), null, 'broken off')
  })

  it('is refused before it unfolds to more than 50 megapixels', async () => {
    const sharp = await drawing()
    const bomb = await sharp({
      create: { width: 10_000, height: 5_001, channels: 3, background: '#ffffff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    assert.ok(bomb.length < 1_000_000, `a small file: ${bomb.length} bytes`)
    assert.equal(await readPicture(bomb), null)
  })
})

describe('the stamp', () => {
  const WORDS = 'ใช้สำหรับคำขอเลขที่ 70-0042-7 เท่านั้น'

  it('stands all over the sheet, and leaves the paper readable', async () => {
    const sharp = await drawing()
    const white = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ffffff' } })
      .jpeg()
      .toBuffer()
    const stamped = await stampPhoto(white, WORDS)
    for (const [left, top] of [
      [0, 0],
      [450, 0],
      [0, 600],
      [450, 600],
    ] as const) {
      const quarter = sharp(stamped).extract({ left, top, width: 450, height: 600 })
      const { channels } = await sharp(await quarter.toBuffer()).stats()
      const [, green] = channels
      assert.ok(green && green.min < 215, 'words stand in every quarter')
      // black print on paper has 0; the darkest letter of the stamp stays far lighter
      assert.ok(green.min > 110 && green.mean > 225, `${green.min} ${green.mean}`)
    }
  })

  it('keeps size and kind', async () => {
    const { width, height, format } = await metadataOf(
      await stampPhoto(await makePhoto({ width: 80, height: 60 }), WORDS),
    )
    assert.deepEqual([width, height, format], [80, 60, 'jpeg'])
  })
})
