import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { DAY } from '../../src/lib/time.ts'
import { sendAnswer } from '../../src/talks/answer.ts'
import type { ChatRequest } from '../support/make.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'
import { says, taps } from '../support/story.ts'

const PAPER = 'สลิปเงินเดือน (ปัจจุบัน)'
const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('a sign of life', () => {
  let office: TestOffice
  let person: Person
  let request: ChatRequest
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    request = await filesThroughChat(office, person, 'salary-certificate')
  })
  afterEach(() => office.close())

  const changedAt = async () => {
    const found = await requestCollection.on(office.database.connection).findOne({ _id: request.id })
    return found?.changedAt.toISOString()
  }
  const presses = (data: string) => office.presses(person, data)
  const sendsPhoto = async () => {
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
  }
  const slotOn = (day: string) => `${day}T09:00`
  const choosesPaper = async () => {
    await says(office, person, 'สถานะ')
    await taps(office, person, 'ส่งภาพเอกสาร')
    await taps(office, person, `${PAPER} (0 ภาพ)`)
  }
  const photoId = async () => (await office.models.photos.of({ request: request.id }))[0]?.id ?? ''
  const books = (day: string, more = '') =>
    presses(`kind=visit-book&reference=${request.reference}&slot=${slotOn(day)}${more}`)
  const asksForPerson = async () => {
    await says(office, person, 'คุยกับเจ้าหน้าที่')
    await taps(office, person, 'คุยกับเจ้าหน้าที่ในแชต')
  }

  /** What comes 50 days before, and what the person or the office does on the day. */
  const signs: Record<string, { before?: () => Promise<unknown>; sign: () => Promise<unknown> }> = {
    'is an appointment that is booked': { sign: () => books('2027-01-13') },
    'is an appointment that is moved': {
      before: async () => {
        office.clock.set('2027-01-11T09:00:00+07:00')
        await books('2027-01-13')
      },
      sign: () => books('2027-01-14', `&from=${slotOn('2027-01-13')}`),
    },
    'is an appointment that is cancelled': {
      before: async () => {
        office.clock.set('2027-01-11T09:00:00+07:00')
        await books('2027-01-13')
      },
      sign: () =>
        presses(`kind=visit-cancel&reference=${request.reference}&slot=${slotOn('2027-01-13')}&sure=yes`),
    },
    'is a photo of a paper': { before: choosesPaper, sign: sendsPhoto },
    'is a photo that nobody has asked for': { sign: sendsPhoto },
    'is a photo that is removed': {
      before: async () => {
        await choosesPaper()
        await sendsPhoto()
      },
      sign: async () => presses(`kind=remove-photo&photo=${await photoId()}`),
    },
    'is a word in a talk': {
      before: asksForPerson,
      sign: () => says(office, person, 'ขอสอบถามเรื่องเอกสาร'),
    },
    'is an officer’s answer in a talk': {
      before: async () => {
        await asksForPerson()
        await says(office, person, 'ขอสอบถามเรื่องเอกสาร')
      },
      sign: async () => {
        const [talk] = await office.models.talks.ofPerson(person.userId)
        assert.ok(talk)
        const answer = { form: 'f1', by: mali, text: 'ส่งมาได้', now: office.clock.now() }
        await sendAnswer(office.models, talk, answer)
      },
    },
    'is a message left for the office': {
      before: async () => {
        office.clock.set('2027-01-12T19:00:00+07:00')
        await says(office, person, 'คุยกับเจ้าหน้าที่')
        await taps(office, person, 'ฝากข้อความถึงเจ้าหน้าที่')
      },
      sign: () => says(office, person, 'โปรดโทรกลับ'),
    },
  }

  for (const [name, { before, sign }] of Object.entries(signs)) {
    it(name, async () => {
      office.clock.set('2027-01-12T09:00:00+07:00')
      await before?.()
      office.clock.advance(60_000)
      const revision = (await office.models.requests.byId(request.id))?.revision
      const pulse = await office.models.requests.pulse()
      await sign()
      assert.equal(await changedAt(), office.clock.now().toISOString())
      assert.equal((await office.models.requests.byId(request.id))?.revision, revision)
      assert.notEqual(await office.models.requests.pulse(), pulse, 'an open page of the console is told')
    })
  }

  it('does not count once the request has ended', async () => {
    await presses(`kind=confirm-cancel&reference=${request.reference}`)
    const ended = await changedAt()
    office.clock.advance(DAY)
    await sendsPhoto()
    assert.equal(await office.models.requests.touch([request.id], office.clock.now()), false)
    assert.equal(await changedAt(), ended)
  })
})
