import assert from 'node:assert/strict'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { lettersOf, withoutAnyTitle, withoutSchool } from '../../../src/requests/finding/letters.ts'
import { fits, fitter } from '../../../src/requests/finding/matching.ts'
import { onOtherKeys, queryOf } from '../../../src/requests/finding/query.ts'

interface Someone {
  readonly name?: string
  readonly school?: string
  readonly service?: ServiceId
}

/** How well a request of this person fits what is typed; null: too short to look for. */
function fit(typed: string, { name = 'นางสมศรี ใจดี', school = 'โรงเรียนบ้านปงเคียน', service }: Someone = {}) {
  const query = queryOf(typed, [])
  if (query === null) return null
  const traits = {
    reference: '7000429',
    service: service ?? 'conduct-certificate',
    names: [false, true].map((bySound) => lettersOf(withoutAnyTitle(name), bySound)),
    places: [lettersOf(withoutSchool(school))],
    phones: ['0812345678'],
  }
  return fitter(query)(traits, false)
}

describe('what an officer types to find a request', () => {
  it('fits a name by any part of it, with every title or none, spaced or not', () => {
    for (const typed of [
      ...['สมศรี', 'สมศรี ใจดี', 'สมศรีใจดี', 'ใจดี', 'ใจดี สมศรี', 'สม', 'สมศรีใจ', 'คุณ สมศรี', 'สมศรีค่ะ'],
      ...['นางสมศรี', 'นาง สมศรี ใจดี', 'น.ส.สมศรี', 'น.ส. สมศรี ใจดี', 'นางสาวสมศรี', 'ดร.สมศรี', 'ดร. สมศรี'],
      ...['ว่าที่ ร.ต. สมศรี', 'ว่าที่ร้อยตรีสมศรี', 'ว่าที่ ร.ต.หญิง สมศรี ใจดี'],
    ])
      assert.equal(fit(typed), fits.begins, typed)
    for (const name of ['ว่าที่ร้อยตรีหญิง สมศรี ใจดี', 'ดร.สมศรี ใจดี', 'น.ส.สมศรี ใจดี', 'สมศรี ใจดี']) {
      assert.equal(fit('นาง สมศรี', { name }), fits.begins, name)
    }
    for (const typed of ['somsri', 'Mrs Somsri', 'JAIDEE', 'Ms. Somsri Jaidee', 'somsri jai']) {
      assert.equal(fit(typed, { name: 'Mrs Somsri Jaidee' }), fits.begins, typed)
    }
  })

  it('fits a name that only looks like one with a title', () => {
    for (const typed of ['นางนวล', 'นวล', 'นาง นางนวล']) {
      assert.equal(fit(typed, { name: 'นางนวล แก้วตา' }), fits.begins, typed)
    }
  })

  it('fits without tone marks, with letters that sound alike, and with a silenced letter typed or left out', () => {
    const name = 'นายศักดิ์สิทธิ์ พงษ์ไพบูลย์'
    for (const typed of ['ศักดิ์สิทธิ', 'ศักดิสิทธิ', 'สักดิ์สิทธิ์', 'พงศ์ไพบูลย์', 'พงษ์ใพบูลย์']) {
      assert.equal(fit(typed, { name }), fits.begins, typed)
    }
    assert.equal(fit('แกว', { name: 'นางนวล แก้วตา' }), fits.begins)
  })

  it('fits a name that is typed by its sound, without the letters that nobody hears', () => {
    for (const [name, ...typed] of [
      ['นางจันทร์เพ็ญ วงค์ษา', 'จันเพ็ญ', 'จันเพ็น', 'จันทร์เพ็ญ', 'จันทรเพ็ญ', 'วงษา'],
      ['นางศิริลักษณ์ อินทร์แก้ว', 'สิริลัก', 'ศิริลัก อินแก้ว'],
      ['นายศักดิ์ดา สิทธิ์เสรี', 'สักดา', 'ศักดา'],
      ['นางวราภรณ์ พัตร์ผ่อง', 'วราพร พัตผ่อง'],
    ] as const)
      for (const each of typed) assert.notEqual(fit(each, { name }), fits.not, `${each}: ${name}`)
    assert.equal(fit('จันเพ็ญ', { name: 'นางจันทร์เพ็ญ วงค์ษา' }), fits.begins)
    for (const typed of ['จันดี', 'ทรเพ็ญ']) {
      assert.equal(fit(typed, { name: 'นางจันทร์เพ็ญ วงค์ษา' }) === fits.begins, false, typed)
    }
  })

  it('fits with a letter wrong, missing, too many or in the wrong place, and says that it is only nearly so', () => {
    for (const typed of ['สนศรี', 'สมสรร', 'สมรศี', 'สมศร', 'สสมศรี', 'สมศรี ใจดร', 'ใดจี', 'สมศรีใจจดี']) {
      const found = fit(typed)
      assert.ok(found === fits.nearly || found === fits.begins, `${typed} ${found}`)
    }
    assert.equal(fit('สมศริ', { name: 'นางสมศรี ใจดี' }), fits.begins)
    assert.equal(fit('somsir', { name: 'Mrs Somsri Jaidee' }), fits.nearly)
    for (const typed of ['มานะ', 'วิชัย', 'สมศรี มานะ', 'ประสิทธิ์']) assert.equal(fit(typed), fits.not, typed)
  })

  it('fits the end of the reference and of the telephone number, in Thai digits too', () => {
    for (const typed of [
      '429',
      '0042-9',
      '๐๐๔๒-๙',
      '42-9',
      '70-0042-9',
      '5678',
      '๕๖๗๘',
      '0812345678',
      '081-234-5678',
    ])
      assert.equal(fit(typed), fits.begins, typed)
    assert.equal(fit('0042'), fits.word, 'the number without its check digit')
    for (const typed of ['678', '1234', '4291', '70-0043']) assert.equal(fit(typed), fits.not, typed)
  })

  it('fits a school by parts of its name, whatever a school is called', () => {
    for (const typed of [
      'บ้านปงเคียน',
      'รร.บ้านปง',
      'รร. บ้านปงเคียน',
      'รร บ้านปง',
      'ร.ร.บ้านปงเคียน',
      'โรงเรียนบ้านปง',
    ]) {
      assert.equal(fit(typed), fits.word, typed)
    }
    assert.equal(fit('ปงเคียน'), fits.inside)
    assert.equal(fit('บ้านปงเคัยน'), fits.nearly)
    assert.equal(fit('ban pong school', { school: 'Ban Pong Khian School' }), fits.word)
    assert.equal(fit('ไทยรัฐ 69', { school: 'โรงเรียนไทยรัฐวิทยา ๖๙ (บ้านใหม่)' }), fits.word)
    assert.equal(fit('ไทยรัฐ ๖๙', { school: 'โรงเรียนไทยรัฐวิทยา 69 (บ้านใหม่)' }), fits.word)
  })

  it('fits a service by its names and by the words that people use', () => {
    for (const typed of [
      'หนังสือรับรองเงินเดือน',
      'รับรองเงินเดือน',
      'เงินเดือน',
      'salary certificate',
      'ใบรับรองรายได้',
    ]) {
      assert.equal(fit(typed, { service: 'salary-certificate' }), fits.word, typed)
      assert.equal(fit(typed, { service: 'staff-id-card' }), fits.not, typed)
    }
    assert.equal(fit('เบิกค่าเทอมลูก', { service: 'child-education-allowance' }), fits.word)
  })

  it('fits only where each of its words does', () => {
    assert.equal(fit('สมศรี เงินเดือน', { service: 'salary-certificate' }), fits.word)
    assert.equal(fit('สมศรี บ้านปง 5678'), fits.word)
    assert.equal(fit('สมศรี 5679'), fits.not)
    assert.equal(fit('สมศรี ดอนแก้ว'), fits.not)
  })

  it('is too short where it would list half of the office', () => {
    for (const typed of ['', ' ', 'ก', 'นาย', 'น.ส.', 'โรงเรียน', 'รร.', '9', '?!', '😀']) {
      assert.equal(fit(typed), null, typed)
    }
  })

  it('is read as Thai where the keyboard was not switched', () => {
    assert.equal(onOtherKeys('l,Liu'), 'สมศรี')
    assert.equal(onOtherKeys('5678'), null)
    assert.equal(onOtherKeys('สมศรี'), null)
  })
})
