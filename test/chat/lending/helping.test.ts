import assert from 'node:assert/strict'
import { readHelpCode } from '../../../src/chat/lending/helpCode.ts'
import { askOfHelper, type Question } from '../../../src/domain/questions/question.ts'
import type { Words } from '../../../src/domain/words.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { serviceList } from '../../../src/domain/services/index.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { confirmHelpCard } from '../../../src/chat/lending/lendingCards.ts'
import { withOffered } from '../../../src/chat/routing/confirmation.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { openChat } from '../../support/chat.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'
import { chatAt } from '../support/filings.ts'

const LENDING = '01KANLENDING'
const draft = {
  id: '01KANDRAFT',
  service: 'pension-certificate' as const,
  answers: { 'for-whom': 'self' },
  asking: 'name',
  touchedAt: '2026-11-23T02:00:00.000Z',
}
const begun = {
  kind: 'help-begun' as const,
  lending: LENDING,
  draft,
  until: '2026-11-23T03:00:00.000Z',
  version: 0,
}

describe('the chat of a helper', () => {
  it('has nothing that sends, empties or deletes the draft, whatever is pressed', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    chat.isAsked('name')
    for (const data of [
      `kind=submit&draft=${draft.id}`,
      `kind=start-over&draft=${draft.id}&sure=yes`,
      `kind=discard&draft=${draft.id}&sure=yes`,
      'kind=file&service=salary-certificate&instead=yes',
    ]) {
      chat.tapsData(data)
      chat.hears('lending.helping.title')
      assert.deepEqual(chat.state.draft?.answers, draft.answers)
    }
    chat.tapsData(`kind=lend&draft=${draft.id}`)
    assert.equal(chat.state.lent, undefined)
  })

  it('stores the draft with every answer, before the next question is shown', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    chat.says('นางคำแก้ว ใจงาม')
    chat.caused('keep-lending')
    const [kept] = chat.effects
    assert.ok(kept?.kind === 'keep-lending')
    assert.deepEqual([kept.version, kept.stops], [1, true])
    assert.equal(kept.draft.answers['name'], 'นางคำแก้ว ใจงาม')
    chat.says('ติดตามสถานะ')
    // A turn that does more than say something is not cut short.
    assert.ok(chat.effects.some((effect) => effect.kind === 'keep-lending' && !effect.stops))
  })

  it('keeps no photo of somebody else’s paper', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    chat.sends('image', '123')
    chat.caused('keep-lending')
    chat.hears('lending.no-photo')
  })

  it('keeps none either beside the question, nor by a button of the draft', () => {
    const salary = { ...draft, service: 'salary-certificate' as const }
    const chat = openChat()
    chat.officeDoes({ ...begun, draft: salary })
    chat.says('เมนู')
    chat.sends('image', '123')
    for (const effect of chat.effects)
      assert.ok(effect.kind !== 'offer-photos' || effect.draft === undefined, 'the lent draft is offered')
    for (const data of [
      `kind=draft-photos&draft=${draft.id}&paper=current-payslip`,
      `kind=photo-is&photo=01KAN-0&paper=current-payslip&draft=${draft.id}`,
    ]) {
      chat.tapsData(data)
      chat.caused('keep-lending')
      assert.deepEqual([chat.state.photoFor, chat.state.draft?.photos], [null, undefined])
    }
  })

  it('has at the foot of every card of the draft the button that gives it back', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    chat.tapsData(`kind=check&draft=${draft.id}&part=papers`)
    chat.hears('chat.service.papers')
    assert.ok(chat.labels().includes('คืนให้เจ้าของ'))
    assert.ok(!chat.labels().includes('เริ่มใหม่'))
  })

  it('is asked about the person who is helped, by name as soon as it is known', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    const asked = () => chat.messages.map((message) => plainText(message, 'th')).join('\n')
    assert.match(asked(), /คำขอของผู้ที่ขอให้ท่านช่วย/)
    assert.match(asked(), /ชื่อ และนามสกุลของเจ้าของเรื่อง/)
    chat.says('นางคำแก้ว ใจงาม')
    assert.match(asked(), /คำขอของ นางคำแก้ว ใจงาม/)
  })

  it('asks no question of any service in the words for the person whose matter it is', () => {
    /** What the helper reads with a question: the question, its hint, its choices and what is said to an answer. */
    function wordsOf(question: Question): readonly Words[] {
      const options =
        question.kind === 'choice'
          ? question.options
          : question.kind === 'text'
            ? (question.suggestions ?? [])
            : []
      const values = [...options.map(({ id }) => id), '2020-01-01', '2026-01-25', '2', '40']
      return [
        askOfHelper(question),
        question.label,
        question.hint,
        ...options.flatMap(({ label, short, stop }) => [label, short, stop]),
        ...values.map((value) => question.warn?.(value, '2026-11-23')),
      ].flatMap((words) => words ?? [])
    }
    for (const service of serviceList)
      for (const question of questionsOf(service).filter(({ id }) => id !== 'for-whom'))
        for (const { th, en } of wordsOf(question)) {
          // “เท่านี้” and “เท่านั้น” have the same letters.
          assert.doesNotMatch(th, /(?<!เ)ท่าน/, `${service.id} ${question.id} ${th}`)
          assert.doesNotMatch(en, /\byou(?:rs?|rself)?\b/i, `${service.id} ${question.id} ${en}`)
        }
  })

  it('never decides whose matter it is, and neither gives nor leaves anything of the helper', () => {
    const own = { name: 'นายมานะ ใจงาม', phone: '0899999999', workplace: 'โรงเรียนบ้านปงเคียน' }
    const chat = openChat({
      state: {
        ...openChat().state,
        lastTime: { service: 'pension-certificate', own, wanted: {}, at: '2026-11-20T02:00:00.000Z' },
      },
    })
    chat.officeDoes(begun)
    const shown = () => JSON.stringify(chat.messages)
    assert.doesNotMatch(shown(), /for-whom|มานะ|0899999999|บ้านปงเคียน/)
    for (const data of [
      `kind=edit&draft=${draft.id}&question=for-whom`,
      `kind=again&draft=${draft.id}`,
      `kind=again&draft=${draft.id}&question=name`,
      `kind=change&draft=${draft.id}`,
    ]) {
      chat.tapsData(data)
      assert.doesNotMatch(shown(), /for-whom|มานะ|0899999999|บ้านปงเคียน/, data)
      assert.deepEqual(chat.state.draft?.answers, draft.answers, data)
      assert.equal(chat.state.draft.asking, 'name', data)
    }
    chat.says('นางคำแก้ว ใจงาม')
    chat.tapsData(`kind=give-back&draft=${draft.id}`)
    const kept = chat.effects.find(({ kind }) => kind === 'keep-lending')
    assert.ok(kept?.kind === 'keep-lending')
    assert.equal(kept.draft.again, undefined)
    assert.deepEqual(chat.state.lastTime?.own, own, 'the helper’s own details are as before')
  })

  it('takes no second draft', () => {
    const chat = openChat()
    chat.officeDoes(begun)
    chat.says('ช่วยกรอก 1234 5678')
    chat.hears('lending.helping.already')
    chat.officeDoes({ ...begun, lending: 'other', draft: { ...draft, id: 'other' } })
    chat.caused('end-lending')
    assert.equal(chat.state.draft?.id, draft.id)
  })

  it('goes on with the question when the code is typed again', () => {
    for (const leaves of [false, true]) {
      const chat = openChat()
      chat.officeDoes(begun)
      if (leaves) chat.says('เมนู')
      for (let time = 0; time < 2; time++) {
        chat.says('ช่วยกรอก 1234 5678')
        chat.hears('lending.helping.already')
      }
      chat.says('นางจันทร์ ดีงาม')
      assert.equal(chat.state.draft?.answers['name'], 'นางจันทร์ ดีงาม')
    }
  })

  const whole = {
    ...draft,
    answers: {
      ...draft.answers,
      ...{ name: 'นางจันทร์ ดีงาม', phone: '0812345678', 'last-workplace': 'โรงเรียนบ้านปงเคียน' },
      ...{ workplace: 'โรงเรียนบ้านปงเคียน', purpose: 'visa', 'certificate-language': 'th', copies: '1' },
      ...{ addressee: 'สถานทูต', papers: 'all', status: 'pensioner' },
    },
    asking: 'check',
  }
  for (const words of [
    ...['ส่งเลยค่ะ', 'คืนให้แม่ค่ะ', 'แค่นี้ค่ะ', 'เสร็จแล้วค่ะ', 'ครบแล้วค่ะ', 'ให้แม่ตรวจเลยค่ะ', 'คืนให้เจ้าของ'],
    ...['เรียบร้อยแล้วค่ะ', 'คืนคำขอให้คุณยาย', 'ส่งให้แม่เลยค่ะ', 'done', 'give it back'],
    ...['คืนให้คุณแม่นะคะ', 'เรียบร้อยค่ะ คืนให้คุณแม่นะคะ', 'เสร็จแล้ว คืนให้แม่เลยค่ะ'],
  ])
    it(`gives the draft back on the page to check for “${words}”`, () => {
      const chat = openChat()
      chat.officeDoes({ ...begun, draft: whole })
      assert.equal(chat.state.draft?.asking, 'check')
      chat.says(words)
      chat.hears('lending.given.finished')
      assert.equal(chat.state.draft, null)
      assert.ok(chat.effects.some((effect) => effect.kind === 'end-lending' && effect.why === 'finished'))
    })

  it('gives it back at a question only for words that say so', () => {
    for (const words of ['แค่นี้ค่ะ', 'ส่งเลยค่ะ', 'คืนเงินให้แม่']) {
      const chat = openChat()
      chat.officeDoes(begun)
      chat.says(words)
      assert.equal(chat.state.draft?.id, draft.id, words)
    }
    const chat = openChat()
    chat.officeDoes(begun)
    chat.says('คืนให้แม่ค่ะ')
    chat.hears('lending.given.unfinished')
  })

  it('says what to type when the code is missing or too short', () => {
    const chat = openChat()
    for (const words of ['ช่วยกรอก', 'ช่วยกรอก 1234', 'help', 'มีรหัสช่วยแม่กรอกค่ะ', 'แม่ส่งรหัสมาแล้วค่ะ']) {
      chat.says(words)
      chat.hears('lending.wrong.ask')
    }
  })
})

