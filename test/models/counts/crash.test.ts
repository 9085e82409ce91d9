import assert from 'node:assert/strict'
import { SECOND } from '../../../src/lib/time.ts'
import { type CountModel, countModel } from '../../../src/models/counts/counts.ts'
import { cellsByKey, countedDesk, moment } from '../../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { Died, lifeUntil } from '../../support/mortal.ts'
import { mortalConnection } from '../../support/mortalConnection.ts'

const now = () => moment('24 09:00')
const whenTheLeaseIsOver = () => new Date(+now() + 30 * SECOND)

const FILED = 'requests/2026-11/staff-id-card/line'
/** After a hand-over was taken back and a survey answered. */
const RIGHT = {
  [FILED]: { filed: 1 },
  'survey/2026-11/1/staff-id-card/line/none': { 'P2-4': 1, 'age-none': 1, respondents: 1, 'sex-none': 1 },
}

describe('a process that dies while it counts', function () {
  this.timeout(180_000)
  let database: TestDatabase
  let next: TestDatabase
  let desk: ReturnType<typeof countedDesk>
  before(async () => {
    database = await freshDatabase()
    next = await database.again()
    desk = countedDesk(database)
  })
  after(() => database.close())

  async function empty(): Promise<void> {
    for (const name of ['requests', 'surveyAnswers', 'surveyInvitations', 'counts', 'countLease'])
      await database.connection.collection(name).deleteMany({})
  }

  /** Something counted already that is taken back, and something new. */
  async function muchWaits(): Promise<void> {
    await empty()
    const request = await desk.files('08:45')
    await desk.handsOver(request)
    await database.models.counts.collect(now)
    await desk.undoes(request, '09:21')
    await desk.answers(request, { P2: 4 }, '10:00')
  }

  /** Dies before and after every command of some work, after which others go on. @returns how often it died */
  async function diesEverywhere(
    work: (counts: CountModel) => Promise<unknown>,
    goesOn: () => Promise<unknown>,
  ): Promise<number> {
    let deaths = 0
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; ; step += 1) {
        await muchWaits()
        const life = lifeUntil(step, when)
        const mortal = countModel(mortalConnection(database.connection, life), database.vault)
        await work(mortal).catch((error: unknown) => assert.ok(error instanceof Died, String(error)))
        await goesOn()
        assert.deepEqual(await cellsByKey(next.models.counts), RIGHT, `died ${when} step ${step}`)
        const { faults } = await next.models.counts.verify(whenTheLeaseIsOver)
        assert.deepEqual(faults, [], `died ${when} step ${step}`)
        if (!life.dead) break
        deaths += 1
      }
    }
    return deaths
  }

  it('has counted everything once when another one goes on', async () => {
    const deaths = await diesEverywhere(
      (counts) => counts.collect(now),
      () => next.models.counts.collect(whenTheLeaseIsOver),
    )
    assert.ok(deaths >= 40, `only ${deaths} deaths`)
  })

  it('leaves a rebuild that it has begun to whoever counts next', async () => {
    const cells = database.connection.collection<{ _id: string; counts: Record<string, number> }>('counts')
    let unbegun = 0
    const deaths = await diesEverywhere(
      async (counts) => {
        await cells.updateOne({ _id: FILED }, { $set: { 'counts.filed': 77 } })
        await counts.rebuild(now)
      },
      async () => {
        await next.models.counts.collect(whenTheLeaseIsOver)
        if ((await cells.findOne({ _id: FILED }))?.counts['filed'] === 1) return
        unbegun += 1
        await next.models.counts.rebuild(whenTheLeaseIsOver)
      },
    )
    assert.ok(deaths >= 30, `only ${deaths} deaths`)
    assert.ok(unbegun <= 5, `${unbegun} were not done again`)
  })

  it('may wake up when another one has gone on, and adds nothing twice', async () => {
    let wokenUp = 0
    for (let at = 1; ; at += 1) {
      await muchWaits()
      let commands = 0
      const sleepy = mortalConnection(database.connection, {
        steps: 0,
        dead: false,
        async step(command) {
          commands += 1
          if (commands === at) {
            wokenUp += 1
            await next.models.counts.collect(whenTheLeaseIsOver)
            // Enough of it that no cell remembers the step.
            for (let more = 0; more < 7; more += 1) {
              await desk.files('08:50')
              await next.models.counts.collect(whenTheLeaseIsOver)
            }
          }
          return command()
        },
      })
      await countModel(sleepy, database.vault).collect(now)
      await next.models.counts.collect(() => new Date(+now() + 90 * SECOND))
      const filed = wokenUp < at ? 1 : 8
      const right = { ...RIGHT, [FILED]: { filed } }
      assert.deepEqual(await cellsByKey(next.models.counts), right, `slept before command ${at}`)
      if (wokenUp < at) break
    }
    assert.ok(wokenUp >= 30, `woke up only ${wokenUp} times`)
  })
})
