import assert from 'node:assert/strict'
import { isPrintedHere } from '../../../../src/domain/papers/paperList.ts'
import { memoModel, memoOf } from '../../../../src/console/request/print/memo.ts'
import { memos } from '../../../../src/console/request/print/memos/index.ts'
import type { FilledPart } from '../../../../src/console/request/print/memos/fill.ts'
import { speakerOf } from '../../../../src/console/speak.ts'
import { usualOffice } from '../../../../src/domain/settings/office.ts'
import { knownQuestions } from '../../../../src/domain/questions/questions.ts'
import { serviceList, services } from '../../../../src/domain/services/index.ts'
import type { ServiceId } from '../../../../src/domain/services/ids.ts'
import { languages } from '../../../../src/lib/language.ts'
import type { Request } from '../../../../src/domain/requests/request.ts'
import { type TestDatabase, freshDatabase } from '../../../support/database.ts'
import { makeRequest } from '../../../support/make.ts'

const now = new Date('2026-11-24T10:00:00+07:00')
const thai = speakerOf('th')

/** The body as it is read: an answer in 〈 〉, a line to write on as ____. */
function read(body: readonly FilledPart[]): string {
  return body
    .map((piece) =>
      piece.kind === 'blank' ? '____' : piece.kind === 'filled' ? `〈${piece.text}〉` : piece.text,
    )
    .join('')
}