describe('the cards of a lending, in words', () => {
  for (const words of ['ขอรหัสค่ะ', 'ยินยอมค่ะ', 'ยินยอมขอรหัสค่ะ', 'ตกลงค่ะ'])
    it(`give the code for “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'workplace')
      chat.says('ให้ลูกสาวช่วยกรอกได้ไหมคะ')
      chat.hears('lending.ask.title')
      chat.says(words)
      assert.ok(
        chat.effects.some(({ kind }) => kind === 'lend-draft'),
        JSON.stringify(chat.effects),
      )
      chat.seesNot('ลบข้อมูล')
    })

  for (const words of [
    'ช่วยค่ะ',
    'ยินดีช่วยค่ะ',
    'ช่วยกรอกค่ะ',
    'ช่วยแม่กรอกค่ะ',
    'ยินยอมค่ะ',
    'เริ่มค่ะ',
    'เริ่มได้เลย',
    'ทำเลยค่ะ',
  ])
    it(`begin the help for “${words}”`, () => {
      const chat = openChat()
      const card = confirmHelpCard(usualOffice.service('pension-certificate'), LENDING)
      const state = withOffered(chat.state, [card], new Date(MONDAY_MORNING))
      const helper = openChat({ state })
      helper.says(words)
      assert.ok(helper.effects.some((effect) => effect.kind === 'begin-help' && effect.lending === LENDING))
    })
})

describe('a draft that is lent', () => {
  const lender = () => openChat({ state: { ...openChat().state, lent: { id: LENDING, draft } } })

  for (const words of ['ขอคืนมาทำเอง', 'เรียกคืนค่ะ', 'ขอคืนก่อนนะคะ', 'กรอกเองดีกว่า', 'I will do it myself'])
    it(`is taken back for “${words}”`, () => {
      const chat = lender()
      chat.says(words)
      assert.ok(chat.effects.some((effect) => effect.kind === 'end-lending' && effect.why === 'taken-back'))
    })

  for (const words of ['ลูกทำเองได้ไหม', 'ขอเงินคืนได้ไหม', 'คืนบัตรเก่าด้วยไหม'])
    it(`stays with the helper for “${words}”`, () => {
      const chat = lender()
      chat.says(words)
      assert.ok(!chat.effects.some(({ kind }) => kind === 'end-lending'))
    })
})

describe('a help code', () => {
  const code = '12345678'
  const inSentence = [
    'แม่ส่งรหัสมา 12345678 ค่ะ',
    'ช่วยแม่กรอกค่ะ 1234 5678',
    'รหัสของแม่คือ 1234-5678',
    'my mother’s code is 1234 5678',
  ]
  const labelled = ['ช่วยกรอก 1234 5678', 'ช่วยกรอก12345678', 'ช่วยกรอก ๑๒๓๔ ๕๖๗๘ ค่ะ', 'ช่วยแม่กรอก 1234-5678']
  const english = ['help 1234 5678', 'Help code: 12345678', 'help fill in 1234 5678']
  for (const typed of [...labelled, ...english, 'มาช่วยกรอก รหัส 1234 5678', ...inSentence])
    it(`is read from “${typed}”`, () => assert.deepEqual(readHelpCode(typed), { code, labelled: true }))

  for (const typed of ['1234 5678', '1234-5678', '12345678', 'รหัส 1234 5678'])
    it(`may be “${typed}”, where nothing else is asked`, () =>
      assert.deepEqual(readHelpCode(typed), { code, labelled: false }))

  for (const typed of [
    '081-234-5678',
    '1234',
    'CW-7K3M-9QPT',
    'ช่วยกรอกแบบฟอร์มบำนาญให้หน่อย',
    'helpdesk 12345678',
  ])
    it(`is not “${typed}”`, () => assert.equal(readHelpCode(typed), null))
})
