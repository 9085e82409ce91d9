import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type ServiceId, serviceIds } from '../../src/domain/services/ids.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { counterAnswers, type Fields, filledIn } from './walkInForm.ts'

const guide = readFileSync(new URL('../../docs/console.md', import.meta.url), 'utf8')
const service = 'salary-certificate'

/** What has to be pressed on the form: a choice of each question that has none yet, the tick, and the button. */
function pressesOf(html: string): number {
  const asked = [...html.matchAll(/<div id="slot-[^"]*" class="slot">(.*?)<\/fieldset>/gs)].map(
    ([, part]) => part ?? '',
  )
  return asked.filter((part) => part.includes('type="radio"') && !/ checked/.test(part)).length + 2
}

describe('a walk-in that is accepted at once', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const path = (id: ServiceId = service) => `/console/walk-in/${id}`
  const page = async (id: ServiceId = service) => (await officer.get(path(id)).expect(200)).text

  /** The form filled in, no paper ticked. */
  async function filled(also: Fields = {}): Promise<Fields> {
    const fields = filledIn(await page(), service, counterAnswers(service))
    const untouched = Object.entries(fields).filter(([name]) => !name.startsWith('answer.paper.'))
    return { ...Object.fromEntries(untouched), act: 'accept-complete', ...also }
  }
  const sends = async (fields: Fields) => officer.post(path(), fields)
  const stored = async () => {
    const { requests } = office.database.models
    return [...(await requests.inState('submitted')), ...(await requests.inState('accepted'))]
  }

  it('needs eight presses from the board at most', async () => {
    // To the page of walk-ins, and to the service.
    const presses = new Map<ServiceId, number>()
    for (const id of serviceIds) presses.set(id, 2 + pressesOf(await page(id)))
    assert.equal(presses.get('salary-certificate'), 6)
    assert.equal(presses.get('child-education-allowance'), 8)
    assert.deepEqual([Math.min(...presses.values()), Math.max(...presses.values())], [5, 8])
    assert.ok(guide.includes('| a walk-in, recorded and accepted, beside what is typed | 5 to 8 |'))
  })

  it('has the school term that has begun last chosen, of the year in which it began', async () => {
    const chosen = async (day: string) => {
      office.clock.set(`${day}T09:00:00+07:00`)
      officer = await office.signIn('officer', `นางสาวมาลี ${day}`)
      const html = await page('child-education-allowance')
      const [, term] = /name="answer\.term" value="(\w+)" checked/.exec(html) ?? []
      const [, year] = /name="answer\.school-year" value="(\d*)"/.exec(html) ?? []
      return [term, year]
    }
    assert.deepEqual(await chosen('2026-05-16'), ['first', '2569'])
    assert.deepEqual(await chosen('2026-10-31'), ['first', '2569'])
    assert.deepEqual(await chosen('2026-11-23'), ['second', '2569'])
    assert.deepEqual(await chosen('2027-04-30'), ['second', '2569'])
  })

  it('has every paper, found right by the officer, and the clock runs', async () => {
    const sent = await sends(await filled())
    assert.equal(sent.status, 303)
    const [request, ...others] = await stored()
    assert.ok(request && others.length === 0)
    assert.deepEqual(
      [request.state, request.handler?.name, request.timing.acceptedAt, request.revision],
      ['accepted', 'นางสาวมาลี ตั้งใจ', office.clock.now(), 2],
    )
    assert.equal(request.answers?.['paper.current-payslip'], 'have')
    assert.deepEqual(
      request.checks.map(({ paper, right }) => [paper, right]),
      [
        ['salary-certificate-memo', true],
        ['current-payslip', true],
      ],
    )
    const words = wordsOf((await officer.get(String(sent.headers['location'])).expect(200)).text)
    assert.match(words, /บันทึกคำขอแล้ว เลขที่คำขอ 70-0001-9 .* กำลังดำเนินการ/)
  })

  it('is one request, accepted once, however often the form is sent', async () => {
    const fields = await filled()
    const sent = await Promise.all([1, 2, 3].map(() => sends(fields)))
    assert.deepEqual(
      sent.map(({ status, headers }) => [status, headers['location']]),
      sent.map(() => [303, '/console/walk-in/filed/70-0001-9']),
    )
    const [request, ...others] = await stored()
    assert.equal(others.length, 0)
    assert.deepEqual(
      request?.history.map(({ change }) => change),
      ['submit', 'accept'],
    )
  })

  it('stays as somebody has left it since, when the form comes again', async () => {
    const fields = await filled()
    await sends(fields)
    const [request] = await stored()
    const back = { act: 'undo', revision: String(request?.revision) }
    await officer.post(`/console/requests/${request?.reference ?? ''}`, back)
    await sends(fields)
    assert.deepEqual(
      (await stored()).map(({ state }) => state),
      ['submitted'],
    )
  })

  it('goes on where a process died between recording and accepting', async () => {
    const fields = await filled()
    await sends({ ...fields, act: 'file', 'answer.paper.current-payslip': 'have' })
    assert.equal((await stored())[0]?.state, 'submitted')
    await sends(fields)
    assert.deepEqual(
      (await stored()).map(({ state, revision }) => [state, revision]),
      [['accepted', 2]],
    )
  })

  it('is only recorded where the papers are not in hand', async () => {
    await sends(await filled({ act: 'file' }))
    const [request] = await stored()
    assert.deepEqual([request?.state, request?.answers?.['paper.current-payslip']], ['submitted', 'not-yet'])
    const byPhone = await sends(await filled({ channel: 'phone', form: randomUUID() }))
    assert.equal(byPhone.status, 422)
    assert.match(wordsOf(byPhone.text), /รับเรื่องทางโทรศัพท์โดยถือว่าเอกสารครบไม่ได้/)
    assert.equal((await stored()).length, 1)
  })

  it('records and accepts nothing while something is missing', async () => {
    const sent = await sends(await filled({ privacy: '' }))
    assert.equal(sent.status, 422)
    assert.deepEqual(await stored(), [])
  })

  it('is sent by its two buttons only: Enter in a field presses none', async () => {
    const [, main = ''] = (await page()).split(/<\/?main\b/)
    const buttons = [...main.matchAll(/<button([^>]*)>/g)].map(([, attributes]) => attributes?.trim())
    assert.deepEqual(buttons, [
      'disabled hidden',
      'name="act" value="file"',
      'class="primary" name="act" value="accept-complete"',
    ])
  })
})
