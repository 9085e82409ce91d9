import assert from 'node:assert/strict'
import { routes } from '../../src/console/routes.ts'
import { makeRequest } from '../support/make.ts'
import { makePdf } from '../support/pictures.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'

const visitors = ['stranger', 'officer', 'manager', 'admin'] as const
type Visitor = (typeof visitors)[number]
type Answers = Readonly<Record<Visitor, number>>

/** Who gets what, route by route. A new route does not pass before it stands here. */
const expected: Readonly<Record<string, Answers>> = {
  'get /sign-in': { stranger: 410, officer: 410, manager: 410, admin: 410 },
  'post /sign-in': { stranger: 410, officer: 410, manager: 410, admin: 410 },
  'get /sign-in/state': { stranger: 200, officer: 200, manager: 200, admin: 200 },
  'post /sign-in/computer': { stranger: 401, officer: 303, manager: 303, admin: 303 },
  'post /language': { stranger: 303, officer: 303, manager: 303, admin: 303 },
  'get /': { stranger: 401, officer: 200, manager: 303, admin: 200 },
  'post /': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /help': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /events': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /requests/:reference': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /requests/:reference': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /requests/:reference/person': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /requests/:reference/news': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /requests/:reference/photos/:photo': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /requests/:reference/print/:page': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /search': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /search': { stranger: 401, officer: 303, manager: 403, admin: 303 },
  'get /walk-in': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /walk-in/filed/:reference': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /view': { stranger: 401, officer: 303, manager: 403, admin: 303 },
  'get /walk-in/:service': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /walk-in/:service': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'post /walk-in/:service/redraw': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /waiting': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /calls': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /calls': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'post /calls/call-backs': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /summary': { stranger: 401, officer: 200, manager: 200, admin: 200 },
  'get /kept/:id': { stranger: 401, officer: 303, manager: 303, admin: 303 },
  'post /kept/:id': { stranger: 401, officer: 303, manager: 303, admin: 303 },
  'get /late': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /late': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /talks': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /talks/:id': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /talks/:id/picture': { stranger: 401, officer: 404, manager: 403, admin: 404 },
  'get /talks/:id/media/:message': { stranger: 401, officer: 404, manager: 403, admin: 404 },
  'post /talks/:id': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /signed': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /signed': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /signed/slips': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /payments': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /payments': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /late/many': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /late/many': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /visits': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /visits': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /visits/feed.ics': { stranger: 404, officer: 404, manager: 404, admin: 404 },
  'get /visits/calendar': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /visits/calendar': { stranger: 401, officer: 400, manager: 403, admin: 400 },
  'get /visits/calendar.ics': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /visits/print': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /visits/forms/open': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /visits/forms': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /handbook': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /handbook/:service': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'get /privacy': { stranger: 401, officer: 200, manager: 403, admin: 200 },
  'post /privacy': { stranger: 401, officer: 422, manager: 403, admin: 422 },
  'get /reports': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'get /reports/satisfaction': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'get /reports/service-time': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'get /reports/disclosure': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'get /reports/:kind/print': { stranger: 401, officer: 403, manager: 404, admin: 404 },
  'post /reports/export': { stranger: 401, officer: 403, manager: 400, admin: 400 },
  'get /reports/suggestions': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'post /reports/suggestions': { stranger: 401, officer: 403, manager: 400, admin: 400 },
  'get /reports/themes': { stranger: 401, officer: 403, manager: 200, admin: 200 },
  'post /reports/themes': { stranger: 401, officer: 403, manager: 409, admin: 409 },
  'get /catalogue': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /catalogue/:service': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /catalogue/:service': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /catalogue/:service/forms': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /catalogue/:service/forms': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /catalogue/:service/texts/:text': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /catalogue/:service/texts/:text': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /catalogue/:service/versions': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /catalogue/:service/versions/:version': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /sentences': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /sentences/:key': { stranger: 401, officer: 403, manager: 403, admin: 404 },
  'post /sentences/:key': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /sentences/:key/versions/:version': { stranger: 401, officer: 403, manager: 403, admin: 404 },
  'get /understanding': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /understanding': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /understanding/words': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /understanding/words': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /understanding/words/versions': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /understanding/words/versions/:version': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /understanding/sentences': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /understanding/sentences': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /staff': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /staff': { stranger: 401, officer: 403, manager: 403, admin: 422 },
  'get /staff/list': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /staff/list': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /staff/:id': { stranger: 401, officer: 403, manager: 403, admin: 404 },
  'post /staff/:id': { stranger: 401, officer: 403, manager: 403, admin: 404 },
  'get /me': { stranger: 401, officer: 200, manager: 200, admin: 200 },
  'post /me': { stranger: 401, officer: 400, manager: 400, admin: 400 },
  'get /trail': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /trail': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /first-day': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /first-day': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /first-day/:step': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /first-day/:step': { stranger: 401, officer: 403, manager: 403, admin: 409 },
  'get /settings': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /settings/file': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /settings/file': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /settings/holidays/calendar': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /settings/holidays/calendar': { stranger: 401, officer: 403, manager: 403, admin: 400 },
  'get /settings/guidance': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'get /settings/guidance/:answer': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /settings/guidance/:answer': { stranger: 401, officer: 403, manager: 403, admin: 409 },
  'get /settings/:section': { stranger: 401, officer: 403, manager: 403, admin: 200 },
  'post /settings/:section': { stranger: 401, officer: 403, manager: 403, admin: 409 },
  'post /sign-out': { stranger: 303, officer: 303, manager: 303, admin: 303 },
}

