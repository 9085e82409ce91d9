import assert from 'node:assert/strict'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'
import { reads, says, sees, taps } from '../support/story.ts'

const PAPER = 'current-payslip'

describe('words about a paper that an officer misses', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  async function whoMisses(photos: boolean) {
    await office.sets({ papers: { photos: { [PAPER]: photos } } })
    const person = await office.person()
    await says(office, person, 'ภาษาไทย')
    const request = await filesThroughChat(office, person, 'salary-certificate')
    await office.decides(request, { change: 'ask-papers', papers: [PAPER], note: null, again: null })
    return { person, request }
  }

  for (const words of ['อันนี้คืออะไรคะ งง', 'สลิปที่ขาดหมายถึงอันไหนคะ', 'บ่เข้าใจ๋เจ้า'])
    it(`explain that paper, and nothing grave: “${words}”`, async () => {
      const { person } = await whoMisses(true)
      await says(office, person, words)
      sees(person, 'สลิปเงินเดือน', 'โปรดนำสลิปฉบับล่าสุด')
      assert.doesNotMatch(reads(person), /เพลิงศพ/)
    })

  for (const words of [
    'ได้สลิปมาแล้วค่ะ จะส่งให้นะคะ',
    'ถ่ายส่งตรงนี้ได้มั้ยคะ',
    'หาสลิปเจอแล้วจ้ะ',
    'ใช้ตัวจริงไหมคะ',
    'ส่งให้ดูทางไลน์ได้ก่อเจ้า',
  ]) {
    it(`lead to the photo at once where it is taken: “${words}”`, async () => {
      const { person, request } = await whoMisses(true)
      await says(office, person, words)
      sees(person, 'ส่งภาพสลิปเงินเดือน')
      await taps(office, person, 'ส่งภาพเอกสาร')
      await person.sendsPhoto(await makePhoto(), 'image/jpeg')
      await office.settled()
      assert.deepEqual(
        (await office.models.photos.of({ request: request.id })).map(({ paper }) => paper),
        [PAPER],
      )
    })

    it(`say what to bring where no photo is taken: “${words}”`, async () => {
      const { person } = await whoMisses(false)
      await says(office, person, words)
      sees(person, 'โปรดนำสลิปเงินเดือน', 'มาที่จุดบริการ', 'จันทร์–ศุกร์')
      assert.ok(!person.buttons().includes('ส่งภาพเอกสาร'))
    })
  }

  it('are no longer told to bring it once a photo has come', async () => {
    const { person, request } = await whoMisses(true)
    await says(office, person, 'ส่งรูปให้ดูตรงนี้นะคะ')
    await taps(office, person, 'ส่งภาพเอกสาร')
    await person.sendsPhoto(await makePhoto(), 'image/jpeg')
    await office.settled()
    for (const words of ['สถานะ', 'แล้วต้องไปอีกไหมคะ', 'ได้สลิปแล้วค่ะ']) {
      await says(office, person, words)
      sees(person, 'ได้รับภาพแล้ว รอเจ้าหน้าที่ตรวจ', 'ยังไม่ต้องมา')
      assert.doesNotMatch(reads(person), /โปรดนำ/)
    }
    office.clock.advance(60_000)
    const now = async () => {
      const found = await office.models.requests.byReference(request.reference)
      assert.ok(found)
      return found
    }
    assert.ok(await office.decides(await now(), { change: 'papers-complete' }))
    office.clock.advance(60_000)
    const again = { change: 'ask-papers', papers: [PAPER], note: null, again: 'ภาพไม่ชัด' } as const
    assert.ok(await office.decides(await now(), again))
    await says(office, person, 'สถานะ')
    sees(person, 'โปรดนำสลิปเงินเดือน')
  })

  for (const words of ['หมายถึงอะไรคะ', 'ส่งให้ดูตรงนี้ได้ไหมคะ'])
    it(`are about nothing where no paper is missed: “${words}”`, async () => {
      const person = await office.person()
      await says(office, person, 'ภาษาไทย')
      await filesThroughChat(office, person, 'salary-certificate')
      await says(office, person, words)
      assert.doesNotMatch(reads(person), /ส่งภาพสลิป|โปรดนำสลิป/)
    })
})
