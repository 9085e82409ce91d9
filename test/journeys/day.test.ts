import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { askOf } from '../../src/domain/questions/question.ts'
import { inTurn } from '../../src/domain/questions/questions.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { closePages, sharedBrowser } from '../support/browser.ts'
import { makeAnswers } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type PhoneOnPage, phoneOnPage } from '../support/phonePage.ts'
import { reads } from '../support/story.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { type OfficerOnPage, officerOnPage } from './officer.ts'

/** Ten people, each with a matter of another kind. */
const people: readonly { readonly name: string; readonly service: ServiceId }[] = [
  { name: 'นางสมศรี ใจดี', service: 'pension-certificate' },
  { name: 'นายวิชัย รักเรียน', service: 'salary-certificate' },
  { name: 'นางสาวอรุณี แสงทอง', service: 'staff-id-card' },
  { name: 'นายบุญมา คำแก้ว', service: 'pensioner-id-card' },
  { name: 'นางจันทร์เพ็ญ วงค์ษา', service: 'medical-reimbursement' },
  { name: 'นายสุรชัย อินต๊ะ', service: 'medical-reimbursement-retiree' },
  { name: 'นางสาวพรทิพย์ ปัญญา', service: 'child-education-allowance' },
  { name: 'นายประสิทธิ์ มั่นคง', service: 'official-status-certificate' },
  { name: 'นางสุดา พรหมมา', service: 'conduct-certificate' },
  { name: 'นายอนันต์ ศรีวิชัย', service: 'housing-welfare-certificate' },
]

