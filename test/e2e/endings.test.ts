import assert from 'node:assert/strict'
import { MINUTE } from '../../src/lib/time.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { type Desk, desk, eventually, noticeTried, reads, says, sees, taps } from '../support/story.ts'

describe('a request between counter and phone', () => {
  let office: TestOffice
  let officer: Desk
  beforeEach(async () => {
    office = await openOffice()
    officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
  })
  afterEach(() => office.close())

  async function files() {
    const person = await office.person()
    return { person, ...(await filesThroughChat(office, person, 'pensioner-id-card')) }
  }

  it('names every missing paper in one message, takes them at the counter and goes on', async () => {
    const { person, id, reference } = await files()
    const papers = ['photo-1-inch', 'old-card', 'house-registration-or-id-copy']
    const asked = await officer.decides(reference, 'ask-papers', { papers, note: 'รูปถ่ายไม่เกิน 6 เดือน' })
    assert.match(asked, /บันทึกเอกสารที่ขาดแล้ว/)
    await noticeTried(office, id, 'papers-missing')
    assert.equal(person.last.length, 1)
    sees(
      person,
      'เอกสารยังไม่ครบหรือต้องแก้ไข',
      reference,
      'โปรดนำรูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว … และอีก 2 รายการ มาที่จุดบริการ',
    )
    await taps(office, person, 'รายละเอียด')
    sees(
      person,
      'รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป',
      'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
      'สำเนาทะเบียนบ้าน',
      'รูปถ่ายไม่เกิน 6 เดือน',
    )
    assert.ok(!reads(person).includes('แบบคำขอมีบัตรประจำตัว'), 'A paper that is there is not asked for')
    await says(office, person, 'สถานะ')
    sees(person, 'เอกสารยังไม่ครบหรือต้องแก้ไข', 'และอีก 2 รายการ มาที่จุดบริการ')

    assert.match(await officer.decides(reference, 'papers-complete'), /บันทึกว่าเอกสารครบแล้ว/)
    assert.match(await officer.decides(reference, 'accept'), /รับเรื่องแล้ว เริ่มนับเวลา/)
    await says(office, person, 'สถานะ')
    sees(person, 'เจ้าหน้าที่รับเรื่องแล้ว กำลังดำเนินการ')
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ใช้ไป 0 นาที จาก 10 นาที')
  })

  it('asks for papers a second time only with a written reason, which the person reads', async () => {
    const { person, id, reference } = await files()
    await officer.decides(reference, 'ask-papers', { papers: ['old-card'] })
    await noticeTried(office, id, 'papers-missing')
    await officer.decides(reference, 'papers-complete')
    const refused = await officer.decides(reference, 'ask-papers', { papers: ['photo-1-inch'] })
    assert.match(refused, /ยังไม่มีการบันทึก โปรดแก้ไข/)
    await officer.decides(reference, 'ask-papers', {
      papers: ['photo-1-inch'],
      again: 'รูปถ่ายที่ส่งมาเบลอ',
    })
    await eventually('the second notice', () => reads(person).includes('โปรดนำรูปถ่ายหน้าตรง'))
    await taps(office, person, 'รายละเอียด')
    sees(person, 'รูปถ่ายที่ส่งมาเบลอ')
  })

  it('turns a request down with a reason that the person reads', async () => {
    const { person, id, reference } = await files()
    assert.match(await officer.decides(reference, 'reject', { reason: '' }), /โปรดระบุเหตุผล/)
    await officer.decides(reference, 'reject', { reason: 'ผู้ขอสังกัดเขตพื้นที่อื่น' })
    await noticeTried(office, id, 'rejected')
    sees(person, 'ขออภัย ไม่สามารถดำเนินการตามคำขอได้', reference, 'เนื่องจาก ผู้ขอสังกัดเขตพื้นที่อื่น')
    await says(office, person, reference)
    sees(person, 'ไม่สามารถดำเนินการได้', 'ผู้ขอสังกัดเขตพื้นที่อื่น')
  })

  it('lets the applicant cancel before acceptance', async () => {
    const { person, reference } = await files()
    await says(office, person, 'สถานะ')
    await taps(office, person, 'รายละเอียด')
    await taps(office, person, 'ยกเลิกคำขอนี้')
    sees(person, 'ยกเลิกคำขอหรือไม่', reference)
    await taps(office, person, 'ยกเลิกคำขอ')
    sees(person, `ยกเลิกคำขอเลขที่ ${reference} แล้ว`)
    assert.match(await officer.page(`/console/requests/${reference}`), /ผู้ขอยกเลิก .*เรื่องนี้สิ้นสุดแล้ว/)
    assert.doesNotMatch(await officer.page('/console'), new RegExp(reference))
  })

  it('refuses to cancel what an officer has accepted meanwhile, and says whom to ask', async () => {
    const { person, id, reference } = await files()
    await says(office, person, 'สถานะ')
    await taps(office, person, 'รายละเอียด')
    await taps(office, person, 'ยกเลิกคำขอนี้')
    await officer.decides(reference, 'accept')
    await taps(office, person, 'ยกเลิกคำขอ')
    sees(person, `คำขอเลขที่ ${reference} เจ้าหน้าที่รับเรื่องแล้ว หรือเรื่องสิ้นสุดแล้ว`, 'โปรดติดต่อเจ้าหน้าที่')
    await says(office, person, 'สถานะ')
    assert.doesNotMatch(JSON.stringify(person.last), /ยกเลิกคำขอนี้/)
    await taps(office, person, 'รายละเอียด')
    assert.doesNotMatch(JSON.stringify(person.last), /ยกเลิกคำขอนี้/)
    const [stored] = await office.models.requests.ofPerson(person.userId)
    assert.equal(stored?.id, id)
    assert.equal(stored.state, 'accepted')
  })

  it('stops the clock while paused and tells why', async () => {
    const { person, reference } = await files()
    await officer.decides(reference, 'accept')
    office.clock.advance(3 * MINUTE)
    assert.match(
      await officer.decides(reference, 'pause', { reason: 'รอผู้อำนวยการลงนาม' }),
      /พักเรื่องแล้ว หยุดนับเวลา/,
    )
    office.clock.advance(60 * MINUTE)
    await says(office, person, 'สถานะ')
    sees(person, 'พักเรื่องไว้ชั่วคราว', 'รอผู้อำนวยการลงนาม')
    await taps(office, person, 'รายละเอียด')
    sees(person, 'รอผู้อำนวยการลงนาม', 'ใช้ไป 3 นาที จาก 10 นาที')
    assert.match(await officer.decides(reference, 'resume'), /ดำเนินการต่อแล้ว เริ่มนับเวลาต่อ/)
    office.clock.advance(2 * MINUTE)
    await says(office, person, 'สถานะ')
    sees(person, 'เจ้าหน้าที่รับเรื่องแล้ว กำลังดำเนินการ')
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ใช้ไป 5 นาที จาก 10 นาที')
    assert.match(await officer.page('/console'), /5 \/ 10 นาที/)
  })

  it('hands over without the code only with a reason, and not with a wrong code', async () => {
    const { person, id, reference } = await files()
    await officer.decides(reference, 'accept')
    await officer.decides(reference, 'ready')
    await noticeTried(office, id, 'ready')
    const right = /รหัสยืนยันการรับ: \n(\d{4})/.exec(reads(person))?.[1] ?? ''
    assert.match(right, /^\d{4}$/)
    const wrong = String((Number(right) + 1) % 10_000).padStart(4, '0')
    assert.match(await officer.decides(reference, 'complete', { code: wrong }), /รหัสไม่ตรงกับคำขอนี้/)
    assert.match(await officer.decides(reference, 'complete', { 'without-code': 'yes' }), /โปรดระบุเหตุผล/)
    const done = await officer.decides(reference, 'complete', {
      'without-code': 'yes',
      reason: 'โทรศัพท์หาย ตรวจบัตรประชาชนแล้ว',
    })
    assert.match(done, /ส่งมอบแล้ว เรื่องเสร็จสิ้น .*โทรศัพท์หาย ตรวจบัตรประชาชนแล้ว/)
    await says(office, person, reference)
    assert.ok(!reads(person).includes('โทรศัพท์หาย'), 'What is kept for the history is not shown to the person')
  })
})
