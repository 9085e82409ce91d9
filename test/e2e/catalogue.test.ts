import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { ServiceEdit } from '../../src/domain/catalogue/edit.ts'
import { SECOND } from '../../src/lib/time.ts'
import { heldDataOf } from '../../src/privacy/index.ts'
import { ownPaper, publish } from '../support/catalogue.ts'
import { makeRequest } from '../support/make.ts'
import { filesThroughChat, fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { type Desk, desk, noticeTried, reads, says, sees, taps } from '../support/story.ts'

const SERVICE = 'salary-certificate'
const NEW = { th: 'สำเนาคำสั่งเลื่อนเงินเดือน', en: 'Copy of the salary order' }
const NEWEST = { th: 'แบบแสดงความยินยอม', en: 'Consent form' }
/** The button that opens the list of papers. */
const PAPERS = { th: 'เอกสารที่ต้องนำ', en: 'Papers to bring' }
const OLD = { th: 'สลิปเงินเดือน (ปัจจุบัน)', en: 'Payslip (current)' }

/** The payslip goes, an order comes, and it takes two minutes longer. */
function revised(edit: ServiceEdit): ServiceEdit {
  return {
    ...edit,
    minutes: { ...edit.minutes, target: 7 },
    steps: edit.steps.map((step, index) => (index === 0 ? { ...step, minutesToNext: 3 } : step)),
    papers: [
      ...edit.papers.map((paper) =>
        paper.id === 'current-payslip' ? { ...paper, standing: 'off' as const } : paper,
      ),
      ownPaper(SERVICE, NEW),
    ],
  }
}

describe('a service that the office has edited', () => {
  let office: TestOffice
  let officer: Desk
  beforeEach(async () => {
    office = await openOffice()
    officer = await desk(office, 'officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
  })
  afterEach(() => office.close())

  async function publishes() {
    await publish(office.models, SERVICE, revised, office.clock.now())
    office.clock.advance(11 * SECOND)
  }
  const readsNot = (person: Person, words: string) => assert.ok(!reads(person).includes(words), words)

  it('stays what it was for a request that began before, in chat and console', async () => {
    const person = await office.person()
    const { id, reference } = await filesThroughChat(office, person, SERVICE)
    await publishes()

    await says(office, person, 'สถานะ')
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ภายใน 5 นาที')
    const page = await officer.page(`/console/requests/${reference}`)
    assert.ok(page.includes(OLD.th) && !page.includes(NEW.th), page)

    await officer.decides(reference, 'ask-papers', {
      papers: ['current-payslip', 'office-salary-certificate-1'],
    })
    await noticeTried(office, id, 'papers-missing')
    sees(person, 'เอกสารยังไม่ครบหรือต้องแก้ไข', OLD.th)
    readsNot(person, NEW.th)
    await says(office, person, 'สถานะ')
    sees(person, OLD.th)
    readsNot(person, NEW.th)
    assert.ok((await officer.page(`/console/requests/${reference}`)).includes(OLD.th))

    await says(office, person, 'นัดหมาย')
    await taps(office, person, 'อ. 24 พ.ย. 08.30 น.')
    sees(person, 'นัดหมายแล้ว')
    await taps(office, person, 'นำเอกสารมา')
    sees(person, OLD.th)
    readsNot(person, NEW.th)
    const request = await office.models.requests.byReference(reference)
    assert.deepEqual([request?.serviceVersion, request?.promisedMinutes], [0, 5])
  })

  it('is new for whoever looks around and files from then on', async () => {
    await publishes()
    const person = await office.person()
    await says(office, person, 'หนังสือรับรองเงินเดือน')
    sees(person, '7 นาที')
    await taps(office, person, PAPERS.th)
    sees(person, NEW.th)
    readsNot(person, OLD.th)

    const { reference, ...request } = await filesThroughChat(office, person, SERVICE)
    assert.deepEqual([request.serviceVersion, request.promisedMinutes], [1, 7])
    await taps(office, person, 'นำเอกสารมา')
    sees(person, NEW.th)
    readsNot(person, OLD.th)
    await says(office, person, 'สถานะ')
    await taps(office, person, 'รายละเอียด')
    sees(person, 'ภายใน 7 นาที')
    const page = await officer.page(`/console/requests/${reference}`)
    assert.ok(page.includes(NEW.th) && !page.includes(OLD.th), page)
  })

  it('is read in English too, the old and the new', async () => {
    const [before, after] = [await office.person('Anna'), await office.person('Ben')]
    await taps(office, before, 'English')
    const { reference } = await filesThroughChat(office, before, SERVICE, { language: 'en' })
    await publishes()
    await officer.decides(reference, 'ask-papers', { papers: ['current-payslip'] })
    await says(office, before, 'status')
    sees(before, OLD.en)
    readsNot(before, NEW.en)

    await taps(office, after, 'English')
    await filesThroughChat(office, after, SERVICE, { language: 'en' })
    await taps(office, after, PAPERS.en)
    sees(after, NEW.en)
    readsNot(after, OLD.en)
  })

  it('is told in the data file as it was when the request began', async () => {
    const person = await office.person()
    await makeRequest(office.models, {
      service: SERVICE,
      userId: person.userId,
      answers: { papers: 'some', 'paper.current-payslip': 'not-yet' },
    })
    await publishes()
    const held = await heldDataOf({
      userId: person.userId,
      models: office.models,
      office: await office.models.settings.reader(office.clock.now)(),
      now: office.clock.now(),
    })
    assert.ok(JSON.stringify(held).includes(OLD.th))
    assert.ok(!JSON.stringify(held).includes(NEW.th))
  })

  it('asks about the new list in a form that was begun before, which is then filed under it', async () => {
    const person = await office.person()
    await fillsIn(office, person, SERVICE)
    await taps(office, person, 'เอกสารที่ต้องนำ 1 รายการ')
    sees(person, OLD.th)
    await publishes()
    await taps(office, person, 'ส่งคำขอ')
    sees(person, 'โปรดตอบข้อที่เพิ่มมา')
    await taps(office, person, 'เอกสารที่ต้องนำ 1 รายการ')
    sees(person, NEW.th)
    assert.deepEqual(await office.models.requests.ofPerson(person.userId), [])

    // The list changes once more under the question itself: what was tapped was said of a list that is gone.
    await publish(
      office.models,
      SERVICE,
      (edit) => ({ ...edit, papers: [...edit.papers, ownPaper(SERVICE, NEWEST, 2)] }),
      office.clock.now(),
    )
    office.clock.advance(11 * SECOND)
    await taps(office, person, '1. มีครบทุกรายการ')
    sees(person, 'โปรดตอบข้อที่เพิ่มมา')
    await taps(office, person, 'เอกสารที่ต้องนำ 2 รายการ')
    sees(person, NEWEST.th)
    await taps(office, person, '1. มีครบทุกรายการ')
    await taps(office, person, 'ส่งคำขอ')
    const [request] = await office.models.requests.ofPerson(person.userId)
    assert.deepEqual([request?.serviceVersion, request?.promisedMinutes], [2, 7])
  })
})
