import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { isPaperQuestion } from '../../src/domain/papers/paperList.ts'
import { serviceIds, type ServiceId } from '../../src/domain/services/ids.ts'
import { PRIVACY_VERSION } from '../../src/domain/settings/office.ts'
import { services } from '../../src/domain/services/index.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import { slipQr } from '../../src/requests/slipQr.ts'
import { slipCode } from '../../src/requests/slipCode.ts'
import { makeWalkIn } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { asksFor, counterAnswers, type Fields, fieldsOn, filledIn, lastChoices } from './walkInForm.ts'

const NAME = 'answer.name'

/** A label or a link that names an id must mean one place. */
function assertIdsUnique(html: string): void {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
}

describe('a request entered at the counter', () => {
  let office: TestConsole
  let officer: Browser
  before(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  after(() => office.close())

  const pathOf = (service: ServiceId) => `/console/walk-in/${service}`
  const inEnglish = () => office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
  const pageOf = async (service: ServiceId, browser = officer) =>
    (await browser.get(pathOf(service)).expect(200)).text
  const all = async () => office.database.models.requests.inState('submitted')

  /** What a person without script does: fills in what the page asks for and sends it, until nothing comes back. */
  async function enters(
    service: ServiceId,
    answers: Readonly<Record<string, string>>,
    browser = officer,
    also: Fields = {},
  ): Promise<{ reference: string; rounds: number }> {
    let html = await pageOf(service, browser)
    assertIdsUnique(html)
    for (let rounds = 1; rounds <= 5; rounds++) {
      const sent = await browser.post(pathOf(service), { ...filledIn(html, service, answers), ...also })
      if (sent.status === 303) {
        return { reference: String(sent.headers['location']).split('/').at(-1) ?? '', rounds }
      }
      assert.equal(sent.status, 422, wordsOf(sent.text))
      html = sent.text
      assertIdsUnique(html)
    }
    throw new Error(`${service} is never complete: ${wordsOf(html)}`)
  }

  async function filed(reference: string) {
    const request = await office.database.models.requests.byReference(reference)
    assert.ok(request)
    return request
  }

  it('begins with the twelve services of the chat', async () => {
    const page = await officer.get('/console/walk-in').expect(200)
    for (const { id, shortName } of Object.values(services)) {
      assert.ok(page.text.includes(`href="/console/walk-in/${id}"`), id)
      assert.ok(wordsOf(page.text).includes(shortName.th), id)
    }
    assert.equal(page.text.match(/href="\/console\/walk-in\/[a-z-]+"/g)?.length, serviceIds.length)
  })

  for (const service of serviceIds) {
    for (const [language, given] of [
      ['th', {}],
      ['en', lastChoices(service)],
    ] as const) {
      it(`files ${service} as the chat would, without script (${language})`, async () => {
        const answers = counterAnswers(service, { ...given })
        const browser = language === 'en' ? inEnglish() : officer
        assert.ok(wordsOf(await pageOf(service, browser)).includes(services[service].name[language]))
        const { reference } = await enters(service, answers, browser)
        const request = await filed(reference)
        assert.deepEqual(
          Object.entries(request.answers ?? {}).filter(([id]) => !isPaperQuestion(id)),
          Object.entries(answers).filter(([id]) => !isPaperQuestion(id)),
        )
        const papers = Object.entries(request.answers ?? {}).filter(([id]) => id.startsWith('paper.'))
        assert.deepEqual(
          papers.map(([id, said]) => [id, said]),
          Object.entries(answers)
            .filter(([id]) => id.startsWith('paper.'))
            .map(([id]) => [id, 'have']),
        )
        assert.equal(request.userId, null)
        assert.equal(request.channel, 'counter')
        assert.equal(request.service, service)
      })
    }
  }

  for (const service of serviceIds) {
    it(`asks about the applicant of ${service}, in the office’s words`, async () => {
      for (const [browser, addressed] of [
        [officer, /ท่าน|โปรดพิมพ์|โปรดระบุ|โปรดเลือก|กดปุ่ม/],
        [inEnglish(), /\byour?\b|yourself|myself|please type|tap the/i],
      ] as const) {
        const { text } = await browser.post(pathOf(service), {
          form: randomUUID(),
          'answer.for-whom': 'other',
          'answer.patient': 'child',
          'answer.paid': 'yes',
        })
        const asked = [
          ...text.matchAll(/<p class="small" id="field-.*?<\/p>|<label class="tick">.*?<\/label>/gs),
        ]
        assert.ok(asked.length > 5)
        for (const [part] of asked.filter(([each]) => !/name="(?:privacy|answer\.paper)/.test(each)))
          assert.doesNotMatch(wordsOf(part), addressed)
      }
    })
  }

  it('notes who entered it, on which way, and which privacy notice was told of', async () => {
    const { reference } = await enters('salary-certificate', counterAnswers('salary-certificate'), officer, {
      channel: 'phone',
    })
    const request = await filed(reference)
    assert.equal(request.channel, 'phone')
    assert.deepEqual(
      request.history.map(({ change, by }) => [change, by.kind, by.kind === 'officer' && by.name]),
      [['submit', 'officer', 'นางสาวมาลี ตั้งใจ']],
    )
    const stored = await office.database.connection
      .collection<RequestDocument>('requests')
      .findOne({ _id: request.id })
    assert.equal(stored?.privacyVersion, PRIVACY_VERSION)
    assert.match(wordsOf((await officer.get(`/console/requests/${reference}`)).text), /ช่องทาง โทรศัพท์/)
  })

  it('reads Thai digits and what people type, as the chat does', async () => {
    const { reference } = await enters(
      'salary-certificate',
      counterAnswers('salary-certificate', {
        phone: '๐๘๑-๒๓๔-๕๖๗๘',
        originals: '๒',
        addressee: 'ผู้ที่เกี่ยวข้อง',
      }),
    )
    const { answers } = await filed(reference)
    assert.equal(answers?.['phone'], '0812345678')
    assert.equal(answers['originals'], '2')
    assert.equal(answers['addressee'], 'whom-it-may-concern')
    const copied = await enters(
      'medical-reimbursement',
      counterAnswers('medical-reimbursement', {
        name: 'ชื่อ นางสมศรี\u000bใจดี ค่ะ',
        phone: '+66 (0) 81 234 5678 ค่ะ',
        receipts: 'สามใบ',
        'receipt-total': '1,250.-',
      }),
    )
    const { answers: read } = await filed(copied.reference)
    assert.equal(read?.['name'], 'นางสมศรี ใจดี')
    assert.equal(read['phone'], '0812345678')
    assert.equal(read['receipts'], '3')
    assert.equal(read['receipt-total'], '1250.00')
  })

  it('keeps every word that was typed when something is wrong, and leads to it', async () => {
    const before = (await all()).length
    const html = await pageOf('salary-certificate')
    const fields = filledIn(html, 'salary-certificate', counterAnswers('salary-certificate'))
    const sent = await officer.post(pathOf('salary-certificate'), {
      ...fields,
      [NAME]: 'นางสมศรี "ใจดี" <b>',
      'answer.phone': '1234',
      privacy: '',
    })
    assert.equal(sent.status, 422)
    const again = fieldsOn(sent.text)
    assert.equal(again[NAME], 'นางสมศรี "ใจดี" <b>')
    assert.equal(again['answer.phone'], '1234')
    assert.equal(again['answer.workplace'], 'โรงเรียนบ้านปงเคียน')
    assert.equal(again['form'], fields['form'])
    for (const id of ['name', 'phone', 'privacy']) {
      assert.ok(sent.text.includes(`<a href="#field-${id}">`), id)
      assert.match(sent.text, new RegExp(`id="field-${id}"(?: [\\w-]+(?:="[^"]*")?)* aria-invalid`), id)
    }
    assert.match(wordsOf(sent.text), /โทรศัพท์: พิมพ์มา 4 หลัก แต่ไม่ใช่เบอร์โทรศัพท์ในไทย/)
    assert.equal((await all()).length, before)
  })

  it('has the focus at the first thing that is wrong, in the order of the page', async () => {
    const html = await pageOf('salary-certificate')
    const fields = filledIn(html, 'salary-certificate', counterAnswers('salary-certificate'))
    const focused = async (wrong: Fields) => {
      const { text } = await officer.post(pathOf('salary-certificate'), { ...fields, ...wrong }).expect(422)
      return [...text.matchAll(/<input(?=[^>]*\bautofocus\b)[^>]*\bname="([^"]*)"[^>]*>/g)].map(
        ([, name]) => name,
      )
    }
    assert.deepEqual(await focused({ 'answer.phone': '1234', privacy: '' }), ['answer.phone'])
    assert.deepEqual(await focused({ channel: '', 'answer.phone': '1234' }), ['channel'])
    assert.deepEqual(await focused({ 'answer.status': '' }), ['answer.status'])
    assert.deepEqual(await focused({ privacy: '' }), ['privacy'])
  })

  it('asks for what an answer makes necessary, and says that it is new', async () => {
    const html = await pageOf('salary-certificate')
    assert.equal(asksFor(html, 'answer.purpose-other'), false)
    const sent = await officer.post(pathOf('salary-certificate'), {
      ...filledIn(html, 'salary-certificate', counterAnswers('salary-certificate')),
      'answer.purpose': 'other',
    })
    assert.equal(sent.status, 422)
    assert.ok(asksFor(sent.text, 'answer.purpose-other'))
    assert.match(wordsOf(sent.text), /วัตถุประสงค์ \(ระบุ\): คำตอบอื่นทำให้ต้องตอบข้อนี้ด้วย/)
  })

  it('explains a choice with which one cannot go on', async () => {
    const html = await pageOf('salary-certificate')
    const sent = await officer.post(pathOf('salary-certificate'), {
      ...filledIn(html, 'salary-certificate', counterAnswers('salary-certificate')),
      'answer.for-whom': 'other',
      'answer.agreed': 'not-yet',
    })
    assert.equal(sent.status, 422)
    assert.match(wordsOf(sent.text), /เมื่อเจ้าของเรื่องยินยอมแล้ว ยื่นต่อได้ทันที/)
  })

  it('notes an unticked paper as not there yet, and does not ask for the form that it prints', async () => {
    const answers = counterAnswers('salary-certificate')
    const html = await pageOf('salary-certificate')
    const fields = filledIn(html, 'salary-certificate', answers)
    delete fields['answer.paper.current-payslip']
    const sent = await officer.post(pathOf('salary-certificate'), fields).expect(303)
    const request = await filed(String(sent.headers['location']).split('/').at(-1) ?? '')
    assert.equal(request.answers?.['paper.current-payslip'], 'not-yet')
    assert.equal(request.answers['paper.salary-certificate-memo'], undefined)
  })

  it('files a double click once, and leads both to the same request', async () => {
    const before = (await all()).length
    const fields = filledIn(
      await pageOf('pension-certificate'),
      'pension-certificate',
      counterAnswers('pension-certificate'),
    )
    const both = await Promise.all([1, 2].map(() => officer.post(pathOf('pension-certificate'), fields)))
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(both[0]?.headers['location'], both[1]?.headers['location'])
    assert.equal((await all()).length, before + 1)
  })

  it('does not swallow another person’s request that comes from the same page', async () => {
    const fields = filledIn(
      await pageOf('pension-certificate'),
      'pension-certificate',
      counterAnswers('pension-certificate'),
    )
    const first = await officer.post(pathOf('pension-certificate'), fields).expect(303)
    const other = { ...fields, [NAME]: 'นายวิชัย รักเรียน' }
    const asked = await officer.post(pathOf('pension-certificate'), other).expect(409)
    const reference = String(first.headers['location']).split('/').at(-1) ?? ''
    assert.match(wordsOf(asked.text), new RegExp(`บันทึกไปแล้วเป็นคำขอเลขที่ ${reference}`))
    assert.equal(fieldsOn(asked.text)[NAME], 'นายวิชัย รักเรียน')
    const second = await officer.post(pathOf('pension-certificate'), {
      ...fieldsOn(asked.text),
      privacy: 'told',
    })
    assert.equal(second.status, 303)
    assert.notEqual(second.headers['location'], first.headers['location'])
  })

  it('ends on a page with the number and the ways on', async () => {
    const { reference } = await enters('salary-certificate', counterAnswers('salary-certificate'))
    const page = await officer.get(`/console/walk-in/filed/${reference}`).expect(200)
    assert.match(wordsOf(page.text), new RegExp(`บันทึกคำขอแล้ว เลขที่คำขอ ${reference}`))
    assert.ok(page.text.includes(`href="/console/requests/${reference}/print/slip"`))
    assert.ok(page.text.includes(`href="/console/requests/${reference}"`))
  })

  it('tells what the chat would have told of an answer', async () => {
    const answers = counterAnswers('medical-reimbursement', { paid: 'no' })
    const { reference } = await enters('medical-reimbursement', answers)
    const page = await officer.get(`/console/walk-in/filed/${reference}`)
    assert.match(wordsOf(page.text), /โปรดแจ้งผู้ขอ หากใช้สิทธิเบิกจ่ายตรง/)
  })

  it('prints a slip with the words that tie it to a chat, and the counter’s scanner finds it by them', async () => {
    const { reference } = await enters('salary-certificate', counterAnswers('salary-certificate'))
    const slip = await officer.get(`/console/requests/${reference}/print/slip`).expect(200)
    const { content, link } = slipQr(office.database.vault, await filed(reference), '@000practice')
    assert.match(wordsOf(slip.text), new RegExp(`สแกนคิวอาร์โค้ดด้วย LINE .*${link?.text}`))
    const found = await officer.post('/console/search', { wanted: content }).expect(303)
    assert.equal(found.headers['location'], `/console/requests/${reference}`)
  })

  it('knows no other service, no other form, and no personal data in its addresses', async () => {
    await officer.get('/console/walk-in/passport').expect(404)
    await officer.post(pathOf('salary-certificate'), { [NAME]: 'ก' }).expect(400)
    await officer.post(pathOf('salary-certificate'), { form: 'mine' }).expect(400)
    const { reference } = await enters('salary-certificate', counterAnswers('salary-certificate'))
    assert.match(reference, /^\d{2}-\d{4}-\d$/)
  })

  describe('redrawn while it is filled in', () => {
    const redraw = async (service: ServiceId, fields: Fields) =>
      (await officer.post(`${pathOf(service)}/redraw`, { ...fields })).text

    async function begun(service: ServiceId, given: Fields = {}): Promise<Fields> {
      return { ...fieldsOn(await pageOf(service)), ...given }
    }

    it('changes nothing while nothing has changed', async () => {
      assert.equal(
        (await redraw('salary-certificate', await begun('salary-certificate'))).replace(
          /<span id="ask-[^>]*>.*?<\/span>/g,
          '',
        ),
        '',
      )
    })

    it('brings the question that a choice calls for, and touches no other field', async () => {
      const part = await redraw(
        'salary-certificate',
        await begun('salary-certificate', { 'answer.purpose': 'other', [NAME]: 'นางสมศรี ใจดี' }),
      )
      assert.match(part, /<div id="slot-purpose-other" class="slot" hx-swap-oob="true">/)
      assert.ok(asksFor(part, 'answer.purpose-other'))
      assert.ok(!part.includes('answer.name'))
      assert.ok(!part.includes('<form'))
    })

    it('takes a question away and keeps what was typed there for the way back', async () => {
      const fields = await begun('salary-certificate', { 'answer.purpose': 'other' })
      const asked = [...(fields['asked'] ?? []), 'purpose-other']
      const part = await redraw('salary-certificate', {
        ...fields,
        asked,
        'answer.purpose': 'loan',
        'answer.purpose-other': 'สมัครเรียน',
      })
      assert.match(part, /<div id="slot-purpose-other" class="slot" hidden hx-swap-oob="true">/)
      assert.match(part, /<input type="hidden" name="answer.purpose-other" value="สมัครเรียน"\/>/)
    })

    it('lists the papers of the case, and says that the list has changed', async () => {
      const fields = await begun('medical-reimbursement', {
        'answer.paid': 'yes',
        'answer.patient': 'spouse',
      })
      const part = await redraw('medical-reimbursement', fields)
      assert.match(part, /<fieldset id="field-papers"[^>]*hx-swap-oob="true"/)
      assert.match(part, /รายการเอกสารเปลี่ยนไปตามคำตอบ/)
    })

    it('tells a note at once, and once', async () => {
      const fields = await begun('medical-reimbursement', { 'answer.paid': 'no' })
      const part = await redraw('medical-reimbursement', fields)
      assert.match(part, /<div id="note-paid"[^>]*hx-swap-oob="innerHTML"[^>]*><p>หากใช้สิทธิเบิกจ่ายตรง/)
      const told = fieldsOn(part)['note.paid'] ?? ''
      assert.doesNotMatch(
        await redraw('medical-reimbursement', { ...fields, 'note.paid': told }),
        /id="note-paid"/,
      )
    })

    it('explains a choice with which one cannot go on', async () => {
      const fields = await begun('salary-certificate', { 'answer.for-whom': 'other' })
      const asked = [...(fields['asked'] ?? []), 'agreed', 'asker-name', 'asker-relation']
      const part = await redraw('salary-certificate', { ...fields, asked, 'answer.agreed': 'not-yet' })
      assert.match(part, /id="note-agreed"[^>]*><p>เมื่อเจ้าของเรื่องยินยอม/)
    })

    it('keeps nothing', async () => {
      const before = (await all()).length
      await redraw('salary-certificate', { ...(await begun('salary-certificate')), form: randomUUID() })
      assert.equal((await all()).length, before)
    })
  })
})

describe('a slip while LINE does not answer', () => {
  it('says what to type, and the code holds the number alone', async () => {
    const office = await openConsole({ basicId: null })
    const officer = await office.signIn('officer')
    const { id, reference } = await makeWalkIn(office.database.models)
    const slip = await officer.get(`/console/requests/${reference}/print/slip`).expect(200)
    const code = slipCode(office.database.vault, id)
    assert.match(wordsOf(slip.text), new RegExp(`พิมพ์ในแชต LINE ของสำนักงานว่า เชื่อมคำขอ ${reference} ${code}`))
    assert.doesNotMatch(wordsOf(slip.text), /สแกนคิวอาร์โค้ดด้วย LINE/)
    await office.close()
  })
})
