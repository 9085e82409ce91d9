import assert from 'node:assert/strict'
import { makeUserId } from '../support/make.ts'
import { type Browser, openConsole, previewed, type TestConsole, wordsOf } from './console.ts'

describe('staff added from a list', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
  })
  afterEach(() => office.close())

  const PAGE = '/console/staff/list'
  const list = 'ชื่อ\tบทบาท\tจุดบริการ\nนางสมศรี ใจดี\tเจ้าหน้าที่\tการเงิน\nนายวิชัย รักเรียน\tผู้บริหาร\t\n<b>เอก</b>\t\t'
  const all = { act: 'add', list, line: ['2', '3', '4'] }
  const codesIn = (html: string) => html.match(/CW-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? []
  const staff = () => office.database.models.staff
  const names = async () =>
    (await staff().list(office.clock.now())).map(({ name, role, desks = [] }) =>
      [name, role, ...desks].join(' '),
    )

  it('are previewed, and stored only by the second press, each with a code and an entry in the trail', async () => {
    assert.match(wordsOf((await admin.get('/console/staff')).text), /เพิ่มหลายคนจากรายการ/)
    const preview = (await previewed(admin, admin.post(PAGE, { act: 'read', list }))).html
    assert.match(wordsOf(preview), /พร้อมเพิ่ม 2 นางสมศรี ใจดี บรรทัด 2 เจ้าหน้าที่ · กลุ่มบริหารงานการเงินและสินทรัพย์/)
    assert.match(wordsOf(preview), /โปรดตรวจ แล้วติ๊กหากถูกต้อง 1 &lt;b>เอก&lt;\/b> บรรทัด 4/)
    assert.equal((preview.match(/name="line"[^>]*checked/g) ?? []).length, 2)
    assert.deepEqual(await names(), ['นายธีระ ดูแลดี admin'])

    const answer = await admin.post(PAGE, { act: 'add', list, line: ['2', '3'] }).expect(200)
    const codes = codesIn(answer.text)
    assert.equal(codes.length, 2)
    assert.equal(answer.headers['set-cookie'], undefined)
    assert.deepEqual(await names(), [
      'นายธีระ ดูแลดี admin',
      'นางสมศรี ใจดี officer finance',
      'นายวิชัย รักเรียน manager',
    ])
    const linked = await staff().link(codes[0] ?? '', makeUserId(), office.clock.now())
    assert.equal(linked.member?.name, 'นางสมศรี ใจดี')
    const { auditTrail } = office.database.models
    await auditTrail.collect()
    const added = (await auditTrail.page({ what: 'staff' }, 9)).filter(({ before }) =>
      JSON.stringify(before).includes('"name":null'),
    )
    assert.deepEqual(
      added.map(({ by, after }) => [typeof by === 'string' ? by : by.name, after]),
      [
        ['นายวิชัย รักเรียน', 'manager', null],
        ['นางสมศรี ใจดี', 'officer', 'finance'],
      ].map(([name, role, desks]) => [
        'นายธีระ ดูแลดี',
        { name, role, 'code until': '2026-11-24T02:00:00.000Z', ...(desks !== null && { desks }) },
      ]),
    )
  })

  it('are added once, when the button is pressed twice, by two administrators at once, or the list comes again', async () => {
    const other = await office.signIn('admin', 'นางวันดี รอบคอบ')
    const answers = await Promise.all([admin, other, admin].map((browser) => browser.post(PAGE, all)))
    assert.equal(answers.flatMap(({ text }) => codesIn(text)).length, 3)
    assert.equal((await names()).length, 5)
    const again = await admin.post(PAGE, all).expect(409)
    assert.match(wordsOf(again.text), /ไม่มีผู้ใดถูกเพิ่ม มีอยู่แล้ว 3 คน ไม่ได้เพิ่มซ้ำ/)
    assert.deepEqual(codesIn(again.text), [])
    const preview = (await previewed(admin, admin.post(PAGE, { act: 'read', list }))).html
    assert.match(wordsOf(preview), /มีอยู่แล้ว 3/)
    assert.equal((await names()).length, 5)
  })

  it('can be added again after they have left', async () => {
    await admin.post(PAGE, all).expect(200)
    const somsri = (await staff().list(office.clock.now())).find(({ name }) => name === 'นางสมศรี ใจดี')
    assert.ok(somsri)
    await staff().revoke(somsri, 'command line', office.clock.now())
    const answer = await admin.post(PAGE, { ...all, line: '2' }).expect(200)
    assert.equal(codesIn(answer.text).length, 1)
    assert.ok((await names()).includes('นางสมศรี ใจดี officer finance'))
  })

  it('are not added without a tick, from an empty list, or from one that is too long', async () => {
    await admin.post(PAGE, { act: 'add', list }).expect(422)
    await admin.post(PAGE, { act: 'add', list: 'ชื่อ,บทบาท\nนาง ก,หัวหน้า', line: '2' }).expect(422)
    const empty = await admin.post(PAGE, { act: 'read', list: ' ' }).expect(422)
    assert.match(wordsOf(empty.text), /โปรดวางรายการอย่างน้อยหนึ่งบรรทัด/)
    const long = Array.from({ length: 201 }, (_, index) => `นาย${index} ทดสอบ`).join('\n')
    assert.match(
      wordsOf((await admin.post(PAGE, { act: 'read', list: long }).expect(422)).text),
      /ครั้งละไม่เกิน 200 บรรทัด/,
    )
    assert.deepEqual(await names(), ['นายธีระ ดูแลดี admin'])
  })
})