describe('the form that the counter hands out', () => {
  let database: TestDatabase
  before(async () => void (database = await freshDatabase()))
  after(() => database.close())

  function memoFor(request: Request, speak = thai) {
    const memo = memoOf(services[request.service])
    assert.ok(memo)
    return memoModel(memo, request, now, usualOffice, speak)
  }

  const filed = (service: ServiceId, answers: Record<string, string> = {}) =>
    makeRequest(database.models, { service, answers })

  it('exists for exactly the forms that the counter hands out and that are marked as printed', () => {
    const handedOut = serviceList.flatMap(({ id, papers }) =>
      papers.filter(isPrintedHere).map((paper) => [id, paper.id]),
    )
    assert.equal(handedOut.length, 7)
    assert.deepEqual(
      Object.entries(memos).map(([id, { paper }]) => [id, paper]),
      handedOut,
    )
  })

  it('has room for answers to questions of its own service only', () => {
    for (const service of serviceList) {
      const known = knownQuestions(service).map(({ id }) => id)
      for (const { text } of memoOf(service)?.body ?? []) {
        for (const language of languages) {
          for (const [, id = ''] of text[language].matchAll(/\{(.*?)\}/g)) {
            assert.ok(known.includes(id), `${service.id} asks nothing called ${id}`)
          }
        }
      }
    }
  })

  it('names the unit from which somebody in service writes, and none for a pensioner', async () => {
    const unitOf = async (service: ServiceId, status: string) =>
      memoFor(await filed(service, { status })).unit
    assert.equal(await unitOf('salary-certificate', 'teacher'), 'โรงเรียนบ้านปงเคียน')
    assert.equal(await unitOf('conduct-certificate', 'contract-staff'), 'โรงเรียนบ้านปงเคียน')
    assert.equal(await unitOf('pension-certificate', 'pensioner'), null)
    assert.equal(await unitOf('bail-guarantee-letter', 'pensioner'), null)
  })

  const bodies: readonly [ServiceId, string][] = [
    [
      'salary-certificate',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการครู〉 สังกัด 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอหนังสือรับรองเงินเดือน จำนวน 〈1 ฉบับ〉 เป็น 〈ภาษาไทย〉 เพื่อใช้ 〈ประกอบการกู้เงิน〉 โดยขอให้เรียนถึง 〈โรงเรียนบ้านปงเคียน〉',
    ],
    [
      'pension-certificate',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการผู้รับบำเหน็จบำนาญ〉 สังกัดสุดท้าย 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอหนังสือรับรองเงินบำนาญ จำนวน 〈1 ฉบับ〉 เป็น 〈ภาษาไทย〉 เพื่อใช้ 〈ประกอบการกู้เงิน〉 โดยขอให้เรียนถึง 〈โรงเรียนบ้านปงเคียน〉',
    ],
    [
      'staff-id-card',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการครู〉 สังกัด 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ ประเภท 〈ข้าราชการครู/บุคลากร〉 กรณี 〈ทำบัตรครั้งแรก〉',
    ],
    [
      'pensioner-id-card',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการผู้รับบำเหน็จบำนาญ〉 สังกัดสุดท้าย 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอมีบัตรประจำตัวผู้รับบำเหน็จบำนาญ กรณี 〈ทำบัตรครั้งแรก〉',
    ],
    [
      'official-status-certificate',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการครู〉 สังกัด 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอจัดทำหนังสือรับรองข้าราชการ จำนวน 〈1 ฉบับ〉 เป็น 〈ภาษาไทย〉 เพื่อใช้ 〈ประกอบการขอวีซ่า〉 โดยขอให้เรียนถึง 〈โรงเรียนบ้านปงเคียน〉',
    ],
    [
      'conduct-certificate',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการครู〉 สังกัด 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอหนังสือรับรองความประพฤติ จำนวน 〈1 ฉบับ〉 เป็น 〈ภาษาไทย〉 เพื่อใช้ 〈ประกอบการสมัครงาน/คัดเลือก〉 โดยขอให้เรียนถึง 〈โรงเรียนบ้านปงเคียน〉',
    ],
    [
      'bail-guarantee-letter',
      'ด้วยข้าพเจ้า 〈นางสมศรี ใจดี〉 เป็น 〈ข้าราชการครู〉 สังกัด 〈โรงเรียนบ้านปงเคียน〉 โทรศัพท์ 〈081-234-5678〉 มีความประสงค์ขอหนังสือค้ำประกันบุคคล (ผู้ต้องหา) ตามเอกสารที่แนบ เพื่อนำไปใช้ที่ 〈สถานีตำรวจ〉 โดยต้องใช้หนังสือภายใน 〈วันอังคารที่ 1 ธันวาคม 2569〉',
    ],
  ]
  for (const [service, body] of bodies) {
    it(`says for ${service} what the answers tell`, async () => {
      assert.equal(read(memoFor(await filed(service)).body), body)
    })
  }

  it('carries the day of printing in the Buddhist era, the reference, and whom it is from', async () => {
    const request = await filed('conduct-certificate')
    const memo = memoFor(request)
    assert.equal(memo.day, '24 พฤศจิกายน 2569')
    assert.equal(memo.reference, request.reference)
    assert.equal(memo.form, 'แบบบันทึกขอหนังสือรับรองความประพฤติ')
    assert.equal(memo.subject, 'ขอหนังสือรับรองความประพฤติ')
    assert.equal(memo.applicant, 'นางสมศรี ใจดี')
    assert.deepEqual(memo.attached, ['สลิปเงินเดือน (ปัจจุบัน)', 'สำเนาบัตรประจำตัวเจ้าหน้าที่ของรัฐ 1 ฉบับ'])
  })

  it('lists the papers of the case', async () => {
    const lost = memoFor(await filed('staff-id-card', { 'card-reason': 'lost' }))
    assert.ok(lost.attached.includes('สำเนาใบแจ้งความ'))
    assert.ok(!lost.attached.includes('บัตรเดิม'))
    assert.deepEqual(memoFor(await filed('pension-certificate')).attached, [])
  })

  it('prints a purpose in the applicant’s own words, and what has changed', async () => {
    const memo = memoFor(await filed('salary-certificate', { purpose: 'other', 'purpose-other': 'ขอรับทุน' }))
    assert.match(read(memo.body), /เพื่อใช้ 〈ขอรับทุน〉 โดย/)
    const card = memoFor(
      await filed('staff-id-card', { 'card-reason': 'changed', 'card-change': 'เปลี่ยนนามสกุล' }),
    )
    assert.match(read(card.body), /กรณี 〈เปลี่ยนชื่อ ตำแหน่ง ระดับ หรือสังกัด〉 รายการที่เปลี่ยนแปลง 〈เปลี่ยนนามสกุล〉$/)
  })

  it('leaves a line where a choice tells nothing', async () => {
    const memo = memoFor(await filed('bail-guarantee-letter', { status: 'other', 'used-at': 'unknown' }))
    assert.match(read(memo.body), / เป็น ____ สังกัด .* เพื่อนำไปใช้ที่ ____ โดย/)
  })

  it('says who has filed it for the applicant', async () => {
    const memo = memoFor(
      await filed('pension-certificate', {
        'for-whom': 'other',
        'asker-name': 'นายมานะ ใจดี',
        'asker-relation': 'child',
      }),
    )
    assert.match(
      read(memo.body),
      / ทั้งนี้ ข้าพเจ้ารับทราบและยินยอมให้ 〈นายมานะ ใจดี〉 ซึ่งเกี่ยวข้องเป็น 〈บุตร〉 ยื่นเรื่องแทน$/,
    )
  })

  it('is all lines to write on once the answers have been forgotten', async () => {
    for (const service of serviceList.filter(memoOf)) {
      const memo = memoFor({ ...(await filed(service.id)), answers: null })
      assert.equal(memo.applicant, null)
      assert.ok(memo.body.every(({ kind }) => kind !== 'filled'))
      assert.match(read(memo.body), /^ด้วยข้าพเจ้า ____ เป็น ____ สังกัด/)
      if (service.id === 'salary-certificate') assert.match(read(memo.body), /จำนวน ____ ฉบับ เป็น ____/)
    }
  })

  it('is there in English for whoever reads it', async () => {
    assert.equal(
      read(memoFor(await filed('salary-certificate'), speakerOf('en')).body),
      'Applicant: 〈นางสมศรี ใจดี〉, 〈Teacher (civil servant)〉, of 〈โรงเรียนบ้านปงเคียน〉, telephone 〈081-234-5678〉. The applicant asks for a salary certificate. Number: 〈1 original〉, in 〈Thai〉. Purpose: 〈For a loan〉. To be addressed to 〈โรงเรียนบ้านปงเคียน〉.',
    )
  })
})
