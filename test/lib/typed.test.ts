import assert from 'node:assert/strict'
import { comparable } from '../../src/lib/cleanText.ts'
import { withoutCertainParticles, withoutParticles } from '../../src/lib/typed/particles.ts'
import { parseTime } from '../../src/lib/typed/time.ts'

describe('a typed time', () => {
  it('is read as offices write it', () => {
    for (const [typed, time] of [
      ...([
        ['8.30', '08:30'],
        ['08:30', '08:30'],
        ['8.30 น.', '08:30'],
        ['๐๘.๓๐ น.', '08:30'],
        ['8 : 30', '08:30'],
      ] as const),
      ...([
        ['เวลา 8.30 น.ค่ะ', '08:30'],
        ['9 น.', '09:00'],
        ['0830 น.', '08:30'],
        ['16.30 นาฬิกา', '16:30'],
      ] as const),
      ...([
        ['4.30 pm', '16:30'],
        ['12.00 am', '00:00'],
        ['８：３０', '08:30'],
      ] as const),
    ]) {
      assert.equal(parseTime(typed), time, typed)
    }
  })

  it('is nothing else', () => {
    for (const typed of ['', '8', '25.00', '8.75', '8.30-16.30', 'เช้า', '0830'])
      assert.equal(parseTime(typed), null, typed)
  })
})

describe('particles', () => {
  it('are left off a value, with thanks, emoji and repeated letters', () => {
    for (const [typed, value] of [
      ...([
        ['3 ใบค่ะ 🙏', '3 ใบ'],
        ['ใช่คร้าบบบ', 'ใช่'],
        ['2 นะคะ', '2'],
        ['ใช่ๆ', 'ใช่'],
        ['1 ka', '1'],
      ] as const),
      ...([
        ['5 ขอบคุณมากค่ะ', '5'],
        ['จบเจ้า', 'จบ'],
        ['1 ขอรับกระผม', '1'],
        ['มีเพคะ', 'มี'],
        ['1 จ้ะ!', '1'],
      ] as const),
    ]) {
      assert.equal(withoutParticles(typed), value, typed)
    }
  })

  it('stay when they are all that was said', () => {
    for (const typed of ['ค่ะ', 'ครับผม', 'จ้า', 'นะคะ']) assert.equal(withoutParticles(typed), typed)
  })

  it('are told from the ends of names', () => {
    for (const name of ['สมศรี ชนะ', 'สมชาย พระเจ้า', 'มานะ', 'Anna Ka', 'รร.บ้านดู่ 😊', 'วัดพระเจ้า']) {
      assert.equal(withoutCertainParticles(name), name)
    }
    for (const [typed, name] of [
      ...([
        ['สมศรี ใจดีค่ะ', 'สมศรี ใจดี'],
        ['สมศรี ใจดี เจ้า', 'สมศรี ใจดี'],
        ['Anna Smith ka', 'Anna Smith'],
      ] as const),
      ...([
        ['สมชาย ครับ', 'สมชาย'],
        ['สมชาย ใจดี นะครับ 🙏', 'สมชาย ใจดี'],
      ] as const),
    ]) {
      assert.equal(withoutCertainParticles(typed), name)
    }
  })

  it('are looked for quickly behind the longest message that LINE lets through', () => {
    const begun = performance.now()
    for (const piece of ['ๆ', '.', '“', '😀', 'ค่ะ ', 'ๆ ']) {
      const typed = `${piece.repeat(5000).slice(0, 4990)} ไม่ใช่`
      for (let times = 0; times < 10; times++) {
        withoutParticles(typed)
        withoutCertainParticles(typed)
        withoutParticles(typed.slice(0, 4990))
        comparable(typed)
      }
    }
    assert.ok(performance.now() - begun < 2000)
  })
})
