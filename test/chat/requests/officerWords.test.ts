import assert from 'node:assert/strict'
import { officerWordsCard } from '../../../src/chat/requests/officerWords.ts'
import { requestDetailsCard, type RequestSummary } from '../../../src/chat/requests/requestCard.ts'
import type { Message } from '../../../src/chat/message.ts'
import { services } from '../../../src/domain/services/index.ts'
import { toBubble } from '../../../src/outbox/flex.ts'
import { plainText } from '../../../src/outbox/plain.ts'

const FILED = new Date('2026-11-23T09:00:00+07:00')
/** As many letters as an officer may write about one paper. */
const words = (no: number) => `ข้อ ${no} ${'กำ'.repeat(247)}`

const { papers } = services['bail-guarantee-letter']
const asked: RequestSummary = {
  reference: '70-0042-9',
  service: 'bail-guarantee-letter',
  state: 'papers_missing',
  passed: [
    { state: 'submitted', at: FILED },
    { state: 'papers_missing', at: FILED },
  ],
  minutes: null,
  promisedMinutes: 10,
  missingPapers: papers.map(({ name }, index) => ({ name, reason: words(index + 1) })),
  reason: words(0),
  payment: null,
  handoverCode: null,
  appointment: null,
  offersAppointment: false,
  noticeFailed: true,
  noticeWaits: true,
  takesPhotos: true,
}

const read = (card: Message) => plainText(card, 'th', true)
const opensWords = (card: Message) => read(card).includes('ข้อความจากเจ้าหน้าที่')

describe('what an officer wrote about a request', () => {
  it('is whole among the details where it is short', () => {
    const short = { ...asked, reason: 'ขอเดือนล่าสุด', missingPapers: asked.missingPapers.slice(0, 2) }
    assert.ok(read(requestDetailsCard(short)).includes(words(2)))
    assert.ok(!JSON.stringify(requestDetailsCard(short)).includes('"part":"words"'))
  })

  it('begins there and stands whole on cards of its own where it is long', () => {
    const card = requestDetailsCard(asked)
    assert.ok(JSON.stringify(card).includes('"part":"words"'))
    const pages = [0, 1, 2, 3].map((page) => officerWordsCard(asked, page))
    assert.ok(pages.every(opensWords))
    const all = pages.map(read).join('\n')
    for (let no = 0; no <= papers.length; no++) assert.ok(all.includes(words(no)), words(no).slice(0, 6))
    assert.match(read(pages[0]!), /ข้อความถัดไป/)
    assert.doesNotMatch(read(pages[3]!), /ข้อความถัดไป/)
  })

  it('leaves each card far below the size that LINE takes', () => {
    for (const card of [
      requestDetailsCard(asked),
      ...[0, 1, 2, 3].map((page) => officerWordsCard(asked, page)),
    ]) {
      assert.ok(card.kind === 'card')
      const bytes = Buffer.byteLength(JSON.stringify(toBubble(card, 'th')))
      assert.ok(bytes < 15_000, String(bytes))
    }
  })
})
