import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import { carryOut } from '../../src/bot/effects/index.ts'
import type { Effect } from '../../src/chat/effect.ts'
import type { Models } from '../../src/models/index.ts'
import { plainText } from '../../src/outbox/plain.ts'
import { annotate, type Deed } from '../../src/requests/annotate.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

describe('an applicant and an officer in the same moment', () => {
  let office: TestOffice
  let person: Person
  let request: ChatRequest
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
  })
  afterEach(() => office.close())

  async function now() {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const settings = () => office.models.settings.reader(office.clock.now)()
  const desk = () => ({ models: office.models, vault: office.database.vault, noticesWait: () => undefined })
  const does = async (deed: Deed) =>
    assert.ok(await annotate(desk(), await now(), deed, mali, office.clock.now(), await settings()))
  const notes = () => does({ deed: 'note', text: 'โทรศัพท์แล้ว' })

  /** Carries out an effect of the applicant's; the officer is quicker than each of its first changes. */
  async function presses(effect: Effect, officer: readonly (() => Promise<unknown>)[]): Promise<string> {
    const left = [...officer]
    const change: Models['requests']['change'] = async (...args) => {
      await left.shift()?.()
      return office.models.requests.change(...args)
    }
    const models = { ...office.models, requests: { ...office.models.requests, change } }
    const outcome = await carryOut(
      {
        ...desk(),
        models,
        clock: office.clock.now,
        content: { fetch: () => Promise.resolve({ kind: 'gone' }) },
        baseUrl: 'http://localhost',
        expects: () => Promise.resolve(nothingKnown),
      },
      effect,
      {
        userId: person.userId,
        id: 'press',
        office: await settings(),
        again: false,
        asked: { eventId: 'press', replyToken: null, deliveredAt: office.clock.now() },
      },
    )
    assert.equal(left.length, 0, 'the officer came in between')
    return outcome.messages.map((message) => plainText(message, 'th')).join('\n')
  }
  const cancels = (...officer: (() => Promise<unknown>)[]) =>
    presses({ kind: 'cancel-request', reference: request.reference }, officer)
  const receives = (...officer: (() => Promise<unknown>)[]) =>
    presses({ kind: 'receive', reference: request.reference, again: false }, officer)

  it('cancels although the officer notes something', async () => {
    assert.match(await cancels(notes), /ยกเลิกคำขอเลขที่ .* แล้ว/)
    assert.equal((await now()).state, 'cancelled')
  })

  it('cancels although the officer takes the case, notes something and asks for a paper', async () => {
    const asks = async () =>
      office.decides(await now(), {
        change: 'ask-papers',
        papers: ['current-payslip'],
        note: null,
        again: null,
      })
    assert.match(await cancels(() => does({ deed: 'take' }), notes, asks), /ยกเลิกคำขอเลขที่ .* แล้ว/)
    assert.equal((await now()).state, 'cancelled')
  })

  it('is too late to cancel what the officer has accepted', async () => {
    const accepts = async () => office.decides(await now(), { change: 'accept' })
    assert.doesNotMatch(await cancels(accepts), /ยกเลิกคำขอเลขที่ .* แล้ว/)
    assert.equal((await now()).state, 'accepted')
  })

  it('has received everything although the officer notes something', async () => {
    await office.decides(await now(), { change: 'accept' })
    await office.decides(await now(), { change: 'ready' })
    assert.match(await receives(notes), /เสร็จสิ้นแล้ว ขอบคุณ/)
    assert.equal((await now()).state, 'completed')
  })

  it('has not received what the officer rejects', async () => {
    await office.decides(await now(), { change: 'accept' })
    await office.decides(await now(), { change: 'ready' })
    const rejects = async () => office.decides(await now(), { change: 'reject', reason: 'ยื่นซ้ำ' })
    assert.match(await receives(rejects), /ยังบันทึกการรับไม่ได้/)
    assert.equal((await now()).state, 'rejected')
  })
})
