import assert from 'node:assert/strict'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { serviceList } from '../../../src/domain/services/index.ts'
import { COMMAND_LINE } from '../../../src/models/auditTrail/entry.ts'
import { publish } from '../../support/catalogue.ts'
import { makeRequest } from '../../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from '../console.ts'

describe('the public handbook', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const page = async (path = '') => wordsOf((await officer.get(`/console/handbook${path}`).expect(200)).text)

  it('leads to the blank letter of authority, and a request’s is filled in', async () => {
    assert.match(await page(), /หนังสือมอบอำนาจรับเอกสาร/)
    const blank = await officer.get('/console/handbook/authority').expect(200)
    assert.match(wordsOf(blank.text), /หนังสือมอบอำนาจให้รับเอกสารแทน .*ข้าพเจ้า .*ขอมอบอำนาจให้/)
    assert.match(blank.text, /class="blank long"/)
    const request = await makeRequest(office.database.models)
    const { requests } = office.database.models
    await requests.setProxy(request.id, request.userId, 'นายมานะ ใจดี', office.clock.now())
    const path = `/console/requests/${request.reference}/print/authority`
    const words = wordsOf((await officer.get(path).expect(200)).text)
    assert.match(words, new RegExp(`ขอมอบอำนาจให้ นายมานะ ใจดี .*${request.reference}`))
  })

  it('says who may ask, the promise, the steps with their minutes, the papers, and where to ask', async () => {
    await office.database.models.settings.store(
      {
        contact: { phone: '053-711-234' },
        profile: { address: { th: '123 ถนนสนามบิน อำเภอเมือง', en: '123 Airport Road' } },
      },
      0,
      COMMAND_LINE,
      office.clock.now(),
    )
    const words = await page('/staff-id-card')
    assert.match(
      words,
      /คู่มือสำหรับประชาชน · สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1 6\. การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ/,
    )
    assert.match(words, /ผู้มีสิทธิขอรับบริการ ข้าราชการครู · บุคลากรทางการศึกษาอื่น · ลูกจ้างประจำ/)
    assert.match(words, /แล้วเสร็จภายใน 10 นาที/)
    assert.match(
      words,
      /1 ขอรับแบบคำร้อง \/ กรอกแบบคำร้อง ผู้รับบริการ 2 นาที 2 เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน เจ้าหน้าที่ 3 นาที 3/,
    )
    assert.match(words, /เอกสารที่ใช้ 3 รายการ .* 1 รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป 2 รูป 2 บัตรเดิม/)
    assert.match(words, /– แบบคำขอมีบัตรประจำตัว \(ขอรับได้จาก One Stop Service\) เราพิมพ์แบบให้ ท่านเพียงลงชื่อ/)
    assert.match(words, /- สำเนาใบแจ้งความ: กรณีบัตรหาย หากทำบัตรครั้งแรก โปรดสอบถามเจ้าหน้าที่/)
    assert.match(words, /One Stop Service โทร 053-711-234 123 ถนนสนามบิน อำเภอเมือง วันจันทร์–ศุกร์/)
    assert.match(words, /ข้อมูล ณ วันที่ 23 พฤศจิกายน 2569$/)
  })

  it('has every service once, after its contents', async () => {
    const { text } = await officer.get('/console/handbook')
    const links = [...text.matchAll(/href="\/console\/handbook\/([a-z-]+)"/g)].map(([, id]) => id)
    assert.deepEqual(links, [...serviceIds, 'authority'])
    const titles = [...text.matchAll(/<h[12](?: class="title")?>([^<]+)<\/h/g)].map(([, title]) => title)
    assert.deepEqual(titles, [
      'คู่มือสำหรับประชาชน',
      ...serviceList.map(({ scopeNo, name }) => `${scopeNo}. ${name.th}`),
    ])
  })

  it('changes with what the office publishes', async () => {
    const { models } = office.database
    const caution = { th: 'โปรดนำบัตรประชาชนมาด้วย', en: 'Please bring your ID card' }
    assert.doesNotMatch(await page('/pension-certificate'), /โปรดนำบัตรประชาชนมาด้วย/)
    await publish(models, 'pension-certificate', (edit) => ({ ...edit, caution }), office.clock.now())
    office.clock.advance(11_000)
    assert.match(await page('/pension-certificate'), /โปรดนำบัตรประชาชนมาด้วย/)
  })

  it('says that the office makes copies where it has decided so', async () => {
    assert.doesNotMatch(await page('/bail-guarantee-letter'), /ทำสำเนาให้/)
    await office.database.models.settings.store(
      { papers: { copiesByOffice: true } },
      0,
      COMMAND_LINE,
      office.clock.now(),
    )
    office.clock.advance(11_000)
    assert.match(await page('/bail-guarantee-letter'), /สำเนาบัตรผู้ต้องหา โปรดนำฉบับจริงมา เจ้าหน้าที่ทำสำเนาให้/)
    assert.match(await page('/staff-id-card'), /ทำสำเนาให้/)
    assert.doesNotMatch(await page('/salary-certificate'), /ทำสำเนาให้/)
  })

  it('calls the chat a channel for requests only once that has been announced', async () => {
    assert.match(await page('/pension-certificate'), /แจ้งข้อมูลล่วงหน้า .* ถือว่ายื่นคำขอเมื่อเจ้าหน้าที่รับเรื่อง/)
    await office.database.models.settings.store(
      { lineIsAnnounced: true },
      0,
      COMMAND_LINE,
      office.clock.now(),
    )
    office.clock.advance(11_000)
    assert.match(await page('/pension-certificate'), /LINE ของสำนักงาน: ยื่นคำขอ นัดหมาย/)
  })

  it('speaks English to whoever has switched, and knows no other service', async () => {
    const english = office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
    assert.match(
      wordsOf((await english.get('/console/handbook/staff-id-card')).text),
      /Front-facing photo without hat, 1 inch, 2 photos 2 × photo/,
    )
    await officer.get('/console/handbook/passport').expect(404)
  })
})
