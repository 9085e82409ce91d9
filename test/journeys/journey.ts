import type { Page } from 'playwright-core'
import type { Person } from '../../sandbox/line/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import type { TestOffice } from '../support/office.ts'
import { type PhoneOnPage, phoneOnPage } from '../support/phonePage.ts'

/** A place on the way that is worth a picture. */
export type Look = (name: string, phone: PhoneOnPage) => Promise<void>

/** Somebody's way through the chat, on the page of the practice room. */
export interface Journey {
  readonly office: TestOffice
  readonly phone: PhoneOnPage
  readonly person: Person
  readonly look: Look
}

export async function begin(office: TestOffice, page: Page, name: string, look: Look): Promise<Journey> {
  const person = office.line.addPerson({ name })
  await page.goto(office.line.pageUrl)
  return { office, person, phone: phoneOnPage(page, person), look }
}

/** The person's newest request, as the database has it. */
export async function requestOf({ office, person }: Journey): Promise<Request> {
  const [request] = await office.models.requests.ofPerson(person.userId)
  if (!request) throw new Error(`${person.name} has no request`)
  return request
}

/** An officer accepts the request, works on it for some minutes and calls the person. */
export async function madeReady(journey: Journey, minutes: number): Promise<void> {
  const { office } = journey
  await office.decides(await requestOf(journey), { change: 'accept' })
  office.clock.advance(minutes * 60_000)
  await office.decides(await requestOf(journey), { change: 'ready' })
  await office.chapwai.workOff()
}

export const codeOf = (journey: Journey, { id }: Request) => handoverCode(journey.office.database.vault, id)
