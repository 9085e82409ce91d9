import assert from 'node:assert/strict'
import { type ServiceId, serviceIds } from '../../src/domain/services/ids.ts'
import type { Language } from '../../src/lib/language.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { manual } from '../chat/support/manual.ts'
import { documentsInClear } from '../support/clearText.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { desk, noticeTried, reads, says, sees, taps } from '../support/story.ts'

const NAME = 'นางสาวลับเฉพาะ ไม่เปิดเผย'
const PHONE = '0898765432'
const OFFICER = 'นางสาวพิมพ์ใจ ตั้งใจ'
const COMMENT = 'ขอให้มีที่จอดรถเพิ่ม'

const tales: readonly (readonly [ServiceId, Language])[] = [
  ...serviceIds.map((id) => [id, 'th'] as const),
  ['medical-reimbursement', 'en'],
  ['pensioner-id-card', 'en'],
  ['royal-cremation-letter', 'en'],
]

const phoneWords = {
  th: {
    choose: 'ภาษาไทย',
    minutes: (n: number) => `แล้วเสร็จภายใน ${n} นาที`,
    counterMinutes: (n: number) => `ที่จุดบริการไม่เกิน ${n} นาที ไม่รวมเวลาโอนเงิน`,
    transferred: {
      ready: 'ตรวจเสร็จแล้ว รอโอนเงิน',
      told: 'โอนเงินให้ท่านแล้ว',
      completed: 'โอนเงินแล้ว เสร็จสิ้น',
    },
    papers: 'เอกสาร',
    formOnly: 'แบบที่จุดบริการ',
    papersTitle: 'เอกสารที่ต้องนำ',
    details: 'รายละเอียด',
    filed: 'ได้รับคำขอแล้ว',
    status: 'ติดตามสถานะ',
    states: {
      submitted: 'ส่งคำขอแล้ว รอเจ้าหน้าที่ตรวจสอบ',
      accepted: 'เจ้าหน้าที่รับเรื่องแล้ว กำลังดำเนินการ',
      ready: 'ดำเนินการเสร็จแล้ว',
      completed: 'รับแล้ว เสร็จสิ้น',
    },
    spent: (n: number, of: number) => `ใช้ไป ${n} นาที จาก ${of} นาที`,
    ready: {
      certificate: 'หนังสือพร้อมรับแล้ว',
      letter: 'หนังสือพร้อมรับแล้ว',
      card: 'บัตรพร้อมรับแล้ว',
      payment: 'เรื่องเบิกเงินของท่านตรวจเสร็จแล้ว',
    },
    code: /รหัสยืนยันการรับ: \n(\d{4})/,
    completed: 'รับเรียบร้อยแล้ว',
    survey: 'แบบสอบถาม ข้อ 1 จาก 5',
    levels: ['5 มากที่สุด', '4 มาก', '3 ปานกลาง', '5 มากที่สุด', '4 มาก'],
    comment: 'ข้อเสนอแนะ',
    noComment: 'ไม่มีข้อเสนอแนะ',
    menu: 'เมนู',
    thanks: 'ขอบคุณสำหรับคำตอบ',
  },
  en: {
    choose: 'English',
    minutes: (n: number) => `Done within ${n} minutes`,
    counterMinutes: (n: number) => `The counter steps take at most ${n} minutes`,
    transferred: {
      ready: 'Processed, waiting for the transfer',
      told: 'We have sent your money',
      completed: 'Transferred, completed',
    },
    papers: 'Papers to bring',
    formOnly: 'The form',
    papersTitle: 'What to bring',
    details: 'Details',
    filed: 'is filed once accepted',
    status: 'Status',
    states: {
      submitted: 'Sent, waiting for an officer',
      accepted: 'Accepted, in progress',
      ready: 'Done',
      completed: 'Collected, completed',
    },
    spent: (n: number, of: number) => `${n} of ${of} minutes used`,
    ready: {
      certificate: 'Your certificate is ready',
      letter: 'Your letter is ready',
      card: 'Your card is ready',
      payment: 'Your claim has been processed',
    },
    code: /Collection code: \n(\d{4})/,
    completed: 'Collected',
    survey: 'Survey, question 1 of 5',
    levels: ['5 Very satisfied', '4 Satisfied', '3 Neutral', '5 Very satisfied', '4 Satisfied'],
    comment: 'Suggestions',
    noComment: 'No suggestion',
    menu: 'menu',
    thanks: 'Thank you for your answers',
  },
} as const

/** The word that the ready notice must use for each request type, by what the office's manual hands over. */
const outcomes = {
  'medical-reimbursement': 'payment',
  'medical-reimbursement-retiree': 'payment',
  'child-education-allowance': 'payment',
  'salary-certificate': 'certificate',
  'pension-certificate': 'certificate',
  'staff-id-card': 'card',
  'pensioner-id-card': 'card',
  'official-status-certificate': 'certificate',
  'conduct-certificate': 'certificate',
  'bail-guarantee-letter': 'letter',
  'royal-cremation-letter': 'letter',
  'housing-welfare-certificate': 'certificate',
} as const satisfies Record<ServiceId, keyof (typeof phoneWords)['th']['ready']>

/** Finance transfers money, so nobody comes for it with a code. */
const isMoney = (service: ServiceId) => outcomes[service] === 'payment'

/** A family in mourning is asked nothing. */
const isSurveyed = (service: ServiceId) => service !== 'royal-cremation-letter'

