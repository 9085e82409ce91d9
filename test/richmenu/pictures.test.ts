import assert from 'node:assert/strict'
import sharp from 'sharp'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { readTap } from '../../src/chat/taps.ts'
import { resumeColours, stripColours, tileColours } from '../../src/richmenu/colours.ts'
import { type Bounds, size, strip, tileBounds } from '../../src/richmenu/layout.ts'
import { menuId, menus } from '../../src/richmenu/menuId.ts'
import { buildMenu } from '../../src/richmenu/object.ts'
import { drawMenu } from '../../src/richmenu/picture.ts'

/** LINE's limits for a rich menu, in characters as people count them (Messaging API reference, rich menu object). */
const menuLimits = { label: 20, chatBar: 14, name: 300, imageBytes: 1024 * 1024 } as const

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const letters = (words = '') => [...graphemes.segment(words)].length

const name = usualOffice.profile.shortName
const all = menus.map((menu) => ({ menu, built: buildMenu(menu, name) }))
const areasOf = ({ object }: (typeof all)[number]['built']) =>
  (object.areas ?? []).map(({ bounds, action }) => {
    assert.ok(bounds && action?.type === 'postback')
    return { bounds, action: { data: '', ...action } }
  })

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('a menu as LINE gets it', () => {
  for (const { menu, built } of all) {
    it(`${built.id} keeps within every limit`, () => {
      const { object } = built
      assert.match(built.alias, /^[a-z0-9_-]{1,32}$/)
      assert.ok(letters(object.chatBarText) <= menuLimits.chatBar && letters(object.name) <= menuLimits.name)
      for (const { action } of areasOf(built)) {
        assert.ok(letters(action.label) >= 1 && letters(action.label) <= menuLimits.label, action.label)
        assert.ok(letters(action.displayText) >= 1)
        assert.ok(readTap(action.data), `nothing understands ${action.data}`)
      }
      assert.equal(new Set(areasOf(built).map(({ action }) => action.label)).size, 7, 'labels are told apart')
      assert.equal(menuId(menu), built.id)
    })
  }

  it('covers the picture with areas that do not overlap', () => {
    for (const { built } of all) {
      const areas = areasOf(built).map(({ bounds }) => bounds)
      const covered = areas.reduce((sum, { width = 0, height = 0 }) => sum + width * height, 0)
      assert.equal(covered, size.width * size.height)
      for (const [index, one] of areas.entries())
        for (const other of areas.slice(index + 1)) assert.ok(!overlap(one as Bounds, other as Bounds))
    }
  })

  it('has another name for another content, and the same for the same', () => {
    assert.equal(new Set(all.map(({ built }) => built.object.name)).size, menus.length)
    for (const { menu, built } of all) assert.deepEqual(buildMenu(menu, name), built)
  })

  it('says in labels what the strip shows, in both languages', () => {
    const labels = new Map(all.map(({ built }) => [built.id, areasOf(built)[0]?.action.label]))
    assert.equal(labels.get('th-missing-2'), 'ขาดเอกสาร 2 รายการ')
    assert.equal(labels.get('th-missing-6'), 'ขาด 6 รายการขึ้นไป')
    assert.equal(labels.get('th-photos'), 'ได้รับภาพเอกสารแล้ว')
    assert.equal(labels.get('en-photos'), 'Photos received')
    assert.equal(labels.get('th-ready'), 'เรื่องเสร็จแล้ว')
    assert.equal(labels.get('en-missing-1'), 'Papers missing: 1')
    const draft = all.find(({ built }) => built.id === 'th-draft')
    assert.ok(draft && areasOf(draft.built).some(({ action }) => action.label === 'กรอกต่อ'))
  })

  it('speaks calmly: no exclamation, no emoji', () => {
    for (const { built } of all) {
      const words = JSON.stringify(built.object.areas) + built.svg.replace(/<[^>]*>/g, ' ')
      assert.doesNotMatch(words, /!|ยินดี|ดีใจ|Congrat|\p{Extended_Pictographic}/u, built.id)
    }
  })
})

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('the picture of a menu', () => {
  /** Pixels between a border and any ink; lines between the tiles take up to three. */
  const MARGIN = 16
  const LINE = 4

  it('has words with the contrast of WCAG AA, and icons too', () => {
    for (const { ground, ink } of [tileColours, resumeColours, ...Object.values(stripColours)])
      assert.ok(contrast(ground, ink) >= 4.5, `${ink} on ${ground}: ${contrast(ground, ink)}`)
    for (const { ground, icon } of [tileColours, resumeColours]) assert.ok(contrast(ground, icon) >= 3)
  })

  for (const { menu, built } of all) {
    it(`${built.id} has LINE's size, ratio and weight, and no letter is cut off`, async () => {
      const bytes = await drawMenu(built.svg)
      assert.ok(bytes.length < menuLimits.imageBytes, `${bytes.length} bytes`)
      const picture = sharp(bytes)
      const { width, height, format } = await picture.metadata()
      assert.deepEqual([width, height, format], [size.width, size.height, 'png'])
      assert.ok(width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45)

      const { data } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
      const colourAt = (x: number, y: number) =>
        `#${data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).toString('hex')}`
      const tiles = Array.from({ length: 6 }, (_, index) => tileBounds(index))
      for (const bounds of [strip, ...tiles]) {
        const ground = colourAt(bounds.x + LINE, bounds.y + LINE)
        assert.ok(inkIn(bounds, colourAt, ground), 'nothing is drawn')
        for (const [x, y] of ring(bounds))
          assert.equal(colourAt(x, y), ground, `${menuId(menu)}: ink at ${x}, ${y}, near the border`)
      }
    })
  }

  /** The pixels within the margin of a rectangle's border, without the line that parts it from its neighbour. */
  function* ring({ x, y, width, height }: Bounds): Generator<[number, number]> {
    for (let row = LINE; row < height - LINE; row++)
      for (let column = LINE; column < width - LINE; column++) {
        const isInside = row >= MARGIN && row < height - MARGIN && column >= MARGIN && column < width - MARGIN
        if (!isInside) yield [x + column, y + row]
      }
  }

  function inkIn(bounds: Bounds, colourAt: (x: number, y: number) => string, ground: string): boolean {
    for (let y = bounds.y + MARGIN; y < bounds.y + bounds.height - MARGIN; y += 2)
      for (let x = bounds.x + MARGIN; x < bounds.x + bounds.width - MARGIN; x += 2)
        if (colourAt(x, y) !== ground) return true
    return false
  }
})
