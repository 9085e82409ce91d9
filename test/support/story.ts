import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import request from 'supertest'
import type { Message, Person } from '../../sandbox/line/index.ts'
import type { NoticeKind } from '../../src/domain/requests/requestLife.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { wordsOf as pageWords } from '../console/console.ts'
import { makeUserId } from './make.ts'
import type { TestOffice } from './office.ts'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'

const PATIENCE = 10_000

/**
 * Waits until the condition holds.
 * @throws after ten seconds, or the given milliseconds, with the name of the condition
 */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patience = PATIENCE,
): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Never came true: ${what}`)
    await pause(5)
  }
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'text' && typeof inside === 'string' ? [inside] : name === 'action' ? [] : textsIn(inside),
  )
}

/** The words of a message as a phone shows them, one per line; without quick replies, and without what only holds words together. */
function wordsOf(message: Message): string {
  return textsIn({ ...message, quickReply: null })
    .join('\n')
    .replace(/\u2060/g, '')
    .replace(/\u00a0/g, ' ')
}

/** The words of the newest send on the person's phone. */
export function reads(person: Person): string {
  return person.last.map(wordsOf).join('\n')
}

/** Checks that the last messages contain these words. */
export function sees(person: Person, ...expected: string[]): void {
  const shown = reads(person)
  for (const words of expected) {
    assert.ok(shown.includes(words), `${person.name} does not read “${words}” but:\n${shown}`)
  }
}

/** Says something, or taps, and waits for the answer. */
export async function says(office: TestOffice, person: Person, words: string): Promise<void> {
  await person.says(words)
  await office.settled()
}

/** Taps the newest button with this name, or with this name and a number of papers behind it. */
export async function taps(office: TestOffice, person: Person, button: string): Promise<void> {
  const names = person.buttons()
  const counted = names.find((name) => /^\D+\d+( รายการ)?$/.test(name) && name.startsWith(button))
  await person.taps(names.includes(button) ? button : (counted ?? button))
  await office.settled()
}

/** Waits until an attempt at a notice ends: LINE answered or failed, or nothing will be sent. */
export async function noticeTried(
  office: TestOffice,
  requestId: string,
  kind: NoticeKind,
  attempts = 1,
): Promise<void> {
  await eventually(`attempt ${attempts} at the notice “${kind}”`, async () => {
    const latest = (await office.models.outbox.noticesOf(requestId)).at(-1)
    if (latest?.kind !== kind) return false
    return latest.state !== 'waiting' || (latest.answer !== null && latest.attempts >= attempts)
  })
}

/** The console in a browser, signed in from the phone. */
export interface Desk {
  readonly phone: Person
  /** The words of a page, and its address after redirects. */
  page(path: string): Promise<string>
  /** Sends the form that the request's page offers for this decision. @returns the words of the page after it */
  decides(reference: string, change: string, fields?: Record<string, string | string[]>): Promise<string>
  /** Presses “telephoned” on the call list. @returns the words of the page after it */
  marksCalled(reference: string): Promise<string>
}

function field(form: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]
  if (value === undefined) throw new Error(`The form has no field “${name}”: ${form}`)
  return value
}

function formWith(html: string, field: string): string {
  const forms = html.match(/<form .*?<\/form>/gs) ?? []
  const found = forms.find((form) => form.includes(field))
  if (!found) throw new Error(`The page has no form with ${field}, it says: ${pageWords(html)}`)
  return found
}

/** The sign-in address that the chat gives to staff. */
export async function signInAddress(office: TestOffice, phone: Person): Promise<URL> {
  await says(office, phone, 'เข้าสู่ระบบ')
  await phone.taps('เปิดหน้าเข้าสู่ระบบ')
  return new URL(phone.opened.at(-1) ?? '')
}

/** Opens the address, presses the button, and stays signed in. */
export async function opensConsole(phone: Person, address: URL): Promise<Desk> {
  const browser = request.agent(address.origin)
  const post = (path: string, form: Record<string, string | string[]>) =>
    browser.post(path).set('origin', address.origin).type('form').send(form).redirects(1)

  const signIn = await browser.get(address.pathname + address.search).expect(200)
  const token = field(formWith(signIn.text, 'name="token"'), 'token')
  await post('/console/sign-in', { token }).redirects(0).expect(303)

  /** Marks the papers as not brought, previews the message, and sends it. */
  async function asksForPapers(
    path: string,
    form: string,
    { papers = [], ...others }: Record<string, string | string[]>,
  ) {
    const findings = [papers].flat().flatMap((paper) => [
      [`finding.${paper}`, 'wrong'],
      [`why.${paper}`, 'not-brought'],
    ])
    const found = Object.fromEntries(findings) as Record<string, string>
    const revision = field(form, 'revision')
    const { text } = await post(path, { act: 'preview', revision, ...found, ...others })
    if (!text.includes('class="preview"')) return pageWords(text)
    const sending = field(formWith(text, 'value="ask-papers"'), 'revision')
    return pageWords((await post(path, { act: 'ask-papers', revision: sending, ...others })).text)
  }

  return {
    phone,
    async page(path) {
      return pageWords((await browser.get(path).redirects(1).expect(200)).text)
    },
    async decides(reference, change, fields = {}) {
      const path = `/console/requests/${reference}`
      const { text } = await browser.get(path).expect(200)
      if (change === 'ask-papers') return asksForPapers(path, formWith(text, 'value="preview"'), fields)
      const form = formWith(text, `name="act" value="${change}"`)
      const answer = await post(path, { act: change, revision: field(form, 'revision'), ...fields })
      return pageWords(answer.text)
    },
    async marksCalled(reference) {
      const { text } = await browser.get('/console/calls').expect(200)
      const row = (text.match(/<tr>.*?<\/tr>/gs) ?? []).find((each) => each.includes(reference))
      if (!row) throw new Error(`${reference} is not on the call list`)
      const form = { request: field(row, 'request'), notice: field(row, 'notice') }
      return pageWords((await post('/console/calls', form)).text)
    },
  }
}

export async function staffPhone(office: TestOffice, role: Role, name: string): Promise<Person> {
  const userId = makeUserId()
  const phone = office.line.addPerson({ userId, name, friendship: 'friend' })
  await addSampleMember(office.models, { userId, name, role }, office.clock.now())
  return phone
}

/** A member with this role, signed in to the console from the chat. */
export async function desk(office: TestOffice, role: Role, name: string): Promise<Desk> {
  const phone = await staffPhone(office, role, name)
  return opensConsole(phone, await signInAddress(office, phone))
}
