import assert from 'node:assert/strict'
import request from 'supertest'
import { services } from '../../src/domain/services/index.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const claim = services['child-education-allowance']
const [paper = ''] = claim.papers.map(({ id }) => id)
const FORMS = `/console/catalogue/${claim.id}/forms`
const PUBLIC = `/forms/${claim.id}/${paper}.pdf`
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)

describe('the forms that an office sets for papers', () => {
  let office: TestOffice
  let admin: string
  beforeEach(async () => {
    office = await openOffice()
    admin = await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const cookie = (session: string) => `chapwai_session=${session}`
  const post = (session = admin) =>
    request(office.chapwai.url)
      .post(FORMS)
      .set('cookie', cookie(session))
      .set('sec-fetch-site', 'same-origin')
  const uploads = (bytes: Buffer, { version = 0, name = 'แบบ 7223.pdf', session = admin } = {}) =>
    post(session)
      .field({ do: 'file', version: String(version), paper, url: '' })
      .attach('file', bytes, { filename: name, contentType: 'application/pdf' })
  const links = (url: string, version = 0) =>
    post().field({ do: 'link', version: String(version), paper, url })
  const get = (path: string) => request(office.chapwai.url).get(path)
  const later = () => void office.clock.advance(11_000)

  async function chatLinks(): Promise<string[]> {
    const person = await office.person()
    await office.presses(person, `kind=service&service=${claim.id}&part=papers`)
    await person.taps('เปิดแบบฟอร์ม')
    return [...person.opened]
  }

  it('are uploaded as a PDF file, which everybody then opens from the chat and from the public page', async () => {
    await get(PUBLIC).expect(404)
    await uploads(pdf('first')).expect(303)
    later()
    const sent = await get(PUBLIC).responseType('blob').expect(200)
    const { headers } = sent
    assert.deepEqual(sent.body, pdf('first'))
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['content-disposition'], `inline; filename="${paper}.pdf"`)
    assert.match(headers['content-security-policy'] ?? '', /^default-src 'none';/)
    assert.ok((await get(`/services/${claim.id}`)).text.includes(`href="${PUBLIC}"`))
    assert.ok((await chatLinks()).some((uri) => uri.endsWith(PUBLIC)))
    const page = await get(FORMS).set('cookie', cookie(admin)).expect(200)
    assert.match(page.text, /แบบ 7223\.pdf/)
  })

  it('keep their address when the file is replaced, are versions, and go back', async () => {
    await uploads(pdf('first')).expect(303)
    await uploads(pdf('second'), { version: 1 }).expect(303)
    later()
    assert.deepEqual((await get(PUBLIC).responseType('blob')).body, pdf('second'))
    const [, first] = await office.models.catalogue.versions(claim.id)
    assert.ok(first)
    const by = { staffId: 'admin', name: 'นางสาวมาลี ตั้งใจ' }
    const back = { ...first, version: 3, backTo: 1, by, at: office.clock.now() }
    assert.ok(await office.models.catalogue.publish(back))
    later()
    assert.deepEqual((await get(PUBLIC).responseType('blob')).body, pdf('first'))
    await post().field({ do: 'none', version: '3', paper }).expect(303)
    later()
    await get(PUBLIC).expect(404)
  })

  it('may be an https link, which the chat opens as it is', async () => {
    await links('https://www.cgd.go.th/7223.pdf').expect(303)
    later()
    assert.ok((await chatLinks()).includes('https://www.cgd.go.th/7223.pdf'))
    assert.ok((await get(`/en/services/${claim.id}`)).text.includes('href="https://www.cgd.go.th/7223.pdf"'))
    await get(PUBLIC).expect(404)
  })

  it('stay when the texts of the service are edited in the large form', async () => {
    await links('https://www.cgd.go.th/7223.pdf').expect(303)
    const { text } = await get(`/console/catalogue/${claim.id}`).set('cookie', cookie(admin))
    assert.match(text, /name="papers\.0\.form" value="[^"]*cgd\.go\.th/)
  })

  it('are refused at the field when they are no link, no PDF, or broken off', async () => {
    for (const url of ['http://www.cgd.go.th/7223.pdf', 'javascript:alert(1)', '', 'cgd'])
      assert.match((await links(url).expect(422)).text, /โปรดกรอกลิงก์ที่ขึ้นต้นด้วย https/)
    // It looks like one site and leads to another.
    for (const url of [
      'https://www.cgd.go.th@evil.example/7223.pdf',
      'https://www.cgd.go.th:x@evil.example/',
    ])
      assert.match((await links(url).expect(422)).text, /หน้าชื่อเว็บไซต์มีเครื่องหมาย @/)
    for (const bytes of [
      Buffer.from('<html><script>alert(1)</script>'),
      Buffer.from('%PDF-1.7 broken off'),
      Buffer.alloc(0),
    ])
      assert.match((await uploads(bytes).expect(422)).text, /โปรดเลือกไฟล์ PDF ที่สมบูรณ์/)
    const large = Buffer.concat([pdf(''), Buffer.alloc(5 * 1024 * 1024, 32), Buffer.from('%%EOF')])
    assert.match((await uploads(large).expect(422)).text, /ไฟล์ใหญ่เกิน 5 MB/)
    await uploads(Buffer.alloc(7 * 1024 * 1024)).expect(413)
    assert.equal(await office.database.connection.collection('formFiles').countDocuments(), 0)
  })

  it('are not changed over somebody else’s version, nor by who is no administrator', async () => {
    await links('https://www.cgd.go.th/7223.pdf').expect(303)
    assert.match((await uploads(pdf('late')).expect(409)).text, /ยังไม่ได้บันทึก/)
    for (const role of ['officer', 'manager'] satisfies Role[])
      await uploads(pdf('x'), { version: 1, session: await sessionOf(office, role, 'นายสมชาย') }).expect(403)
    await uploads(pdf('x'), { version: 1, session: 'none' }).expect(401)
    assert.equal((await office.models.catalogue.present(claim.id)).version, 1)
  })
})