describe('a request from the question to the figures', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  async function asks(service: ServiceId, language: Language) {
    const person = await office.person()
    const inManual = manual.find(({ id }) => id === service)
    assert.ok(inManual)
    await taps(office, person, phoneWords[language].choose)
    await says(office, person, inManual.name[language === 'th' ? 0 : 1])
    const { minutes, counterMinutes, papers, formOnly, papersTitle } = phoneWords[language]
    sees(person, (isMoney(service) ? counterMinutes : minutes)(inManual.minutes[0]))
    // Nothing has to be brought: the counter has the form.
    await taps(office, person, service === 'pension-certificate' ? formOnly : papers)
    sees(person, papersTitle, ...inManual.papers.map(({ name }) => name[language === 'th' ? 0 : 1]))
    return { person, promised: inManual.minutes[0] }
  }

  async function answersSurvey(person: Awaited<ReturnType<typeof asks>>['person'], language: Language) {
    const words = phoneWords[language]
    for (const level of words.levels) await taps(office, person, level)
    sees(person, words.comment)
    if (language === 'th') await says(office, person, COMMENT)
    else await taps(office, person, words.noComment)
    sees(person, words.thanks)
  }

  async function assertNothingPersonal(request: { id: string; reference: string; userId: string | null }) {
    const documents = await documentsInClear(office.database.connection)
    assert.ok(
      documents.some(({ text }) => text.includes(OFFICER)),
      'What is not sealed must be found',
    )
    for (const { collection, text } of documents) {
      for (const typed of [NAME, 'ไม่เปิดเผย', PHONE, '089-876-5432', COMMENT]) {
        assert.ok(!text.includes(typed), `“${typed}” can be read in ${collection}`)
      }
    }
    const surveys = documents.filter(({ collection }) => collection === 'surveyAnswers')
    for (const { text } of surveys) {
      for (const mark of [request.id, request.reference, request.userId])
        assert.ok(mark !== null && !text.includes(mark))
    }
    return surveys.length
  }

  for (const [service, language] of tales) {
    it(`takes ${service} all the way in ${language === 'th' ? 'Thai' : 'English'}`, async () => {
      const words = phoneWords[language]
      const { person, promised } = await asks(service, language)
      const { id, reference } = await filesThroughChat(office, person, service, {
        language,
        answers: { name: NAME, phone: PHONE },
      })
      sees(person, words.filed, reference)
      await says(office, person, words.status)
      sees(person, reference, words.states.submitted)

      const officer = await desk(office, 'officer', OFFICER)
      const queue = await officer.page('/console')
      assert.match(queue, new RegExp(`คำขอใหม่ 1 .*${reference} .*${NAME}`))
      assert.match(await officer.decides(reference, 'accept'), /รับเรื่องแล้ว เริ่มนับเวลา/)
      office.clock.advance(4 * MINUTE)
      await says(office, person, words.status)
      sees(person, words.states.accepted)
      await taps(office, person, words.details)
      sees(person, words.spent(4, promised))

      assert.match(await officer.decides(reference, 'ready'), /บันทึกว่าเสร็จแล้ว/)
      await noticeTried(office, id, 'ready')
      sees(person, words.ready[outcomes[service]], reference)
      const code = words.code.exec(reads(person))?.[1]
      assert.equal(code === undefined, isMoney(service))
      await says(office, person, reference)
      sees(person, isMoney(service) ? words.transferred.ready : words.states.ready, code ?? reference)

      assert.match(
        await officer.decides(reference, 'complete', code === undefined ? {} : { code }),
        isMoney(service) ? /บันทึกว่าโอนเงินแล้ว เรื่องเสร็จสิ้น/ : /ส่งมอบแล้ว เรื่องเสร็จสิ้น/,
      )
      // Thanks and survey wait for a free reply: the menu brings them along.
      await says(office, person, words.menu)
      assert.match(
        await officer.page(`/console/requests/${reference}`),
        /เสร็จแล้ว LINE รับข้อความแล้วเมื่อ .* เรื่องเสร็จสิ้น LINE รับข้อความแล้วเมื่อ/,
      )
      sees(person, isMoney(service) ? words.transferred.told : words.completed)
      assert.equal(reads(person).includes(words.survey), isSurveyed(service))
      if (isSurveyed(service)) await answersSurvey(person, language)
      await says(office, person, reference)
      sees(person, isMoney(service) ? words.transferred.completed : words.states.completed)

      const manager = await desk(office, 'manager', 'นายธนา บริหาร')
      const answered = isSurveyed(service) ? 1 : 0
      assert.match(
        await manager.page('/console'),
        new RegExp(`ผู้ตอบแบบสอบถาม ${answered} คน จากผู้รับบริการ 1 ราย`),
      )
      assert.match(
        await manager.page('/console/reports/service-time'),
        /รวมทุกบริการ – – 1 4\.00 4\.00 1 100\.00/,
      )

      const [stored] = await office.models.requests.ofPerson(person.userId)
      assert.equal(stored?.state, 'completed')
      assert.deepEqual(
        stored.history.map(({ change, by }) => [change, by.kind]),
        [
          ['submit', 'applicant'],
          ['accept', 'officer'],
          ['ready', 'officer'],
          ['complete', 'officer'],
        ],
      )
      assert.equal(await assertNothingPersonal(stored), answered)
    })
  }
})
