import { HOUR } from '../../src/lib/time.ts'
import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { heldDataOf } from '../../src/privacy/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { documentsInClear } from '../support/clearText.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

const CHILD = 'นายมานะ ใจงาม'

describe('somebody who collects a result for the applicant', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    await says('ภาษาไทย')
  })
  afterEach(() => office.close())

  async function act(does: () => Promise<unknown>): Promise<string> {
    const before = person.chat.length
    await does()
    await office.settled()
    return JSON.stringify(person.chat.slice(before).filter(({ from }) => from === 'bot'))
  }
  const says = (words: string) => act(() => person.says(words))
  const taps = (label: string) => act(() => person.taps(label))
  const stored = async (id: string) => (await office.models.requests.byId(id))?.proxy

  for (const words of ['ฝากลูกไปรับแทนได้ไหม', 'ให้คนอื่นไปรับแทนได้ไหม'])
    it(`may come: the answer to “${words}”`, async () => {
      assert.match(await says(words), /ให้ผู้อื่นรับแทนได้ .*หนังสือมอบอำนาจ/)
      assert.match(await taps('แจ้งชื่อผู้รับแทน'), /ไม่มีคำขอที่รอรับ/)
    })

  it('gets the letter of authority as a button, in the language of the chat, wherever it is spoken of', async () => {
    const form = (prefix: string) => new RegExp(`"uri":"http://localhost:\\d+${prefix}/authority"`)
    await filesThroughChat(office, person, 'pension-certificate')
    assert.match(await says('ให้คนอื่นไปรับแทนได้ไหม'), form(''))
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), form(''))
    await taps('แจ้งชื่อผู้รับแทน')
    await says(CHILD)
    await says('English')
    const asks = () => act(() => office.presses(person, 'kind=guidance&topic=proxy'))
    assert.match(await asks(), form('/en'))
    await office.sets({ website: { services: false } })
    assert.doesNotMatch(await asks(), /authority"/)
  })

  it('has nothing to collect where the money is transferred', async () => {
    await office.sets({ payments: { 'child-education-allowance': 'transfer' } })
    await filesThroughChat(office, person, 'child-education-allowance')
    for (const words of [
      'ฝากลูกไปรับแทนได้ไหม',
      'ให้คนอื่นไปรับแทนได้ไหม',
      'ให้ลูกสาวไปรับแทนได้ไหมคะ',
      'ลูกสาวไปรับแทนได้ไหม',
    ])
      assert.match(await says(words), /เรื่องนี้โอนเงินเข้าบัญชี ไม่ต้องมารับ/, words)
  })

  it('may not come where the office says so, in general or for one service', async () => {
    await office.sets({ proxies: { on: false } })
    assert.match(await says('ให้คนอื่นไปรับแทนได้ไหม'), /ให้ผู้อื่นรับแทนไม่ได้/)
    await office.sets({ proxies: { on: true, services: { 'pension-certificate': false } } })
    await filesThroughChat(office, person, 'pension-certificate')
    assert.match(await says('ให้คนอื่นไปรับแทนได้ไหม'), /ให้ผู้อื่นรับแทนไม่ได้/)
    // Hours later the question is about no service any more.
    office.clock.advance(7 * HOUR)
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), /เรื่องนี้ให้ผู้อื่นรับแทนไม่ได้/)
  })

  for (const words of ['ลูกสาว ชื่อดาว ค่ะ', 'ลูกชายชื่อ สมชาย', 'ชื่อดาวค่ะ', 'My son is Somchai'])
    it(`is heard when named right after the answer, by the first name: ${words}`, async () => {
      await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้ลูกสาวไปรับแทนได้ไหมคะ')
      const heard = await says(words)
      assert.match(heard, /ผู้รับแทนคือผู้นี้หรือไม่/)
      assert.match(heard, /ดาว|สมชาย|Somchai/)
      assert.match(heard, /โปรดแจ้งทั้งชื่อและนามสกุล/)
      assert.match(await taps('แจ้งชื่อผู้รับแทน'), /โปรดพิมพ์ชื่อและนามสกุล/)
      assert.match(await says(CHILD), /บันทึกแล้ว ผู้รับแทน: นายมานะ ใจงาม/)
    })

  for (const words of ['ให้ลูกชายชื่อ นายมานะ ใจงาม ไปรับค่ะ', 'ลูกชาย นายมานะ ใจงาม ครับ', 'นายมานะ ใจงาม'])
    it(`is noted with one press when named in whole right after the answer: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      assert.match(await says(words), /ผู้รับแทนคือผู้นี้หรือไม่.*นายมานะ ใจงาม/)
      assert.equal(await stored(id), undefined)
      assert.match(await taps('ใช่ บันทึกชื่อนี้'), /บันทึกแล้ว ผู้รับแทน: นายมานะ ใจงาม/)
      assert.equal(await stored(id), CHILD)
    })

  it('keeps the first name, and adds the surname that is typed alone', async () => {
    const { id } = await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await taps('แจ้งชื่อผู้รับแทน')
    await taps('แจ้งชื่อผู้รับแทน')
    const asked = await says('ลูกสาว ชื่อดาว ค่ะ')
    assert.match(asked, /ดาว/)
    assert.match(asked, /นามสกุล/)
    assert.doesNotMatch(asked, /บันทึกแล้ว|ลูกสาว/)
    assert.equal(await stored(id), undefined)
    assert.match(await says('ใจดีค่ะ'), /บันทึกแล้ว ผู้รับแทน: ดาว ใจดี/)
    assert.equal(await stored(id), 'ดาว ใจดี')
  })

  for (const words of ['นางสาวดาว สุขใจ ค่ะ', 'ดาว สุขใจ', 'ลูกสาว ชื่อดาว สุขใจ ค่ะ', 'นามสกุล สุขใจ'])
    it(`takes the whole name, or the surname, after a first name: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      await taps('แจ้งชื่อผู้รับแทน')
      await says('ลูกสาว ชื่อดาว ค่ะ')
      assert.match(await says(words), /บันทึกแล้ว ผู้รับแทน: (?:นางสาว)?ดาว สุขใจ/)
      assert.match((await stored(id)) ?? '', /^(?:นางสาว)?ดาว สุขใจ$/)
    })

  for (const words of ['ลูกสาวค่ะ', 'ลูกสาว', 'ลูกสาว ค่ะ ไปรับ', 'ลูกสาวคนโต ของฉัน'])
    it(`is not whoever is named only as kin: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      await taps('แจ้งชื่อผู้รับแทน')
      assert.doesNotMatch(await says(words), /บันทึกแล้ว/)
      assert.equal(await stored(id), undefined)
      assert.match(await says(CHILD), /บันทึกแล้ว ผู้รับแทน: นายมานะ ใจงาม/)
    })

  for (const words of ['ลูกชายคนโตน่ะ', 'หลานที่เลี้ยงมา', 'ลูกสะใภ้เองแหละ', 'ลูกชายคนเล็กของป้า'])
    it(`is asked for by name where kin alone is told: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      assert.match(await says(words), /พิมพ์ชื่อผู้รับแทนได้เลย/)
      await taps('แจ้งชื่อผู้รับแทน')
      assert.doesNotMatch(await says(words), /บันทึกแล้ว|นามสกุลใด/)
      await says('ชื่อหนานเมือง')
      assert.equal(await stored(id), undefined)
      assert.match(await says('คำแปง'), /บันทึกแล้ว ผู้รับแทน: หนานเมือง คำแปง/)
      assert.equal(await stored(id), 'หนานเมือง คำแปง')
    })

  for (const [words, name] of [
    ['นายหนานเมือง คำแปง ลูกชายป้าเอง 080 000 1111', 'นายหนานเมือง คำแปง'],
    ['ลูกชายคนโต หนานเมือง คำแปง โทร 0800001111', 'หนานเมือง คำแปง'],
    ['พรรณี คำแปง ลูกสะใภ้ค่ะ', 'พรรณี คำแปง'],
    ['พรรณี คำแปง เป็นหลาน', 'พรรณี คำแปง'],
  ] as const)
    it(`is noted without who that is and the number: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      await taps('แจ้งชื่อผู้รับแทน')
      await says(words)
      assert.equal(await stored(id), name)
    })

  for (const words of [
    'ลูกสะใภ้ไปรับให้ ชื่อพรรณี คำแปง',
    'ให้ลูกสะใภ้ชื่อพรรณี คำแปง ไปรับแทน',
    'ไม่เอาแล้ว เปลี่ยนคนรับเป็นสะใภ้ ชื่อพรรณี คำแปง',
    'My daughter Phannee Khampaeng will collect it',
  ])
    it(`is heard at any time, also instead of the one before: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      await says(CHILD)
      await taps('ใช่ บันทึกชื่อนี้')
      await says('สวัสดีค่ะ')
      assert.match(await says(words), /ผู้รับแทนคือผู้นี้หรือไม่|Is this/)
      assert.equal(await stored(id), CHILD)
      await taps('ใช่ บันทึกชื่อนี้')
      assert.match((await stored(id)) ?? '', /^(?:พรรณี คำแปง|Phannee Khampaeng)$/)
    })

  it('says whose name is wanted on its button, and not the same as the button before', async () => {
    await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), /พิมพ์ชื่อผู้รับแทนได้เลย/)
  })

  for (const words of ['นายมานะ ใจงาม', 'ลูกชาย นายมานะ ใจงาม ครับ', 'มานะ ใจงาม'])
    it(`is taken after the first press too: ${words}`, async () => {
      await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      await taps('แจ้งชื่อผู้รับแทน')
      assert.match(await says(words), /ผู้รับแทนคือผู้นี้หรือไม่.*มานะ ใจงาม/)
      assert.match(await taps('ใช่ บันทึกชื่อนี้'), /บันทึกแล้ว ผู้รับแทน: (?:นาย)?มานะ ใจงาม/)
    })

  it('is replaced by the right name that is typed right after a doubtful one', async () => {
    const { id } = await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await says('ลูกสาว ชื่อดาว ค่ะ')
    assert.match(await says('นางสาวดาว สุขใจ ค่ะ'), /ผู้รับแทนคือผู้นี้หรือไม่.*นางสาวดาว สุขใจ/)
    await taps('ใช่ บันทึกชื่อนี้')
    assert.equal(await stored(id), 'นางสาวดาว สุขใจ')
    // Also once one is stored.
    assert.match(await says('นางสาวมาลี ใจงาม'), /ผู้รับแทนคือผู้นี้หรือไม่.*นางสาวมาลี ใจงาม/)
    await taps('ใช่ บันทึกชื่อนี้')
    assert.equal(await stored(id), 'นางสาวมาลี ใจงาม')
  })

  for (const words of [
    ...['เปลี่ยนคนรับเป็น นายเดช สุขใจ', 'ขอเปลี่ยนผู้รับแทนเป็นนายเดช สุขใจค่ะ', 'คนรับเป็น นายเดช สุขใจ'],
    ...['ไม่ใช่ดาว เป็น นายเดช สุขใจ', 'ให้นายเดช สุขใจ ไปรับแทนค่ะ'],
  ])
    it(`is offered, and stored, by the name only, however it is led to: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้ลูกสาวไปรับแทนได้ไหมคะ')
      assert.match(await says(words), /ผู้รับแทนคือผู้นี้หรือไม่.*"นายเดช สุขใจ"/)
      await taps('ใช่ บันทึกชื่อนี้')
      assert.equal(await stored(id), 'นายเดช สุขใจ')
    })

  it('is stored by the name only where the name is asked for', async () => {
    const { id } = await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await taps('แจ้งชื่อผู้รับแทน')
    await taps('แจ้งชื่อผู้รับแทน')
    await says('เปลี่ยนคนรับเป็น นายเดช สุขใจ')
    if ((await stored(id)) === undefined) await taps('ใช่ บันทึกชื่อนี้')
    assert.equal(await stored(id), 'นายเดช สุขใจ')
  })

  for (const words of ['ดาว สุขใจ กับ เดช สุขใจ', 'นางสาวดาว สุขใจและนายเดช สุขใจค่ะ', 'ดาว สุขใจ, เดช สุขใจ'])
    it(`is one: of two the person says which: ${words}`, async () => {
      const { id } = await filesThroughChat(office, person, 'pension-certificate')
      await says('ให้คนอื่นไปรับแทนได้ไหม')
      assert.match(await says(words), /ผู้รับแทนมีได้หนึ่งคน/)
      assert.match(await says('นายเดช สุขใจ'), /ผู้รับแทนคือผู้นี้หรือไม่.*"นายเดช สุขใจ"/)
      await taps('เปลี่ยนชื่อ')
      assert.match(await says(words), /ผู้รับแทนมีได้หนึ่งคน/)
      assert.equal(await stored(id), undefined)
      await says('นางสาวดาว สุขใจ')
      assert.equal(await stored(id), 'นางสาวดาว สุขใจ')
    })

  it('is told that there is nothing to collect, where a name follows the answer', async () => {
    await says('ให้ลูกสาวไปรับแทนได้ไหมคะ')
    assert.match(await says('ลูกสาว ชื่อดาว ค่ะ'), /ไม่มีคำขอที่รอรับ/)
    await office.sets({ payments: { 'child-education-allowance': 'transfer' } })
    await filesThroughChat(office, person, 'child-education-allowance')
    await says('ให้ลูกสาวไปรับแทนได้ไหมคะ')
    assert.match(await says('ลูกชายชื่อ สมชาย'), /เรื่องนี้โอนเงินเข้าบัญชี ไม่ต้องมารับ/)
  })

  it('is no collector any more once something else was said', async () => {
    await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await says('ลูกชาย นายมานะ ใจงาม ครับ')
    await says('เปิดกี่โมงคะ')
    assert.match(await act(() => office.presses(person, 'kind=proxy-is&reference=69-0001-8')), /ปุ่ม/)
    assert.doesNotMatch(await says('ลูกสาว ชื่อดาว ค่ะ'), /ผู้รับแทน/)
  })

  it('is named in the chat, changed and withdrawn, and rests sealed', async () => {
    const { id, revision } = await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await taps('แจ้งชื่อผู้รับแทน')
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), /โปรดพิมพ์ชื่อและนามสกุล/)
    assert.match(await says('มานะ'), /นามสกุล/)
    assert.match(await says(CHILD), /บันทึกแล้ว ผู้รับแทน: นายมานะ ใจงาม/)
    assert.equal(await stored(id), CHILD)
    const documents = await documentsInClear(office.database.connection)
    assert.deepEqual(
      documents.filter(({ text }) => text.includes(CHILD)),
      [],
    )
    const held = await heldDataOf({
      ...{ userId: person.userId, models: office.models },
      ...{ office: usualOffice, now: office.clock.now() },
    })
    assert.match(JSON.stringify(held), new RegExp(CHILD))
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), new RegExp(CHILD))
    await taps('เปลี่ยนชื่อ')
    await says('นางสาวมาลี ใจงาม')
    assert.equal(await stored(id), 'นางสาวมาลี ใจงาม')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await taps('แจ้งชื่อผู้รับแทน')
    assert.match(await taps('ไม่ให้รับแทนแล้ว'), /ยกเลิกผู้รับแทนแล้ว/)
    assert.equal(await stored(id), undefined)
    // The officer's open page is not stale because of it.
    assert.equal((await office.models.requests.byId(id))?.revision, revision)
  })

  it('is named for one of several requests, and by nobody else', async () => {
    const first = await filesThroughChat(office, person, 'pension-certificate')
    await filesThroughChat(office, person, 'salary-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    assert.match(await taps('แจ้งชื่อผู้รับแทน'), /ให้ผู้อื่นรับแทนเรื่องใด/)
    const other = await office.person('คนอื่น')
    await office.presses(other, `kind=proxy-name&reference=${first.reference}`)
    await other.says(CHILD)
    await office.settled()
    assert.equal(await stored(first.id), undefined)
  })

  it('is not asked for by a button of a request that has ended since, or that cannot be collected so', async () => {
    const { id, reference } = await filesThroughChat(office, person, 'pension-certificate')
    await says('ให้คนอื่นไปรับแทนได้ไหม')
    await taps('แจ้งชื่อผู้รับแทน')
    await taps('แจ้งชื่อผู้รับแทน')
    await says('ติดตามสถานะ')
    const aside = person.chat.length - 1
    const back = () => act(() => person.tapsOld('กลับไปพิมพ์ชื่อผู้รับแทน', aside))
    assert.match(await back(), /โปรดพิมพ์ชื่อและนามสกุลของผู้รับแทน/)
    await office.sets({ proxies: { on: false } })
    assert.match(await back(), /เรื่องนี้ให้ผู้อื่นรับแทนไม่ได้/)
    await office.sets({ proxies: { on: true } })
    await office.presses(person, `kind=confirm-cancel&reference=${reference}`)
    assert.equal((await office.models.requests.byId(id))?.state, 'cancelled')
    const answer = await back()
    assert.match(answer, /คำขอนี้สิ้นสุดแล้ว/)
    assert.doesNotMatch(answer, /กลับไปพิมพ์ชื่อผู้รับแทน/)
    // The name is not waited for any more.
    assert.doesNotMatch(await says(CHILD), /คำขอนี้สิ้นสุดแล้ว|โปรดพิมพ์นามสกุล/)
  })

  it('is forgotten when the slip’s request leaves the chat, and with the request', async () => {
    const { id } = await filesThroughChat(office, person, 'pension-certificate')
    await office.models.requests.setProxy(id, person.userId, CHILD, office.clock.now())
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    const note = { id: 'unlinked', at: office.clock.now(), kind: 'unlinked' } as const
    assert.ok(await office.models.requests.unlink(request, note))
    assert.equal(await stored(id), undefined)
  })
})
