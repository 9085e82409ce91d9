import assert from 'node:assert/strict'
import { openExerciseBook } from '../../../sandbox/exercises/book.ts'
import { sceneSince } from '../../../sandbox/exercises/scene.ts'
import type { ExerciseBook, Person } from '../../../sandbox/line/index.ts'
import { HOUR } from '../../../src/lib/time.ts'
import { COMMAND_LINE } from '../../../src/models/auditTrail/entry.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../../support/office.ts'
import { temporaryFolder } from '../../support/program.ts'

describe('the exercises of the practice room', () => {
  let office: TestOffice
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let book: ExerciseBook
  let somsri: Person

  const openBook = () =>
    openExerciseBook(
      folder.path,
      (since) => sceneSince(since, office.line, office.models),
      office.clock.milliseconds,
    )

  beforeEach(async () => {
    office = await openOffice()
    folder = await temporaryFolder()
    somsri = await office.person('นางสมศรี')
    book = await openBook()
  })
  afterEach(async () => {
    await office.close()
    await folder.remove()
  })

  const says = async (words: string) => {
    office.clock.advance(1000)
    await somsri.says(words)
    await office.settled()
  }
  const done = async (id: string) => (await book.list()).find((exercise) => exercise.id === id)?.done

  it('says what is done of the lost card, step by step, and counts nothing from before the start', async () => {
    await says('บัตรบำนาญหาย')
    assert.equal(await done('lost-card'), null)
    office.clock.advance(1000)
    await book.start('lost-card')
    assert.equal(await done('lost-card'), 0)
    await says('บัตรบำนาญหาย')
    assert.equal(await done('lost-card'), 1)
    // A day later the reason that was told is forgotten, so that it is asked.
    office.clock.advance(25 * HOUR)
    await filesThroughChat(office, somsri, 'pensioner-id-card')
    assert.equal(await done('lost-card'), 2)
    await says('เรื่องถึงไหนแล้ว')
    assert.equal(await done('lost-card'), 3)
  })

  it('keeps what is done over a restart, and begins again when asked', async () => {
    await book.start('lost-card')
    await says('บัตรบำนาญหาย')
    assert.equal(await done('lost-card'), 1)
    book = await openBook()
    assert.equal(await done('lost-card'), 1)
    office.clock.advance(1000)
    await book.start('lost-card')
    assert.equal(await done('lost-card'), 0)
    assert.equal(await book.start('nothing-like-it'), false)
  })

  it('follows papers that are missing to the acceptance', async () => {
    await book.start('papers-missing')
    const request = await filesThroughChat(office, somsri, 'salary-certificate')
    assert.equal(await done('papers-missing'), 1)
    const papers = ['application-form']
    office.clock.advance(1000)
    await office.decides(request, { change: 'ask-papers', papers, note: 'ขาดแบบคำขอ', again: null })
    assert.equal(await done('papers-missing'), 2)
    await office.chapwai.workOff()
    assert.equal(await done('papers-missing'), 3)
    for (const change of ['papers-complete', 'accept'] as const) {
      const now = await office.models.requests.byId(request.id)
      assert.ok(now && (await office.decides(now, { change })))
    }
    assert.equal(await done('papers-missing'), 4)
  })

  it('sees a member sign in, the push that fails, and the one that arrives after it', async () => {
    const officer = await office.person('พิมพ์ใจ')
    const { staff, sessions } = office.models
    await staff.link(
      await staff.invite('พิมพ์ใจ', 'officer', office.clock.now(), COMMAND_LINE),
      officer.userId,
      office.clock.now(),
    )
    await book.start('line-down')
    assert.equal(await done('line-down'), 0)
    const member = await staff.byLineAccount(officer.userId)
    assert.ok(member)
    const token = await sessions.issueToken(member, 'event', office.clock.now())
    const browser = { family: 'chrome', device: 'computer' } as const
    await sessions.signIn(token, office.clock.now(), browser)
    assert.equal(await done('line-down'), 1)

    const request = await filesThroughChat(office, somsri, 'salary-certificate')
    office.line.faults.next('error500', { path: 'message' })
    assert.equal(await done('line-down'), 2)
    await office.decides(request, { change: 'accept' })
    const accepted = await office.models.requests.byId(request.id)
    assert.ok(accepted && (await office.decides(accepted, { change: 'ready' })))
    await office.chapwai.workOff()
    assert.equal(await done('line-down'), 3)
    office.clock.advance(60_000)
    await office.chapwai.workOff()
    assert.equal(await done('line-down'), 4)
  })
})
