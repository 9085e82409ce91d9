import assert from 'node:assert/strict'
import { drawing, escapeSvg, FONT_FAMILY } from '../../src/lib/drawing.ts'

async function width(text: string, family = FONT_FAMILY): Promise<number> {
  const sharp = await drawing()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="120"><text x="20" y="80" font-family="${family}" font-size="48">${escapeSvg(text)}</text></svg>`
  const { info } = await sharp(Buffer.from(svg)).trim().png().toBuffer({ resolveWithObject: true })
  return info.width
}

describe('drawing', () => {
  it('stacks Thai vowels and tone marks over their consonant instead of putting them beside it', async () => {
    const bare = await width('นกพ')
    assert.equal(await width('นี้กี่พี่'), bare)
  })

  it('draws with the packaged font', async () => {
    assert.notEqual(await width('ฉับไว 70-0042'), await width('ฉับไว 70-0042', 'Sarabun Thin'))
  })

  it('escapes what would end the text', () => {
    assert.equal(escapeSvg('<a href="x">&'), '&lt;a href=&quot;x&quot;&gt;&amp;')
  })
})
