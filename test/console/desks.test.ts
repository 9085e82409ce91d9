import assert from 'node:assert/strict'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import type { Desk } from '../../src/domain/services/desks.ts'
import { makeRequest } from '../support/make.ts'
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
    const [row] = await staff.list(office.clock.now())
    assert.ok(row)
    await staff.setDuties(row, { desks, namedFor: [] }, COMMAND_LINE, office.clock.now())
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
