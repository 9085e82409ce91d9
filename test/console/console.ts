import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import request from 'supertest'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { type Faces, noFaces } from '../../src/line/faces.ts'
import { createConsole } from '../../src/console/index.ts'
import type { Allowance } from '../../src/domain/requests/noticePolicy.ts'
import { createLog } from '../../src/lib/log.ts'
import type { FetchFile } from '../../src/models/settings/holidayFeed.ts'
import type { Role, StaffMember } from '../../src/models/staff/staff.ts'
import { type TestClock, testClock } from '../support/clock.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeUserId } from '../support/make.ts'
import { storeLinkedMember } from '../support/linkedMember.ts'

export const BASE_URL = 'https://chapwai.example'

/** A browser that is signed in, or not (`cookie` null). */
export interface Browser {
  readonly cookie: string | null
  get(path: string, headers?: Record<string, string>): request.Test
  post(path: string, form: Record<string, string | readonly string[]>): request.Test
}

export interface TestConsole {
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly address: string
  /** How often the outbox was poked. */
  readonly pokes: () => number
  /** Whose lanes were woken. */
  readonly woken: () => readonly string[]
  member(role: Role, name?: string): Promise<StaffMember>
  token(member: StaffMember): Promise<string>
  stranger(): Browser
  /** Somebody of the role, signed in. */
  signIn(role: Role, name?: string): Promise<Browser>
  browserOf(cookie: string | null): Browser
  /** Ends the streams, as a shutdown does first. */
  readonly closeConsole: () => void
  /** Everything but the database, where the test has closed that itself. */
  readonly closeServer: () => Promise<void>
  close(): Promise<void>
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.on('listening', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  )
}

/** The console on a port of its own, with an empty database. */
export async function openConsole(
  options: {
    baseUrl?: string
    allowance?: Allowance
    basicId?: string | null
    fetchFile?: FetchFile
    faces?: Faces
  } = {},
): Promise<TestConsole> {
  const database = await freshDatabase()
  const { models, vault } = database
  const clock = testClock()
  const secure = (options.baseUrl ?? BASE_URL).startsWith('https:')
  const { allowance = null, basicId = '@000practice' } = options
  let pokes = 0
  const woken: string[] = []
  let issued = 0
  const console = createConsole({
    models,
    vault,
    clock: clock.now,
    log: createLog('silent'),
    baseUrl: options.baseUrl ?? BASE_URL,
    secureCookies: secure,
    allowance: () => Promise.resolve(allowance),
    basicId: () => Promise.resolve(basicId),
    faces: options.faces ?? noFaces,
    noticesWait: () => void (pokes += 1),
    wake: (userIds) => void woken.push(...userIds),
    fetchFile: options.fetchFile ?? (() => Promise.resolve({ ok: false, why: 'unreachable' })),
    office: models.settings.reader(clock.now),
  })
  const server = express().use('/console', console.router).listen(0, '127.0.0.1')
  const address = await listening(server)

  function browserOf(cookie: string | null): Browser {
    const cookies = cookie === null ? {} : { cookie }
    return {
      cookie,
      get: (path, headers = {}) =>
        request(address)
          .get(path)
          .set({ ...cookies, ...headers }),
      post: (path, form) =>
        request(address)
          .post(path)
          .set({ ...cookies, origin: options.baseUrl ?? BASE_URL })
          .type('form')
          .send(form),
    }
  }

  const office: TestConsole = {
    database,
    clock,
    address,
    pokes: () => pokes,
    woken: () => woken,
    async member(role, name = 'นายสมชาย ตั้งใจ') {
      const userId = makeUserId()
      await storeLinkedMember(database.connection, { name, role, userId }, clock.now())
      const member = await models.staff.byLineAccount(userId)
      if (member === null) throw new Error('The member was not stored')
      return member
    },
    token: (member) =>
      models.sessions.issueToken({ links: 0, ...member }, `event ${(issued += 1)}`, clock.now()),
    stranger: () => browserOf(null),
    async signIn(role, name) {
      const token = await office.token(await office.member(role, name))
      const opened = await models.sessions.signIn(token, clock.now())
      return browserOf(`${cookieName('session', secure)}=${opened?.session ?? ''}`)
    },
    browserOf,
    closeConsole: () => console.close(),
    async closeServer() {
      console.close()
      await new Promise((resolve) => server.close(resolve))
    },
    async close() {
      await office.closeServer()
      await database.close()
    },
  }
  return office
}

/** What a page says between its head and its foot, one space between words. */
export function wordsOf(html: string): string {
  return html
    .replace(/^.*<main[^>]*>/s, '')
    .replace(/<\/main>.*$/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Follows a form that is answered with the address of a page, such as a preview. */
export async function previewed(browser: Browser, answer: request.Test, status = 200) {
  const { headers } = await answer.expect(303)
  const address = String(headers['location'])
  return { address, html: (await browser.get(address).expect(status)).text }
}

/** What a search shows. */
export const searched = async (browser: Browser, wanted: string, status = 200) =>
  (await previewed(browser, browser.post('/console/search', { wanted }), status)).html
