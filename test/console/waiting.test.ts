import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { SECOND } from '../../src/lib/time.ts'
import { type ChatRequest, makeRequest, makeUserId } from '../support/make.ts'
import { sendsPhoto } from '../support/sendsPhoto.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'
import { decided } from './decided.ts'

describe('what waits, for the script of every page', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const paper = 'current-payslip'
  const at = (time: string) => new Date(`2026-11-23T${time}+07:00`)
  const files = () => makeRequest(office.database.models, { at: at('08:50:00') })
  const waits = async (browser = officer) =>
    (await browser.get('/console/waiting', { 'hx-request': 'true' }).expect(200)).text
  async function asksFor(request: ChatRequest, ...papers: string[]) {
    await decided(office, request, { change: 'ask-papers', papers, note: null, again: null })
  }

  it('are the new requests, the talks, when the latest came, and the photos that were asked for', async () => {
    assert.equal(await waits(), '0 0 0 0')
    const filed = await files()
    assert.equal(await waits(), `1 0 ${+at('08:50:00')} 0`)
    await office.database.models.talks.leave('left-1', makeUserId(), [], 'ฝากไว้', at('08:55:00'))
    assert.equal(await waits(), `1 1 ${+at('08:55:00')} 0`)
    await asksFor(filed, paper)
    assert.equal(await waits(), `0 1 ${+at('08:55:00')} 0`)
    await sendsPhoto(office.database.models, filed, { paper, at: at('09:00:01') })
    assert.equal(await waits(), `0 1 ${+at('09:00:01')} 1`)
  })

  it('do not hold a photo of another paper, one from before, or one that was taken back', async () => {
    const filed = await files()
    const { models } = office.database
    await sendsPhoto(models, filed, { paper, at: at('08:59:00') })
    await asksFor(filed, paper)
    await sendsPhoto(models, filed, { paper: 'salary-certificate-memo', at: at('09:01:00') })
    assert.equal(await waits(), '0 0 0 0')
    await sendsPhoto(models, filed, { paper, at: at('09:02:00') })
    assert.equal(await waits(), `0 0 ${+at('09:02:00')} 1`)
    const newest = (await models.photos.of({ request: filed.id })).at(-1)
    await models.photos.remove([newest?.id ?? ''])
    assert.equal(await waits(), '0 0 0 0')
  })

  it('are those of the desks of the officer', async () => {
    const filed = await files()
    await asksFor(filed, paper)
    await sendsPhoto(office.database.models, filed, { paper, at: at('09:00:01') })
    const elsewhere = await office.signIn('officer', 'นายการเงิน ตั้งใจ')
    const { staff } = office.database.models
    for (const row of await staff.list(office.clock.now()))
      if (row.name === 'นายการเงิน ตั้งใจ')
        await staff.setDuties(row, { desks: ['finance'], namedFor: [] }, COMMAND_LINE, office.clock.now())
    assert.equal(await waits(elsewhere), '0 0 0 0')
    assert.equal(await waits(), `0 0 ${+at('09:00:01')} 1`)
  })

  it('cost two commands at the database, and a third while a photo may have come', async () => {
    const about = async () => {
      const commands: string[] = []
      office.database.connection.set('debug', (collection: string, method: string) => {
        if (['requests', 'photos', 'talks'].includes(collection)) commands.push(`${collection}.${method}`)
      })
      await waits()
      office.database.connection.set('debug', false)
      return commands.sort()
    }
    const filed = await files()
    await asksFor(filed, paper)
    await asksFor(await files(), paper)
    assert.deepEqual(await about(), ['requests.find', 'talks.find'])
    await sendsPhoto(office.database.models, filed, {
      paper,
      at: new Date(+office.clock.now() + SECOND),
    })
    assert.deepEqual(await about(), ['photos.find', 'requests.find', 'talks.find'])
  })
})
