import assert from 'node:assert/strict'
import express, { Router } from 'express'
import request from 'supertest'
import { createApp, createRefusal } from '../../src/app.ts'
import { limits } from '../../src/http/limits.ts'
import { createLog } from '../../src/lib/log.ts'
import { createMetrics } from '../../src/lib/metrics.ts'
import { createWebsite } from '../../src/website/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** Who reads an answer: people and, if they ask for it, JSON; people only; programs only. */
type Reader = 'both' | 'people' | 'programs'

interface Address {
  readonly path: string
  readonly methods: readonly string[]
  readonly reader: Reader
}

const PARAMETERS: Readonly<Record<string, string>> = { service: 'staff-id-card', file: 'form-7131.pdf' }

const filled = (path: string) =>
  path.replace(/:(\w+)/g, (_all, name: string) => PARAMETERS[name] ?? assert.fail(`no example of :${name}`))

/** Addresses of routers that stand below a path of their own, which express does not tell. */
const mounted: readonly Address[] = [
  { path: '/my-data', methods: ['get', 'post'], reader: 'people' },
  { path: '/console/sign-in', methods: ['get', 'post'], reader: 'people' },
  { path: '/line/webhook', methods: ['post'], reader: 'programs' },
  { path: '/qr/70-0001-9.png', methods: ['get'], reader: 'both' },
]
const forPrograms = ['/healthz', '/readyz', '/line/webhook']

function routesOf(router: Router): Map<string, string[]> {
  const routes = new Map<string, string[]>()
  for (const { route } of router.stack) {
    if (!route) continue
    const stack = route.stack as { method?: string }[]
    const methods = stack.flatMap(({ method }) => method ?? [])
    // A route for every method says which of them are refused.
    if (methods.length > 9) continue
    for (const path of [route.path].flat())
      routes.set(path, [...(routes.get(path) ?? []), ...new Set(methods)])
  }
  return routes
}

/** Every public address of the application, as its routes name them. */
function addresses(office: TestOffice): readonly Address[] {
  const website = websiteOf(office)
  const app = createApp({
    webhook: Router(),
    console: Router(),
    qrImages: Router(),
    myData: Router(),
    website,
    metrics: createMetrics(),
    metricsToken: null,
    production: false,
    baseUrl: office.chapwai.url,
    log: createLog('silent'),
    ping: () => Promise.resolve(),
  })
  const routers = (app.router as Router).stack.filter(({ name }) => name === 'router')
  assert.equal(routers.length, mounted.length + 1, 'A router without an address here: name one in `mounted`')
  const routes = new Map([...routesOf(website.pages), ...routesOf(app.router as Router)])
  routes.delete('/line/webhook')
  const own = [...routes].map(([path, methods]) => ({
    path: filled(path),
    methods,
    reader: forPrograms.includes(path) ? ('programs' as const) : ('both' as const),
  }))
  return [...own, ...mounted]
}

