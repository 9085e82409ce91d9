import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import type { Desk } from '../../src/domain/services/desks.ts'
import { releaseNotices } from '../../src/requests/releaseNotices.ts'
import { changeRequest } from '../../src/requests/changeRequest.ts'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('a member with a desk', () => {
  let office: TestConsole
  let mali: Browser
  beforeEach(async () => {
    office = await openConsole()
    mali = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    for (const [service, name] of [
      ['medical-reimbursement', 'นางเงิน คลัง'],
      ['staff-id-card', 'นายบัตร ข้าราชการ'],
    ] as const) {
      await makeRequest(office.database.models, { service, answers: { name }, at: office.clock.now() })
    }
  })
  afterEach(() => office.close())

  async function worksAt(...desks: Desk[]) {
    const { staff } = office.database.models
    for (const row of await staff.list(office.clock.now())) {
      await staff.setDuties(row, { desks, namedFor: [] }, COMMAND_LINE, office.clock.now())
    }
  }

  it('begins with the board of that desk, and sees all after a press', async () => {
    await worksAt('finance')
    assert.equal((await mali.get('/console').expect(303)).headers['location'], '/console?desk=finance')
    const own = wordsOf((await mali.get('/console?desk=finance').expect(200)).text)
    assert.match(own, /นางเงิน คลัง/)
    assert.doesNotMatch(own, /นายบัตร/)
    const all = await mali.get('/console?all=1').expect(200)
    assert.match(wordsOf(all.text), /นางเงิน คลัง.*นายบัตร|นายบัตร.*นางเงิน คลัง/)
    const cookies = [...String(all.headers['set-cookie']).matchAll(/[\w-]*board=[^;]*/g)].map(
      ([cookie]) => cookie,
    )
    const later = office.browserOf([mali.cookie, ...cookies].join('; '))
    await later.get('/console').expect(200)
  })

  /** What the page shows, and the address of the chip with this id. */
  async function opens(path: string) {
    const { text } = await mali.get(path).expect(200)
    const chip = (id: string) => new RegExp(`id="filter-${id}"[^>]* href="([^"]*)"`).exec(text)?.[1] ?? null
    return { text, words: wordsOf(text), chip }
  }

  async function changes(id: string, change: 'accept' | 'ready') {
    const { models } = office.database
    const [member] = await models.staff.list(office.clock.now())
    const request = await models.requests.byId(id)
    assert.ok(member && request)
    const by = { kind: 'officer', staffId: member.id, name: member.name } as const
    const settings = await models.settings.reader(office.clock.now)()
    const desk = { ...office.database, noticesWait: () => {} }
    assert.ok(await changeRequest(desk, request, { change }, by, office.clock.now(), settings))
  }

  it('begins with the late cases of that desk, and a press on “all” stays while the officer works', async () => {
    const { models } = office.database
    for (const { id } of await models.requests.clocksInStates(['submitted'])) await changes(id, 'accept')
    office.clock.advance(60 * DAY)
    mali = await office.signIn('officer', 'นางสาวใหม่ การเงิน')
    const unnarrowed = await opens('/console/late')
    assert.match(unnarrowed.words, /นางเงิน คลัง.*นายบัตร|นายบัตร.*นางเงิน คลัง/)
    assert.equal(unnarrowed.chip('all'), null)
    await worksAt('finance')

    const own = await opens('/console/late')
    assert.match(own.words, /จุดบริการของท่าน 1 ทุกจุดบริการ 2/)
    assert.match(own.words, /นางเงิน คลัง/)
    assert.doesNotMatch(own.words, /นายบัตร/)
    assert.equal(own.chip('all'), '/console/late?all=1')

    const all = await opens('/console/late?all=1')
    assert.match(all.words, /นายบัตร ข้าราชการ/)
    assert.equal(all.chip('own'), '/console/late')
    assert.doesNotMatch(all.text, /action="\/console\/late"/)
    const late = (await models.requests.clocksInStates(['accepted'])).find(
      ({ service }) => service === 'staff-id-card',
    )
    const request = await models.requests.byId(late?.id ?? '')
    assert.ok(request)
    const form = {
      reference: request.reference,
      revision: String(request.revision),
      reason: 'signatory-away',
    }
    const told = await mali.post('/console/late?all=1', form).expect(303)
    assert.equal(told.headers['location'], '/console/late?all=1')
  })

  it('begins with the calls of that desk, which the head counts, and sees all after a press', async () => {
    const { models } = office.database
    for (const service of ['medical-reimbursement', 'staff-id-card'] as const) {
      const { id: request } = await makeWalkIn(models, { service })
      await changes(request, 'accept')
      await changes(request, 'ready')
    }
    office.clock.advance(MINUTE)
    const outbox = {
      hold: () => Promise.resolve(true),
      holdLine: () => Promise.resolve(),
      sendIfDue: () => Promise.resolve(),
    }
    await releaseNotices({ models, outbox, clock: office.clock.now })
    const headOf = ({ text }: { text: string }) =>
      /href="\/console\/calls"[^>]*>(?:(?!<\/a>)[\s\S])*class="count">(\d+)/.exec(text)?.[1]
    assert.equal(headOf(await opens('/console/calls')), '2')
    await worksAt('finance')
    const own = await opens('/console/calls')
    assert.equal(headOf(own), '1')
    assert.match(own.words, /จุดบริการของท่าน 1 ทุกจุดบริการ 2/)
    assert.equal(own.text.match(/name="notice"/g)?.length, 1)
    const all = await opens('/console/calls?all=1')
    assert.equal(all.text.match(/name="notice"/g)?.length, 2)
    const [, request = '', notice = ''] =
      /name="request" value="([^"]*)"[\s\S]*?name="notice" value="([^"]*)"/.exec(all.text) ?? []
    const noted = await mali.post('/console/calls?all=1', { request, notice, page: '1' }).expect(303)
    assert.equal(noted.headers['location'], '/console/calls?all=1')
  })

  it('is told of what waits at that desk', async () => {
    assert.match((await mali.get('/console/waiting')).text, /^2 /)
    await worksAt('finance')
    assert.match((await mali.get('/console/waiting')).text, /^1 /)
    assert.match((await mali.get('/console/calls')).text, /<title>\(1\) /)
  })

  it('sees everything at both desks, or at none', async () => {
    for (const desks of [[], ['finance', 'one-stop']] as const) {
      await worksAt(...desks)
      await mali.get('/console').expect(200)
      assert.match((await mali.get('/console/waiting')).text, /^2 /)
    }
  })
})
