import assert from 'node:assert/strict'
import fc from 'fast-check'
import { dimensions, keyOf, type CellKind, CellSum } from '../../../src/counting/cell.ts'
import { MINUTE } from '../../../src/lib/time.ts'
import type { Request } from '../../../src/domain/requests/request.ts'
import type { Decision } from '../../../src/requests/changeRequest.ts'
import { cellsByKey, countedDesk, moment, MALI, NOVEMBER, SOMCHAI } from '../../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const kinds = Object.keys(dimensions) as CellKind[]
const decisions: readonly Decision[] = [
  { change: 'accept' },
  { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' },
  { change: 'pause', reason: 'ไปประชุม' },
  { change: 'resume' },
  { change: 'ask-papers', papers: ['copy-id', 'photo'], note: null, again: 'ยังขาด' },
  { change: 'papers-complete' },
  { change: 'ready' },
  { change: 'complete', reason: null },
  { change: 'receive' },
  { change: 'reject', reason: 'ยื่นซ้ำ' },
  { change: 'reopen', reason: 'กดผิด' },
  { change: 'not-received' },
  { change: 'not-right', reason: 'ชื่อผิด' },
]

/** What happens next, to which of three requests. Decisions that the request does not allow change nothing. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ decides: fc.constantFrom(...decisions), of: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ undoes: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ hands: fc.nat(2), to: fc.constantFrom(MALI, SOMCHAI) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      answers: fc.nat(2),
      item: fc.constantFrom('P2', 'P5', 'S3'),
      level: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ came: fc.boolean(), of: fc.nat(2), on: fc.constantFrom('20', '21') }) },
  { weight: 4, arbitrary: fc.record({ counts: fc.constantFrom('one', 'other', 'both', 'rebuild') }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe('the counts behind the reports, whatever happens', function () {
  this.timeout(120_000)
  let database: TestDatabase
  let other: TestDatabase
  before(async () => {
    database = await freshDatabase()
    other = await database.again()
  })
  after(() => database.close())

  let minutes = 0
  const now = () => new Date(+moment('08:30') + minutes * MINUTE)
  const nowWords = () => now().toLocaleTimeString('en-GB', { timeZone: 'Asia/Bangkok' }).slice(0, 5)
  const collect = (of: TestDatabase) => of.models.counts.collect(now)

  async function does(each: Step, requests: readonly Request[]): Promise<void> {
    const desk = countedDesk(database)
    const of = (index: number) => {
      const request = requests[index]
      assert.ok(request)
      return request
    }
    minutes += 1
    if ('decides' in each) await desk.decides(of(each.of), each.decides, nowWords())
    else if ('undoes' in each) await desk.undoes(of(each.undoes), nowWords())
    else if ('hands' in each) await desk.does(of(each.hands), { deed: 'hand', to: each.to }, nowWords())
    else if ('answers' in each) await desk.answers(of(each.answers), { [each.item]: each.level }, nowWords())
    else if ('came' in each) {
      const appointment = { day: `2026-11-${each.on}`, came: each.came }
      await database.models.requests.noteAppointment(of(each.of).id, appointment)
    } else await counts(each.counts)
  }

  async function counts(how: 'one' | 'other' | 'both' | 'rebuild'): Promise<void> {
    if (how === 'rebuild') await database.models.counts.rebuild(now)
    if (how === 'one' || how === 'both') void (await Promise.all([collect(database), collect(other)]))
    if (how === 'other') await collect(other)
  }

  it('are what the documents add up to, and what counting anew gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        minutes = 0
        for (const name of ['requests', 'surveyAnswers', 'surveyInvitations', 'counts', 'countLease'])
          await database.connection.collection(name).deleteMany({})
        const desk = countedDesk(database)
        const requests = [
          await desk.files('08:30'),
          await desk.files('08:30', 'salary-certificate'),
          await desk.files('08:30'),
        ]
        for (const each of steps) await does(each, requests)
        await collect(database)
        const counted = await cellsByKey(database.models.counts, kinds)
        const month = { from: `${NOVEMBER}-01`, to: `${NOVEMBER}-30` }
        const added = new CellSum().add(await database.models.counts.cellsOn(kinds, month)).cells()
        assert.deepEqual(counted, Object.fromEntries(added.map((cell) => [keyOf(cell), cell.counts])))
        assert.deepEqual((await database.models.counts.verify(now)).faults, [])
        await database.models.counts.rebuild(now)
        assert.deepEqual(await cellsByKey(database.models.counts, kinds), counted)
      }),
      { numRuns: 12 },
    )
  })
})