const websiteOf = (office: TestOffice) =>
  createWebsite({
    models: office.models,
    office: office.models.settings.reader(office.clock.now),
    basicId: () => Promise.resolve(null),
    clock: office.clock.now,
    log: createLog('silent'),
    baseUrl: office.chapwai.url,
    wait: () => Promise.resolve(),
  })

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** Whether an answer is one for its reader: a page in both languages with a way on, or JSON. */
function assertKind(
  answer: request.Response,
  { path, reader }: Address,
  accept: string,
  status: number,
): void {
  const where = `${path}, ${accept}: ${answer.status} ${answer.text.slice(0, 80)}`
  assert.equal(answer.status, status, where)
  const type = String(answer.headers['content-type'])
  if (reader === 'programs' || (reader === 'both' && accept === 'application/json')) {
    assert.match(type, /application\/json/, where)
    assert.equal(typeof (answer.body as { message?: unknown; status?: unknown }).message, 'string', where)
    return
  }
  assert.match(type, /text\/html/, where)
  assert.match(answer.text, /<h1>[^<]*[ก-๙]/, where)
  assert.match(answer.text, /<a [^>]*href="\/|<form /, where)
  if (!path.startsWith('/console')) assert.match(answer.text, /lang="en"><h[12]>[A-Z]/, where)
}

describe('whatever cannot be answered', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  const ask = (method: 'get' | 'post' | 'delete', path: string, accept: string) =>
    request(office.chapwai.url)[method](path).set('accept', accept)

  /** Asks at each address for each reader. `as`: who reads this answer, where it is not who reads the address. */
  async function everywhere(
    status: number,
    asked: readonly Address[],
    answer: (address: Address, accept: string) => request.Test,
    as?: Reader,
  ): Promise<void> {
    assert.ok(asked.length > 0)
    for (const address of asked)
      for (const accept of [BROWSER, '*/*', 'application/json'])
        assertKind(await answer(address, accept), { ...address, ...(as && { reader: as }) }, accept, status)
  }

  it('400: says at every address that it cannot be read', async () => {
    const parameters = addresses(office).filter(({ path }) => /staff-id-card|form-7131|\.png/.test(path))
    await everywhere(400, parameters, ({ path }, accept) =>
      ask('get', path.replace(/staff-id-card|form-7131|70-0001-9/, '%ZZ'), accept),
    )
  })

  it('404: says below every address that there is nothing', async () => {
    const asked = addresses(office).filter(({ path }) => path !== '/' && !path.startsWith('/console'))
    await everywhere(404, asked, ({ path }, accept) => ask('get', `${path}/nothing`, accept), 'both')
  })

  it('405: says at every address that it takes no other method, and which it takes', async () => {
    const asked = addresses(office).filter(({ path }) => !path.startsWith('/console'))
    await everywhere(
      405,
      asked,
      ({ path, methods }, accept) =>
        ask('delete', path, accept).expect('allow', new RegExp(methods[0] ?? '', 'i')),
      'both',
    )
  })

  it('413: says to every form that it is too much', async () => {
    const asked = addresses(office).filter(({ methods }) => methods.includes('post'))
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/status', '/en/status', '/my-data', '/console/sign-in', '/line/webhook'],
    )
    await everywhere(413, asked, ({ path }, accept) =>
      ask('post', path, accept)
        .set('sec-fetch-site', 'same-origin')
        .set('x-line-signature', 'any')
        .type('form')
        .send({ reference: 'x'.repeat(1_100_000) }),
    )
  })

  it('429: says at every address to whoever asks too often to wait a minute', async () => {
    const floods: readonly (readonly [path: string, method: 'get' | 'post', times: number])[] = [
      ['/en/services/nothing', 'get', limits.website],
      ['/status', 'post', limits.status],
      ['/my-data', 'get', limits.myData],
      ['/console/sign-in', 'get', limits.signIn],
      ['/healthz', 'get', limits.probes],
      ['/qr/70-0001-9.png', 'get', limits.pictures],
      ['/line/webhook', 'post', limits.refusals],
      ['/nothing', 'get', limits.refusals],
    ]
    for (const [path, method, times] of floods)
      for (let asked = 0; asked < times; asked += 20)
        await Promise.all(
          Array.from({ length: Math.min(20, times - asked) }, () => ask(method, path, 'application/json')),
        )
    await everywhere(429, addresses(office), ({ path, methods }, accept) =>
      ask(methods.includes('get') ? 'get' : 'post', path, accept),
    )
  })

  it('500: says on every page that the fault is ours', async () => {
    await office.models.settings.store({}, 1, { staffId: 'x', name: 'x' }, office.clock.now())
    await office.database.connection
      .collection('settings')
      .updateOne({}, { $set: { value: { hours: 'never' } } })
    office.clock.advance(11_000)
    const withoutOffice = ['/healthz', '/readyz', '/metrics', '/line/webhook', '/qr/70-0001-9.png']
    const asked = addresses(office).filter(
      ({ path }) => !withoutOffice.includes(path) && !path.startsWith('/console'),
    )
    await everywhere(500, asked, ({ path }, accept) => ask('get', path, accept))
  })

  it('503: says at every address that the process is stopping, without asking the database', async () => {
    const refusing = express().use(
      (_req, res, next) => {
        res.statusCode = 503
        next()
      },
      createRefusal(websiteOf(office)),
    )
    const asked = addresses(office).map((address) => ({
      ...address,
      reader: address.path === '/metrics' ? ('programs' as const) : address.reader,
    }))
    for (const address of asked)
      for (const accept of [BROWSER, '*/*', 'application/json']) {
        const reader = address.reader === 'people' ? 'both' : address.reader
        const answer = await request(refusing).get(address.path).set('accept', accept)
        assertKind(answer, { ...address, reader }, accept, 503)
      }
  })

  it('503: tells LINE and monitors in JSON that the database does not answer', async () => {
    await office.chapwai.stop()
    const answer = await request(createRefusal(websiteOf(office))).post('/line/webhook')
    assert.deepEqual([answer.status, answer.body], [503, { message: 'stopping' }])
  })

  it('keeps the figures to whoever has their token, and says so to people in a page', async () => {
    const app = createApp({
      webhook: Router(),
      console: Router(),
      qrImages: Router(),
      myData: Router(),
      website: websiteOf(office),
      metrics: createMetrics(),
      metricsToken: 'token',
      production: true,
      baseUrl: office.chapwai.url,
      log: createLog('silent'),
      ping: () => Promise.reject(new Error('away')),
    })
    for (const accept of [BROWSER, 'application/json'])
      assertKind(
        await request(app).get('/metrics').set('accept', accept).expect('www-authenticate', 'Bearer'),
        { path: '/metrics', methods: ['get'], reader: 'both' },
        accept,
        401,
      )
    await request(app).get('/metrics').set('authorization', 'Bearer token').expect(200)
    await request(app)
      .get('/readyz')
      .set('accept', BROWSER)
      .expect(503, { status: 'database does not answer' })
  })
})
