import assert from 'node:assert/strict'
import { drawing } from '../../src/lib/drawing.ts'
import { readPicture, stampPhoto } from '../../src/lib/photo.ts'
import { CAMERA, makePdf, makePhoto } from '../support/pictures.ts'

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
