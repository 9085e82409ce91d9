import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Message } from '../../src/chat/message.ts'
import {
  completedNotice,
  papersMissingNotice,
  readyNotice,
  rejectedNotice,
} from '../../src/chat/requests/noticeMessages.ts'
import { filedCard } from '../../src/chat/requests/requestMessages.ts'
import { requestCard } from '../../src/chat/requests/requestCard.ts'
import { serviceList, services } from '../../src/domain/services/index.ts'
import { plainText } from '../../src/outbox/plain.ts'
import { openChat } from '../support/chat.ts'
import { chatAt, filings, give, valuesOf } from './support/filings.ts'

const grave = ['bail-guarantee-letter', 'royal-cremation-letter'] as const
const openings = {
  'bail-guarantee-letter': {
    th: 'เจ้าหน้าที่พร้อมช่วยเหลือท่าน',
    en: 'Our officers are ready to help you with this.',
  },
  'royal-cremation-letter': { th: 'ขอแสดงความเสียใจอย่างยิ่ง', en: 'We are sorry for your loss.' },
} as const

const isGrave = (message: Message) => message.kind === 'text' || message.tone === 'grave'

describe('services asked for in mourning or distress', () => {
  it('are these two', () => {
    assert.deepEqual(
      serviceList.filter((service) => service.grave).map(({ id }) => id),
      grave,
    )
  })

  for (const service of grave) {
    for (const language of ['th', 'en'] as const) {
      it(`${service} opens with condolence or calm, first on the card and at the first question (${language})`, () => {
        const chat = openChat({ language, privacy: 'accepted' })
        chat.taps({ kind: 'service', service })
        const [card] = chat.messages
        assert.ok(card)
        assert.equal(plainText(card, language).split('\n')[1], openings[service][language])
        chat.taps({ kind: 'file', service })
        chat.sees(openings[service][language])
        const [first] = filings[service]
        assert.ok(first)
        give(chat, first)
        chat.seesNot(openings[service][language])
      })
    }

    it(`${service} has no colour on any card of its filing`, () => {
      const chat = openChat()
      chat.taps({ kind: 'service', service })
      assert.ok(chat.messages.every(isGrave))
      chat.taps({ kind: 'file', service })
      assert.ok(chat.messages.every(isGrave), 'privacy notice')
      chat.taps('รับทราบและเริ่มกรอก')
      for (const line of filings[service]) {
        assert.ok(chat.messages.every(isGrave), line.asked)
        give(chat, line)
      }
      assert.ok(chat.messages.every(isGrave), 'check page')
      chat.taps('แก้ไขคำตอบ')
      assert.ok(chat.messages.every(isGrave), 'list of answers')
      for (const shortcut of ['เริ่มใหม่', 'ยกเลิก']) {
        const at = chatAt(service, 'phone')
        at.taps(shortcut)
        assert.ok(at.messages.every(isGrave), shortcut)
      }
      chat.taps({ kind: 'file', service: 'salary-certificate' })
      assert.ok(chat.messages.every(isGrave), 'unfinished')
    })

    it(`${service} has no colour on receipt, status and notices`, () => {
      const subject = { service, reference: '70-0042-9' }
      const filedAt = new Date('2026-11-23T09:00:00+07:00')
      const messages = [
        filedCard(
          {
            ...subject,
            serviceVersion: 0,
            filedAt,
            answers: valuesOf(filings[service]),
            complete: true,
          },
          usualOffice,
        ),
        requestCard({
          ...subject,
          state: 'ready',
          passed: [
            { state: 'submitted', at: filedAt },
            { state: 'ready', at: filedAt },
          ],
          missingPapers: [],
          promisedMinutes: 10,
          minutes: 3,
          reason: null,
          payment: null,
          handoverCode: '1234',
          noticeFailed: false,
          appointment: '2026-11-24T09:00',
          offersAppointment: false,
          noticeWaits: false,
          takesPhotos: false,
        }),
        ...readyNotice({ ...subject, code: '1234', payment: null }, usualOffice),
        ...papersMissingNotice({ ...subject, papers: [], note: 'n', again: null, takesPhotos: false }),
        ...rejectedNotice({ ...subject, reason: 'r' }),
        ...completedNotice({ ...subject, survey: null, transferred: false }),
      ]
      for (const message of messages) assert.ok(isGrave(message), plainText(message, 'en'))
    })

    it(`${service} ends without cheer`, () => {
      const [done] = completedNotice({ service, reference: '70-0042-9', survey: null, transferred: false })
      assert.ok(done)
      assert.match(plainText(done, 'th'), /เรื่องของท่านเสร็จสิ้นแล้ว\n\[ยังไม่ถูกต้อง\]$/)
      assert.match(plainText(done, 'en'), /Your request is completed\n\[Not right\]$/)
    })
  }

  it('leave a family in peace: no survey after a cremation', () => {
    assert.deepEqual(
      serviceList.filter((service) => service.noSurvey).map(({ id }) => id),
      ['royal-cremation-letter'],
    )
    const notice = completedNotice({
      service: 'royal-cremation-letter',
      reference: '70-0042-9',
      survey: null,
      transferred: false,
    })
    assert.equal(notice.length, 1)
    assert.doesNotMatch(JSON.stringify(notice), /survey/)
  })

  it('ask neither charge nor cause of death', () => {
    assert.match(services['bail-guarantee-letter'].caution?.th ?? '', /ไม่ต้องแจ้งข้อหาหรือเรื่องคดี/)
    assert.match(services['bail-guarantee-letter'].caution?.en ?? '', /do not tell us the charge/)
    assert.deepEqual(
      services['royal-cremation-letter'].questions.map(({ id }) => id),
      ['deceased', 'last-workplace', 'relation', 'decoration', 'temple', 'cremation-day', 'temple-name'],
    )
    assert.deepEqual(
      services['bail-guarantee-letter'].questions.map(({ id }) => id),
      ['used-at', 'needed-by'],
    )
  })
})
