import assert from 'node:assert/strict'
import { readRating } from '../../../src/chat/survey/typedRating.ts'

describe('a typed rating', () => {
  for (const typed of [
    ...['5', '๕', '5️⃣', '(5)', '5 ค่ะ', '5ครับ', '5 คะแนน', '5 คะแนนครับ', 'ให้ 5 คะแนน', 'ระดับ ๕ นะคะ', 'ข้อ 5'],
    ...['ห้า', 'ห้าคะแนนค่ะ', 'ห้าดาว', '5 ดาวจ้า', '5/5', '5 เต็ม 5', '⭐⭐⭐⭐⭐', '5 stars', 'five'],
    ...['มากที่สุด', 'มากที่สุดค่ะ', 'มากที่สุดครับ 🙏', 'พึงพอใจมากที่สุด', '5 มากที่สุด', '5. มากที่สุดค่ะ', '5 = มากที่สุด'],
    ...['Very satisfied', 'very satisfied krub'],
  ]) {
    it(`of five: “${typed}”`, () => assert.deepEqual(readRating(typed), { kind: 'level', level: 5 }))
  }

  it('is skipped, or the survey refused, with a particle too', () => {
    for (const typed of ['ข้าม', 'ข้ามค่ะ', 'ข้ามข้อนี้ครับ', 'skip please']) {
      assert.deepEqual(readRating(typed), { kind: 'skip' })
    }
    for (const typed of ['ไม่ตอบค่ะ', 'ไม่ตอบแบบสอบถามครับ'])
      assert.deepEqual(readRating(typed), { kind: 'stop' })
  })

  for (const [typed, level] of [
    ['เอาไปสามละกัน', 3],
    ['ให้ไป 4 เลยจ้ะ', 4],
    ['เอา 2 ก็พอค่ะ', 2],
    ['ให้ห้าไปเลย', 5],
  ] as const)
    it(`of ${level} in passing: “${typed}”`, () =>
      assert.deepEqual(readRating(typed), { kind: 'level', level }))

  for (const typed of [
    ...['ดีจ้ะ', 'ดีค่ะ', 'ดีที่สุดเลยค่ะ', 'เฉย ๆ', 'ก็งั้น ๆ แหละ', 'ดีมั่งไม่ดีมั่ง', 'ดีแต่ช้า', 'พอใช้', 'ให้เต็มร้อย'],
    ...['3.5', '3 ครึ่ง', 'โอเคค่ะ', 'good', 'it was fine', 'so-so'],
  ])
    it(`asks again, and guesses no level, for “${typed}”`, () =>
      assert.deepEqual(readRating(typed), { kind: 'number' }))

  for (const typed of ['ไม่ตอบแล้ว เหนื่อย', 'ขอไม่ตอบต่อนะคะ', 'เลิกตอบแล้วค่ะ', 'พอแล้วค่ะ'])
    it(`stops for “${typed}”`, () => assert.deepEqual(readRating(typed), { kind: 'stop' }))

  for (const typed of ['แย่สุด ๆ เลยนะบอกตรง ๆ', 'ไม่พอใจเลยค่ะ', 'เดี๋ยวก่อน วันพุธเปิดไหม', 'ดีใจด้วยนะคะ'])
    it(`leaves “${typed}” to what answers it`, () => assert.equal(readRating(typed), null))

  it('asks again for a number that is no level', () => {
    for (const typed of ['0', '6 ค่ะ', '10/10', '๑๐ คะแนน', '8 เต็ม 10']) {
      assert.deepEqual(readRating(typed), { kind: 'number' })
    }
  })

  it('is nothing else', () => {
    for (const typed of [
      '',
      'ค่ะ',
      'สวัสดีค่ะ',
      '4 มากที่สุด',
      'รอ 5 นาที',
      '5 วัน',
      '0812345678',
      'ขอบคุณค่ะ',
      'เบิกค่าหมอ',
    ]) {
      assert.equal(readRating(typed), null, typed)
    }
  })

  it('is no letter, pair or dozen', () => {
    for (const typed of ['a', 'an', 'คู่', 'สองคู่', 'a pair', 'ครึ่งโหล'])
      assert.equal(readRating(typed), null, typed)
  })
})