interface Office {
  readonly office: TestConsole
  readonly reference: string
}

async function openBusyConsole(): Promise<Office> {
  const office = await openConsole()
  const filed = await makeRequest(office.database.models, { answers: { name: 'นางสมศรี ใจดี' } })
  await office.database.models.photos.add({
    id: 'photo-1',
    userId: filed.userId,
    of: { request: filed.id },
    paper: 'current-payslip',
    messageId: '1',
    at: office.clock.now(),
    picture: { kind: 'pdf', bytes: makePdf() },
  })
  await office.database.models.talks.leave('talk-1', filed.userId, [], 'สมศรีฝากไว้', office.clock.now())
  return { office, reference: filed.reference }
}

describe('who may see what in the console', () => {
  // One address may be refused 300 times a minute, and the visitors are refused more often than that together.
  const offices: Partial<Record<Visitor, Office>> = {}
  const officeOf = (visitor: Visitor): Office => {
    const office = offices[visitor]
    assert.ok(office)
    return office
  }

  before(async () => {
    for (const visitor of visitors) offices[visitor] = await openBusyConsole()
  })
  after(() => Promise.all(Object.values(offices).map(({ office }) => office.close())))

  it('is written down for every route of the table', () => {
    const rows = routes.map(({ method, path }) => `${method} ${path}`)
    assert.deepEqual(rows.toSorted(), Object.keys(expected).toSorted())
  })

  it('is named by every row of the table', () => {
    for (const { method, path, needs } of routes) {
      const known = ['anyone', 'member', 'officer', 'manager', 'admin'].includes(needs)
      assert.ok(known, `${method} ${path} needs “${needs}”; write officer, manager, admin, member or anyone`)
    }
  })

  async function statusOf(route: string, { office, reference }: Office, browser: Browser): Promise<number> {
    const [method, path = ''] = route.split(' ')
    const named = path
      .replace(':reference', reference)
      .replace(':id', 'talk-1')
      .replace(':photo', 'photo-1')
      .replace(':page', 'slip')
      .replace(':service', 'salary-certificate')
      .replace(':answer', 'fee')
      .replace(':section', 'hours')
      .replace(':step', 'hours')
      .replace(':version', '0')
      .replace(':text', 'audienceNote')
    const address = `/console${named}`
    if (method === 'post') return (await browser.post(address, {})).status
    if (path !== '/events') return (await browser.get(address)).status
    // The stream of events does not end by itself.
    const response = await fetch(office.address + address, { headers: { cookie: browser.cookie ?? '' } })
    await response.body?.cancel()
    return response.status
  }

  for (const [route, answers] of Object.entries(expected)) {
    for (const [visitor, status] of Object.entries(answers) as [Visitor, number][]) {
      it(`${route} answers ${status} to ${visitor}`, async () => {
        const open = officeOf(visitor)
        const browser = visitor === 'stranger' ? open.office.stranger() : await open.office.signIn(visitor)
        assert.equal(await statusOf(route, open, browser), status)
      })
    }
  }

  it('never shows a manager a name or a reference', async () => {
    const { office, reference } = officeOf('manager')
    const manager = await office.signIn('manager')
    for (const path of [
      '/console',
      '/console/reports',
      `/console/requests/${reference}`,
      '/console/staff',
      '/console/calls',
      '/console/talks/talk-1',
      '/console/staff',
      '/console/visits',
    ]) {
      const page = (await manager.get(path)).text.replace(/^.*<main/s, '')
      assert.doesNotMatch(page, /สมศรี/)
      assert.doesNotMatch(page, new RegExp(reference))
    }
  })

  it('sends a manager who comes to the queue to the reports', async () => {
    const answer = await (await officeOf('manager').office.signIn('manager')).get('/console').expect(303)
    assert.equal(answer.headers['location'], '/console/reports')
  })
})
