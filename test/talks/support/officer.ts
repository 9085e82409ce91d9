import assert from 'node:assert/strict'
import type { Person } from '../../../sandbox/line/index.ts'
import type { Talk } from '../../../src/models/talks/talks.ts'
import { makeUserId } from '../../support/make.ts'
import type { TestOffice } from '../../support/office.ts'
import { withoutWholeWords } from '../../support/wholeWords.ts'
import { addSampleMember } from '../../../sandbox/sampleStaff.ts'

/** An officer at the console of a whole office. */
export interface Officer {
  /** The words of a page, without its markup. */
  reads(path: string): Promise<string>
  /** A page as it is sent. */
  html(path: string): Promise<string>
  fetches(path: string): Promise<Response>
  /** Writes first to the applicant of a request, on its page as it stands. @returns the status of the answer */
  writes(reference: string, text: string): Promise<number>
  /** Sends a form of a talk's page as a browser would. @returns the status of the answer */
  does(talk: string, act: string, fields?: Readonly<Record<string, string>>): Promise<number>
}

const asWords = (html: string) =>
  html
    .replace(/^.*<main[^>]*>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

let signIns = 0

/** Somebody of the counter, signed in. */
export async function officerOf(office: TestOffice, name: string): Promise<Officer> {
  const userId = makeUserId()
  await addSampleMember(office.models, { name, role: 'officer', userId }, office.clock.now())
  const member = await office.models.staff.byLineAccount(userId)
  assert.ok(member)
  const token = await office.models.sessions.issueToken(member, `in ${(signIns += 1)}`, office.clock.now())
  const opened = await office.models.sessions.signIn(token, office.clock.now())
  const headers = { cookie: `chapwai_session=${opened?.session ?? ''}` }
  const address = (path: string) => `http://127.0.0.1:${office.chapwai.port}/console${path}`
  const fetches = (path: string) => fetch(address(path), { headers })
  const page = async (path: string) => withoutWholeWords(await (await fetches(path)).text())
  async function posts(path: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const body = new URLSearchParams(fields)
    const answer = await fetch(address(path), { method: 'POST', headers, body, redirect: 'manual' })
    await office.settled()
    return answer.status
  }
  return {
    html: page,
    fetches,
    reads: async (path) => asWords(await page(path)),
    async does(talk, act, fields = {}) {
      const html = await page(`/talks/${talk}`)
      const form = /name="form" value="([^"]+)"/.exec(html)?.[1]
      const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '0'
      return posts(`/talks/${talk}`, { act, form: form ?? crypto.randomUUID(), seen, ...fields })
    },
    async writes(reference, text) {
      const html = await page(`/requests/${reference}`)
      const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
      const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
      const free = /name="free" value="yes"/.test(html) ? { free: 'yes' } : {}
      return posts(`/requests/${reference}`, { act: 'write', revision, form, text, ...free })
    },
  }
}

/** The person's latest talk or message, as the database has it. */
export async function talkOf(office: TestOffice, person: Person): Promise<Talk> {
  const [talk] = await office.models.talks.ofPerson(person.userId)
  assert.ok(talk, 'no talk is stored')
  return talk
}

/** Somebody new, who talks to the counter and has said this. */
export async function talking(office: TestOffice, ...lines: readonly string[]): Promise<Person> {
  const person = await office.person()
  await person.says('ติดต่อเจ้าหน้าที่')
  await office.settled()
  await person.taps('คุยกับเจ้าหน้าที่ในแชต')
  await office.settled()
  for (const line of lines) {
    await person.says(line)
    await office.settled()
  }
  return person
}

/** Everything that the bot has shown since the chat had so many entries. */
export const shownSince = (person: Person, count: number): string[] =>
  person.chat.slice(count).flatMap((entry) => (entry.from === 'bot' ? [JSON.stringify(entry.message)] : []))