/** A day as people type it: 2/11/2569. */
function asTyped(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${date}/${month}/${year + 543}`
}

/** Files a request with the page's buttons and keyboard, as its owner would. */
async function filesOnPage(phone: PhoneOnPage, name: string, id: ServiceId): Promise<void> {
  const service = services[id]
  const answers = makeAnswers(id, { name })
  await phone.taps('เพิ่มเพื่อน')
  await phone.taps('ภาษาไทย')
  await phone.types(service.name.th)
  await phone.taps('กรอกคำขอล่วงหน้า')
  await phone.taps('รับทราบและเริ่มกรอก')
  for (const question of inTurn(service, answers, '')) {
    const answer = answers[question.id] ?? ''
    await phone.reads(askOf(question, answers).th)
    if (question.kind === 'day') await phone.types(asTyped(answer))
    else if (question.kind !== 'choice') await phone.types(answer)
    else {
      const index = question.options.findIndex((option) => option.id === answer)
      await phone.taps(`${index + 1}. ${question.options[index]?.label.th ?? ''}`)
    }
  }
  await phone.taps('ส่งคำขอ')
  await phone.reads('ได้รับคำขอแล้ว')
}

describe('a day at the counter', function () {
  this.timeout(240_000)
  let office: TestOffice
  let browser: Browser
  before(async () => {
    office = await openOffice({ at: '2026-11-23T08:40:00+07:00', timers: true })
    await office.sets({ notices: { undoSeconds: 15 } })
    browser = await sharedBrowser()
  })
  after(async () => {
    await closePages()
    await office.close()
  })

  /** Opens the page and brings a person's phone into sight by the name: only as many as fit are shown. */
  async function takesPhone(phones: Page, person: Person): Promise<PhoneOnPage> {
    await phones.goto(office.line.pageUrl)
    const phone = phoneOnPage(phones, person)
    await phones.locator('#tabs').getByRole('button', { name: person.name, exact: true }).click()
    await phone.screen.waitFor()
    return phone
  }

  async function filed(person: Person): Promise<Request> {
    const [request] = await office.models.requests.ofPerson(person.userId)
    assert.ok(request, `${person.name} has filed nothing`)
    return request
  }
  const codeOf = ({ id }: Request) => handoverCode(office.database.vault, id)

  /** What can still be undone leaves now, and whatever waits is sent. */
  async function noticesLeave(): Promise<void> {
    office.clock.advance(16 * SECOND)
    await office.chapwai.workOff()
  }

  const isClaim = ({ service }: Request) => services[service].outcome.kind === 'payment'

  async function acceptsAndFinishes(officer: OfficerOnPage, request: Request): Promise<void> {
    await officer.board()
    await officer.opens(request)
    await officer.presses('รับเรื่อง')
    await officer.reads('รับเรื่องแล้ว เริ่มนับเวลา')
    office.clock.advance(3 * MINUTE)
    await officer.presses(isClaim(request) ? 'ตรวจเสร็จแล้ว แจ้งผู้ขอ' : 'เสร็จแล้ว แจ้งให้มารับ')
    await officer.reads('บันทึกว่าเสร็จแล้ว')
    await noticesLeave()
  }

  async function handsOver(officer: OfficerOnPage, request: Request): Promise<void> {
    await officer.board()
    await officer.opens(request)
    if (isClaim(request)) {
      await officer.presses('โอนเงินแล้ว แจ้งผู้ขอ')
      await officer.reads('บันทึกว่าโอนเงินแล้ว')
      return
    }
    await officer.types('รหัสยืนยันการรับ', codeOf(request))
    await officer.page.keyboard.press('Enter')
    await officer.reads('ส่งมอบแล้ว เรื่องเสร็จสิ้น')
  }

  it('serves ten people, with two officers, a lost network, a stale page and an undo', async () => {
    const phones = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    phones.setDefaultTimeout(15_000)
    const [mali, somchai] = [
      await officerOnPage(office, browser, 'นางสาวมาลี ตั้งใจ'),
      await officerOnPage(office, browser, 'นายสมชาย ขยัน'),
    ]
    await mali.board()
    await somchai.board()

    // Ten people file before they come; both boards show them without a reload.
    const persons: Person[] = []
    for (const { name, service } of people.slice(0, 9)) {
      const person = office.line.addPerson({ name })
      await filesOnPage(await takesPhone(phones, person), name, service)
      persons.push(person)
    }
    await mali.reads('นางสุดา พรหมมา')
    await somchai.reads('นางสุดา พรหมมา')

    // The tenth files while Mali's network is away; her board says so, and catches up.
    await mali.context.setOffline(true)
    const late = office.line.addPerson({ name: people[9]?.name ?? '' })
    await filesOnPage(await takesPhone(phones, late), late.name, 'housing-welfare-certificate')
    persons.push(late)
    await somchai.reads(late.name)
    assert.equal(await mali.page.getByText(late.name).count(), 0)
    await mali.context.setOffline(false)
    await mali.reads(late.name)

    const [first, second, third, fourth, fifth, ...others] = await Promise.all(persons.map(filed))
    assert.ok(first && second && third && fourth && fifth && others.length === 5)

    // A complete request: two presses to accept, two to call the person, one and the code to hand over.
    mali.pressed()
    await mali.opens(first)
    await mali.presses('รับเรื่อง')
    await mali.reads('รับเรื่องแล้ว เริ่มนับเวลา')
    assert.equal(mali.pressed(), 2, 'accept')
    await mali.board()
    await mali.opens(first)
    await mali.presses('เสร็จแล้ว แจ้งให้มารับ')
    await mali.reads('บันทึกว่าเสร็จแล้ว')
    assert.equal(mali.pressed(), 2, 'ready')
    await noticesLeave()
    assert.match(reads(persons[0]!), /พร้อมรับแล้ว/)
    await handsOver(mali, first)
    assert.equal(mali.pressed(), 1, 'hand over, beside the code')

    // Both have the same case open: whoever is later reads what the other has done.
    await mali.board()
    await mali.opens(second)
    await somchai.board()
    await somchai.opens(second)
    await somchai.presses('รับเรื่อง')
    await somchai.reads('รับเรื่องแล้ว เริ่มนับเวลา')
    await mali.presses('รับเรื่อง')
    await mali.reads('นายสมชาย ขยัน')
    assert.equal((await filed(persons[1]!)).history.filter(({ change }) => change === 'accept').length, 1)

    // The wrong case was pressed: undone before anybody hears of it.
    await somchai.presses('เสร็จแล้ว แจ้งให้มารับ')
    await somchai.reads('บันทึกว่าเสร็จแล้ว')
    await somchai.presses('เลิกทำรายการล่าสุด')
    await somchai.reads('เลิกทำแล้ว')
    await noticesLeave()
    assert.doesNotMatch(reads(persons[1]!), /พร้อมรับแล้ว/)
    await somchai.presses('เสร็จแล้ว แจ้งให้มารับ')
    await somchai.reads('บันทึกว่าเสร็จแล้ว')
    await noticesLeave()
    await handsOver(somchai, second)

    // One is turned down by mistake, and goes on.
    await mali.board()
    await mali.opens(third)
    await mali.page.getByText('ไม่รับดำเนินการ', { exact: true }).first().click()
    await mali.types('เหตุผล', 'ยื่นซ้ำ')
    await mali.presses('ไม่รับดำเนินการ')
    await mali.reads('บันทึกว่าไม่รับดำเนินการ')
    await noticesLeave()
    await mali.page.getByText('เปิดเรื่องอีกครั้ง', { exact: true }).first().click()
    await mali.types('เหตุผล', 'ปิดผิดเรื่อง')
    await mali.presses('เปิดเรื่องอีกครั้ง')
    await mali.reads('เปิดเรื่องอีกครั้งแล้ว')
    await noticesLeave()
    assert.match(reads(persons[2]!), /เปิดเรื่องของท่านอีกครั้ง/)
    await acceptsAndFinishes(mali, third)
    await handsOver(mali, third)

    // Two officers at once, each with their own people.
    for (const request of [fourth, ...others.slice(0, 2)]) {
      await acceptsAndFinishes(mali, request)
      await handsOver(mali, request)
    }
    for (const request of [fifth, ...others.slice(2)]) {
      await acceptsAndFinishes(somchai, request)
      await handsOver(somchai, request)
    }
    await noticesLeave()

    const ended = await Promise.all(persons.map(filed))
    assert.deepEqual(
      ended.map(({ state }) => state),
      persons.map(() => 'completed'),
    )
    assert.deepEqual(
      [...mali.complaints, ...somchai.complaints].filter((each) => !expected(each)),
      [],
    )
  })
})

/** The network that was cut (htmx reports a request without an answer by these two events), and the answer to a stale page. */
const expected = (complaint: string) =>
  /ERR_INTERNET_DISCONNECTED|^htmx:(afterRequest|sendError),|\[object Event\]|409 \(Conflict\)/.test(
    complaint,
  )
