import assert from 'node:assert/strict'
import { photoPapersCard } from '../../../src/chat/photos/photoCards.ts'
import { readTap, writeTap } from '../../../src/chat/taps.ts'
import { services } from '../../../src/domain/services/index.ts'
import { buttonsOf } from '../../../src/outbox/plain.ts'
import { words } from '../../../src/outbox/wording.ts'

const papers = ['ก', 'ข', 'ค', 'ง', 'จ'].map((name, at) => ({
  id: `paper-${at}`,
  name: { th: `สำเนา ${name}`, en: `Copy ${name}` },
  count: 0,
  missing: at === 4,
}))
const place = { service: services['salary-certificate'], of: { reference: '70-0042-7' } }

const onPage = (page?: number) => buttonsOf(photoPapersCard(place, papers, page))
const labels = (page?: number) => onPage(page).map(({ label }) => words(label, 'th'))

describe('the papers of which a photo can be sent', () => {
  it('are three a page, what the officer misses first, the others behind one button', () => {
    assert.deepEqual(labels(), ['ที่ขาด: สำเนา จ (0 ภาพ)', 'สำเนา ก (0 ภาพ)', 'สำเนา ข (0 ภาพ)', 'อีก 2 รายการ'])
    assert.deepEqual(labels(1), ['สำเนา ค (0 ภาพ)', 'สำเนา ง (0 ภาพ)', 'ดูแต่แรก'])
    assert.deepEqual(labels(9), labels(0), 'A page that is gone is the first')
    const tap = { kind: 'photo-papers', reference: '70-0042-7', page: '1' }
    assert.deepEqual(onPage().at(-1)?.action, { kind: 'tap', tap })
  })

  it('have no such button where all are in sight', () => {
    assert.equal(buttonsOf(photoPapersCard(place, papers.slice(0, 3))).length, 3)
  })

  it('are read from buttons with a page and without one', () => {
    const tap = { kind: 'photo-papers', reference: '70-0042-7' } as const
    assert.deepEqual(readTap(writeTap(tap)), tap)
    assert.deepEqual(readTap(writeTap({ ...tap, page: '1' })), { ...tap, page: '1' })
  })
})
