import assert from 'node:assert/strict'
import { COMMAND_LINE, type NewEntry } from '../../src/models/auditTrail/entry.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const boss = { staffId: 'boss-1', name: 'นายธีระ <ดูแลดี>' }

describe('the page of the audit trail', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นายก้อง')
  })
  afterEach(() => office.close())

  const append = (id: string, given: Partial<NewEntry> = {}) =>
    office.database.models.auditTrail.append({
      id,
      at: office.clock.now(),
      by: boss,
      what: 'settings',
      subject: 'office',
      before: null,
      after: null,
      ...given,
    })
  const shown = async (path = '/console/trail') => wordsOf((await admin.get(path).expect(200)).text)

  it('tells who changed what, when, from what to what', async () => {
    await office.database.models.settings.store({ contact: { phone: '053-1' } }, 0, boss, office.clock.now())
    assert.match(
      await shown(),
      /1\. การตั้งค่า 23 พ\.ย\. 69 09\.00 น\. · นายธีระ &lt;ดูแลดี> ข้อมูลสำนักงาน: หมายเลขโทรศัพท์ ก่อน ไม่มี หลัง 053-1/,
    )
  })

  it('tells only what came and what went of a long list', async () => {
    const day = (number: number) => ({ day: `2026-12-0${number}`, name: 'วันหยุด', source: 'มติ' })
    await append('a', {
      before: { holidays: [day(1), day(2)] },
      after: { holidays: [day(1), day(3), day(4)] },
    })
    assert.match(
      await shown(),
      /วันหยุด: รายการวันหยุด ก่อน 2 ธันวาคม 2569 · วันหยุด · มติ หลัง 3 ธันวาคม 2569 · วันหยุด · มติ; 4 ธันวาคม 2569 · วันหยุด · มติ/,
    )
  })

  it('shows that the chain is whole, and its head to be noted down', async () => {
    await append('a')
    await append('b')
    const head = await office.database.models.auditTrail.head()
    const words = await shown()
    assert.match(words, /ตรวจแล้ว ครบถ้วนและไม่ถูกแก้ไข 2 รายการ/)
    assert.ok(words.includes(`เลขที่ 2 รหัส ${head?.hash}`))
  })

  it('says how many faults there are where it lists twenty, and what lists them all', async () => {
    for (let number = 1; number <= 41; number += 1) await append(`entry-${number}`)
    const links = office.database.connection.collection<{ _id: number }>('trail')
    await links.updateMany({ _id: { $lte: 40 } }, { $set: { at: 'yesterday' } })
    const words = await shown()
    assert.equal([...words.matchAll(/รายการเลขที่ \d+ ถูกแก้ไข/g)].length, 20)
    assert.match(words, /แสดง 20 จาก 4\d จุด คำสั่ง audit verify แสดงทั้งหมด/)
  })

  it('shows which entry was altered, even made unreadable', async () => {
    for (const id of ['a', 'b', 'c']) await append(id)
    const links = office.database.connection.collection<{ _id: number }>('trail')
    await links.updateOne({ _id: 2 }, { $set: { at: 'yesterday' } })
    await links.deleteOne({ _id: 1 })
    assert.match(await shown(), /ถูกแก้ไขหรือเสียหาย ไม่พบรายการเลขที่ 1 รายการเลขที่ 2 ถูกแก้ไข โปรดเก็บสำเนา/)
  })

  it('is turned page by page, newest first, and keeps its filter', async () => {
    for (let index = 1; index <= 52; index += 1)
      await append(`entry ${index}`, { what: 'catalogue', subject: `ที่ ${index}` })
    await append('by command', { by: COMMAND_LINE, what: 'staff' })
    const { text } = await admin.get(`/console/trail?what=catalogue&by=${boss.staffId}`).expect(200)
    assert.match(wordsOf(text), /ที่ 52 .*ที่ 3 /)
    assert.doesNotMatch(wordsOf(text), /ที่ 2 |53\./)
    const older = /href="([^"]*before=\d+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.equal(older, '/console/trail?what=catalogue&by=boss-1&before=3')
    const next = await shown(older)
    assert.match(next, /ที่ 2 .*ที่ 1 /)
    assert.doesNotMatch(next, /ที่ 3 |ครบถ้วน/)
    assert.match(
      await shown(`/console/trail?by=${encodeURIComponent(COMMAND_LINE)}`),
      / 53\. เจ้าหน้าที่ office 23 พ\.ย\. 69 09\.00 น\. · คำสั่งที่เครื่องแม่ข่าย/,
    )
  })

  it('shows everything for an address that means nothing, and nothing where nothing is', async () => {
    await append('a')
    assert.match(await shown('/console/trail?what=x&by=&before=y'), /1\. การตั้งค่า/)
    assert.match(await shown('/console/trail?by=nobody'), /ไม่มีรายการ/)
  })

  it('is taken along as a file, which is an entry itself', async () => {
    await append('a', { what: 'staff', subject: '=cmd|x', before: { name: 'ก, "ข"' } })
    const { text, headers } = await admin.post('/console/trail', {}).expect(200)
    assert.equal(headers['content-disposition'], 'attachment; filename="trail-2026-11-23.csv"')
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
    const lines = text.replace('\ufeff', '').split('\r\n')
    assert.match(lines[0] ?? '', /^เลขที่,เวลา \(ประเทศไทย\),ผู้ดำเนินการ/)
    assert.match(
      lines[1] ?? '',
      /^1,23 พ\.ย\. 69 09\.00\.00 น\.,นายธีระ <ดูแลดี>,เจ้าหน้าที่,'=cmd\|x,"ชื่อ: ก, ""ข""",ชื่อ: ไม่มี,[0-9a-f]{64}$/,
    )
    assert.match(lines[2] ?? '', /^2,.*,นายก้อง,การส่งออก,บันทึกการเปลี่ยนแปลง,ชนิดของไฟล์: ไม่มี,ชนิดของไฟล์: CSV,/)
    const [entry] = await office.database.models.auditTrail.page({}, 1)
    assert.equal(entry?.what, 'export')
  })

  it('says when in Thai time, on the page and in the file, also after midnight', async () => {
    const after = { 'code until': '2026-11-24T18:30:07.000Z' }
    await append('a', { at: new Date('2026-11-23T18:30:07Z'), what: 'staff', after })
    assert.match(await shown(), /เวลาประเทศไทย .* 24 พ\.ย\. 69 01\.30 น\. .*หลัง 25 พ\.ย\. 69 01\.30\.07 น\./)
    const { text } = await admin.post('/console/trail', {}).expect(200)
    assert.match(text, /\r\n1,24 พ\.ย\. 69 01\.30\.07 น\.,.*รหัสเชื่อมบัญชีใช้ได้ถึง: 25 พ\.ย\. 69 01\.30\.07 น\./)
    const english = office.browserOf(`${admin.cookie ?? ''}; chapwai_language=en`)
    const file = (await english.post('/console/trail', {}).expect(200)).text
    assert.match(file, /^\ufeff?Number,Time \(Thailand\),/)
    assert.match(file, /\r\n1,24 Nov 2026 01:30:07,/)
  })

  it('cannot be changed there', async () => {
    await append('a')
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(`${office.address}/console/trail`, {
        method,
        headers: { cookie: admin.cookie ?? '', 'sec-fetch-site': 'same-origin' },
      })
      assert.equal(answer.status, 404)
    }
    assert.deepEqual((await office.database.models.auditTrail.verify()).faults, [])
  })
})
