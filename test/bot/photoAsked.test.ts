import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { HOUR } from '../../src/lib/time.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'
import { reads, says, sees, taps } from '../support/story.ts'

const REPORT = 'police-report-copy'
const photographed = {
  [REPORT]: true,
  'house-registration-copy': true,
  'national-id-copy': true,
}

describe('a photo that waits for its paper', () => {
  let office: TestOffice
  let person: Person

  beforeEach(async () => {
    office = await openOffice()
    await office.sets({ papers: { photos: photographed } })
    person = await office.person()
  })
  afterEach(() => office.close())

  async function sendsPhoto(): Promise<void> {
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    office.clock.advance(10)
  }

  const photosOf = async (request: { readonly id: string }) =>
    (await office.models.photos.of({ request: request.id })).map(({ paper }) => paper)

  /** A lost card whose papers take photos, and a photo of one of them. */
  async function asked() {
    const request = await filesThroughChat(office, person, 'pensioner-id-card', {
      answers: { 'card-reason': 'lost' },
    })
    await sendsPhoto()
    sees(person, 'ภาพนี้คือเอกสารใด', 'สำเนาใบแจ้งความ', 'สำเนาทะเบียนบ้าน', 'สำเนาบัตรประชาชน')
    return request
  }

  describe('goes to the paper that the person names', () => {
    it('by its name', async () => {
      const request = await asked()
      await says(office, person, 'ใบแจ้งความค่ะ')
      sees(person, 'ได้รับภาพแล้ว', 'ส่งแล้ว 1 ภาพ')
      assert.deepEqual(await photosOf(request), [REPORT])
    })

    it('also after something else was answered, by its name', async () => {
      const request = await asked()
      await says(office, person, 'เปิดกี่โมงคะ')
      await says(office, person, 'ใบแจ้งความค่ะ')
      sees(person, 'ได้รับภาพแล้ว')
      assert.deepEqual(await photosOf(request), [REPORT])
    })

    it('also while a question of the next request waits', async () => {
      const request = await filesThroughChat(office, person, 'pensioner-id-card', {
        answers: { 'card-reason': 'lost' },
      })
      await fillsIn(office, person, 'salary-certificate')
      await taps(office, person, 'แก้ไขคำตอบ')
      await taps(office, person, 'หน่วยงาน')
      await sendsPhoto()
      sees(person, 'ภาพนี้คือเอกสารใด')
      await says(office, person, 'ใบแจ้งความค่ะ')
      sees(person, 'ได้รับภาพแล้ว')
      assert.deepEqual(await photosOf(request), [REPORT])
      const state = await office.models.conversations.stateOf(person.userId)
      assert.equal(state?.draft?.asking, 'workplace')
      assert.notEqual(state.draft.answers['workplace'], 'ใบแจ้งความ')
    })

    it('as the one that it can be of, where it is asked with yes or no', async () => {
      await office.sets({ papers: { photos: { [REPORT]: true } } })
      const request = await filesThroughChat(office, person, 'pensioner-id-card', {
        answers: { 'card-reason': 'lost' },
      })
      await sendsPhoto()
      sees(person, 'ภาพนี้คือสำเนาใบแจ้งความ')
      await says(office, person, 'ใบแจ้งความค่ะ')
      assert.deepEqual(await photosOf(request), [REPORT])
    })

    it('and of the request that the person names', async () => {
      const answers = { answers: { 'card-reason': 'lost' } }
      const one = await filesThroughChat(office, person, 'pensioner-id-card', answers)
      await filesThroughChat(office, person, 'pensioner-id-card', answers)
      const all = await office.models.requests.ofPerson(person.userId)
      const other = all.find(({ id }) => id !== one.id)
      assert.ok(other)
      await sendsPhoto()
      await says(office, person, 'ใบแจ้งความค่ะ')
      sees(person, 'มีหลายรายการ', 'ภาพนี้คือเอกสารใด')
      assert.deepEqual([await photosOf(one), await photosOf(other)], [[], []])
      await says(office, person, `ใบแจ้งความ ${one.reference}`)
      assert.deepEqual([await photosOf(one), await photosOf(other)], [[REPORT], []])
    })
  })

  describe('stays where it is', () => {
    it('after words that name none: the card comes again and says so', async () => {
      const request = await asked()
      await says(office, person, 'กขคงจ')
      sees(person, 'ไม่มีในรายการ', 'ภาพนี้คือเอกสารใด')
      assert.deepEqual(await photosOf(request), [])
    })

    it('after a plain wish, a question, and a number once something else was answered', async () => {
      const request = await asked()
      await says(office, person, 'ไม่ใช่ใบแจ้งความค่ะ')
      await says(office, person, 'ใบแจ้งความใช้ตัวจริงไหมคะ')
      await says(office, person, 'สถานะ')
      sees(person, request.reference)
      await says(office, person, '2')
      assert.deepEqual(await photosOf(request), [])
    })

    it('after six hours, when nobody remembers the card', async () => {
      const request = await asked()
      office.clock.advance(6 * HOUR)
      await says(office, person, '1')
      assert.deepEqual(await photosOf(request), [])
    })
  })

  describe('is told of when the person asks whether it came', () => {
    it('that it waits, with its card, and then where it was put', async () => {
      const words = 'ได้รับรูปหรือยังคะ'
      const request = await asked()
      await says(office, person, words)
      sees(person, 'ได้รับภาพแล้ว โปรดเลือกเอกสาร', 'สำเนาใบแจ้งความ', 'สำเนาทะเบียนบ้าน')
      await says(office, person, 'ใบแจ้งความค่ะ')
      assert.deepEqual(await photosOf(request), [REPORT])
      await says(office, person, words)
      sees(person, `ได้รับภาพแล้ว: สำเนาใบแจ้งความ ของคำขอ ${request.reference}`)
    })

    it('that there is none, also where a question waits, which goes on waiting', async () => {
      await says(office, person, 'ได้รับรูปหรือยังคะ')
      sees(person, 'ยังไม่มีภาพของท่านในระบบ')
      await fillsIn(office, person, 'salary-certificate')
      await taps(office, person, 'แก้ไขคำตอบ')
      await taps(office, person, 'หน่วยงาน')
      await says(office, person, 'ได้รับรูปหรือยังคะ')
      sees(person, 'ยังไม่มีภาพของท่านในระบบ', 'กลับไปข้อ')
      assert.ok(!reads(person).includes('ใช้คำนี้'))
    })
  })

  it('is not remembered once it has its paper, or was deleted', async () => {
    await asked()
    await taps(office, person, 'ไม่ใช่เอกสารเหล่านี้ ลบภาพ')
    const state = await office.models.conversations.stateOf(person.userId)
    assert.equal(state?.photoAsked, undefined)
  })
})
