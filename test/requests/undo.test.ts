import assert from 'node:assert/strict'
import { changes, type ChangeName } from '../../src/domain/requests/requestLife.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { SECOND } from '../../src/lib/time.ts'
import { annotate } from '../../src/requests/annotate.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const paper = 'current-payslip'

/** A decision of each kind. */
const decisions = {
  accept: { change: 'accept' },
  'ask-papers': {
    change: 'ask-papers',
    papers: [paper],
    reasons: { [paper]: 'ไม่ชัดเจน' },
    note: null,
    again: null,
  },
  'papers-complete': { change: 'papers-complete' },
  pause: { change: 'pause', reason: 'รอผู้ลงนาม' },
  resume: { change: 'resume' },
  ready: { change: 'ready' },
  complete: { change: 'complete', reason: null, receiver: 'บุตร' },
  reject: { change: 'reject', reason: 'ยื่นซ้ำ' },
  reopen: { change: 'reopen', reason: 'ตรวจใหม่' },
  rework: { change: 'rework', reason: 'พิมพ์ผิด' },
} as const satisfies Partial<Record<ChangeName, Decision>>
type Made = keyof typeof decisions

/** The decisions that lead to where each one can be made. */
const paths: readonly (readonly [...Made[], Made])[] = [
  ['accept'],
  ['ask-papers'],
  ['ask-papers', 'papers-complete'],
  ['accept', 'pause'],
  ['accept', 'pause', 'resume'],
  ['accept', 'ready'],
  ['accept', 'ready', 'complete'],
  ['reject'],
  ['ask-papers', 'reject'],
  ['accept', 'pause', 'reject'],
  ['accept', 'ready', 'reject'],
  ['reject', 'reopen'],
  ['accept', 'pause', 'resume', 'ready', 'rework'],
  ['accept', 'pause', 'reject', 'reopen'],
  ['accept', 'ready', 'complete', 'reopen'],
]

/** What undoing does not restore: it counts on, is noted, or is worked off by a job. */
const counted = ['revision', 'changedAt', 'notes', 'last', 'menuWaits', 'recount', 'counted', 'counting']

describe('an undone decision', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
    await office.sets({ notices: { undoSeconds: 15 } })
  })
  after(() => office.close())

  const desk = () => ({ models: office.models, vault: office.database.vault, noticesWait: () => undefined })

  /** A stored request with sealed values opened: the same value is never sealed to the same bytes twice. */
  async function stored(id: string) {
    const found = await requestCollection.on(office.database.connection).findOne({ _id: id })
    const request = await office.models.requests.byId(id)
    assert.ok(found && request)
    const left = Object.entries(found).filter(([name]) => !counted.includes(name))
    const checks = found.checks && request.checks
    return { ...Object.fromEntries(left), ...(checks && { checks }) }
  }
  async function latest(id: string) {
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    return request
  }
  const finds = async (id: string, findings: { paper: string; right: boolean; reason: string | null }[]) => {
    const settings = await office.models.settings.reader(office.clock.now)()
    const deed = { deed: 'check', findings } as const
    assert.ok(await annotate(desk(), await latest(id), deed, mali, office.clock.now(), settings))
  }
  const wrong = [
    { paper, right: false, reason: 'ไม่ใช่เดือนปัจจุบัน' },
    { paper: 'citizen-id', right: true, reason: null },
  ]

  it('is one of each kind that an officer makes', () => {
    const made = new Set(paths.map((path) => path.at(-1)))
    const officers = Object.entries(changes).filter(([, { by }]) => by === 'officer')
    for (const [name] of officers) assert.ok(made.has(name as Made), name)
  })

  for (const path of paths) {
    it(`leaves the request as it was: ${path.join(', ')}`, async () => {
      const person = await office.person()
      const { id } = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      await finds(id, wrong)
      for (const made of path.slice(0, -1)) {
        assert.ok(await office.decides(await latest(id), decisions[made]), made)
        office.clock.advance(16 * SECOND)
        await office.chapwai.workOff()
      }
      const before = await stored(id)
      const last = path.at(-1)
      assert.ok(last && (await office.decides(await latest(id), decisions[last])))
      office.clock.advance(5 * SECOND)
      await office.chapwai.workOff()
      assert.ok(await undoLast(desk(), await latest(id), mali, office.clock.now()))
      await office.chapwai.workOff()
      assert.deepEqual(await stored(id), before)
    })
  }

  it('keeps what was found about a paper since then', async () => {
    const { id } = await makeRequest(office.models, { at: office.clock.now() })
    await finds(id, wrong)
    await office.decides(await latest(id), decisions['ask-papers'])
    await office.decides(await latest(id), decisions['papers-complete'])
    assert.deepEqual(
      (await latest(id)).checks.map(({ right }) => right),
      [true],
    )
    await finds(id, [{ paper, right: true, reason: null }])
    assert.ok(await undoLast(desk(), await latest(id), mali, office.clock.now()))
    assert.deepEqual(
      (await latest(id)).checks.map((check) => [check.paper, check.right]),
      [
        [paper, true],
        ['citizen-id', true],
      ],
    )
  })

  it('keeps the findings that it had removed sealed', async () => {
    const { id } = await makeRequest(office.models, { at: office.clock.now() })
    await finds(id, wrong)
    await office.decides(await latest(id), decisions['ask-papers'])
    await office.decides(await latest(id), decisions['papers-complete'])
    const found = await requestCollection.on(office.database.connection).findOne({ _id: id })
    assert.doesNotMatch(JSON.stringify(found), /เดือนปัจจุบัน/)
  })
})
