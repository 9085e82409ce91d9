import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { services } from '../../src/domain/services/index.ts'
import { itemIds } from '../../src/domain/survey/surveyItems.ts'
import { routes } from '../../src/console/routes.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { makeRequest } from '../support/make.ts'
import { openConsole, type TestConsole } from './console.ts'

const COMMENT = 'ความเห็นลับในแบบสำรวจ'
const CHAT = 'ถ้อยคำลับในแชต'
const LEFT = 'ถ้อยคำลับที่ฝากไว้'
const NAME = 'นางสมศรี ความลับ'

describe('what a role may not know', () => {
  let office: TestConsole
  let reference = ''

  before(async () => {
    office = await openConsole()
    const { models } = office.database
    const now = office.clock.now()
    const request = await makeRequest(models, { answers: { name: NAME } })
    reference = request.reference
    const survey = randomUUID()
    await models.surveys.invite(survey, 'salary-certificate', now)
    assert.ok(await models.surveys.rate(survey, itemIds[0] ?? '', 5, now))
    assert.ok(await models.surveys.comment(survey, COMMENT, now))
    const token = { token: 'token', deliveredAt: now }
    await models.talks.open('talk-1', request.userId, [reference], now)
    const word = { id: 'word-1', at: now, by: null, text: CHAT, media: null }
    await models.talks.add('talk-1', word, { said: 1, token }, now)
    await models.talks.leave('left-1', request.userId, [reference], LEFT, now)
  })
  after(() => office.close())

  /** Everything that the routes of the table say to somebody of the role, each with what its places can stand for. */
  async function everythingFor(role: Role, talk: string): Promise<string[]> {
    const service = Object.keys(services)[0] ?? ''
    const said: string[] = []
    for (const { method, path } of routes) {
      if (path === '/events' || path === '/sign-out') continue
      const address = `/console${path}`
        .replace(':reference', reference)
        .replace(':page', 'slip')
        .replace(':service', service)
        .replace(/:\w+/g, talk)
      const browser = await office.signIn(role)
      const asked =
        method === 'get' ? [browser.get(address), browser.get(address, { 'hx-request': 'true' })] : []
      const answers = await Promise.all([...asked, ...(method === 'post' ? [browser.post(address, {})] : [])])
      said.push(...answers.map(({ text, body }) => `${address} ${text ?? String(body)}`))
    }
    return said
  }

  const tellers = (all: readonly string[], secret: string) =>
    all.filter((page) => page.includes(secret)).map((page) => page.split(' ')[0])

  it('officers: what people answered in the survey', async () => {
    const all = [...(await everythingFor('officer', 'talk-1')), ...(await everythingFor('officer', 'left-1'))]
    assert.deepEqual(tellers(all, COMMENT), [])
    // The test would see it: officers do read the chats.
    assert.ok(tellers(all, CHAT).length > 0 && tellers(all, LEFT).length > 0)
  })

  it('managers: what people wrote to the counter, and who they are', async () => {
    const all = [...(await everythingFor('manager', 'talk-1')), ...(await everythingFor('manager', 'left-1'))]
    for (const secret of [CHAT, LEFT, NAME, 'waiting.js']) assert.deepEqual(tellers(all, secret), [], secret)
  })
})
