import type { Doc } from '../../sandbox/mongo/values/value.ts'
import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import type { EffectDeps } from '../../src/bot/effects/occasion.ts'
import { finishTurn } from '../../src/bot/turn.ts'
import type { Effect } from '../../src/chat/effect.ts'
import { newState } from '../../src/chat/state.ts'
import { startOf } from '../../src/domain/appointments/slot.ts'
import { type Office, officeOf } from '../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'
import { upkeep } from '../../src/jobs/upkeep/index.ts'
import { createLog } from '../../src/lib/log.ts'
import { DAY, dayOf, momentOf, SECOND } from '../../src/lib/time.ts'
import type { AppointmentDocument } from '../../src/models/appointments/appointmentDocument.ts'
import { createModels, type Models } from '../../src/models/index.ts'
import type { OutboxDocument } from '../../src/models/outbox/outboxDocument.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'
import { createOutbox, type OutboxSender } from '../../src/outbox/outbox.ts'
import { giveBackDue } from '../../src/requests/giveBack.ts'
import { noticeStandingIn } from '../../src/requests/noticeStanding.ts'
import { releaseNotices } from '../../src/requests/releaseNotices.ts'
import { sendReminders } from '../../src/requests/reminders.ts'
import { MONDAY_MORNING } from '../support/clock.ts'
import { memoryConnection, type Process } from '../support/memory/connection.ts'
import { type Documents, DocumentStore } from '../support/memory/documents.ts'
import { plainVault } from '../support/plainVault.ts'
import { asDocument, fakeLine, type LineMood, newPhone, type Phone } from './phone.ts'
import { kindOf, type Truth, truthAfter, wakesAt, wrongIn } from './truth.ts'
import { type Undoing, undoingAfter } from './undoing.ts'

export const APPLICANT = `U${'1'.repeat(32)}`
export const REQUEST = 'request'
export const UNDO_SECONDS = 15

/** Few appointments, because each booking looks at all free times. */
const visits = { minutes: 30, daysAhead: 4 }
/** One paper of the card takes photos, so that a walk has the ways of a photo too. */
const papers = { photos: { 'photo-1-inch': true } }
export const office: Office = officeOf(
  SettingsSchema.parse({ notices: { undoSeconds: UNDO_SECONDS }, visits, papers }),
)

/** Everything that a sequence of steps has changed; nothing in it is changed in place. */
export interface Moment {
  readonly documents: Documents
  readonly at: number
  readonly phone: Phone
  readonly truth: Truth
  readonly turns: number
  readonly wanted: Wanted
  readonly undoing: Undoing | null
  readonly unrestored: readonly string[]
}

/** What the applicant has made and not taken back: it must stay while the request is open. */
interface Wanted {
  readonly slot: string | null
  readonly photo: boolean
  /** The applicant has named who collects the result. */
  readonly proxy: boolean
  /** When the applicant last booked, moved or sent something. */
  readonly sign: number
}

/** What a notice is judged by. */
interface Facts {
  readonly truth: Truth
  readonly request: RequestDocument
  readonly appointment: AppointmentDocument | null
  readonly sign: number
  readonly now: Date
}

/** One process of the program: its collections, its way to LINE and its jobs. */
export interface Program {
  readonly models: Models
  readonly deps: EffectDeps
  readonly outbox: OutboxSender
  /** The applicant does something in the chat: the effects of one turn, and the answer to it. */
  turn(effects: readonly Effect[], id: string): Promise<void>
  release(): Promise<unknown>
  giveBack(): Promise<unknown>
  deliver(): Promise<void>
  remind(): Promise<void>
  upkeep(): Promise<unknown>
}

const log = createLog('silent')

/** A request with everything that belongs to it, at one moment that can be kept and returned to. */
export class World {
  readonly store = new DocumentStore()
  #at = Date.parse(MONDAY_MORNING)
  #phone: Phone = newPhone
  #truth: Truth = []
  #turns = 0
  #wanted: Wanted = { slot: null, photo: false, proxy: false, sign: 0 }
  #undoing: Undoing | null = null
  #unrestored: readonly string[] = []

  constructor() {
    this.store.observer = (collection, before, after) => {
      if (collection !== 'requests' || !before || !after) return
      this.#truth = truthAfter(this.#truth, before, after)
      const { undoing, unrestored } = undoingAfter(this.#undoing, before, after)
      this.#undoing = undoing
      this.#unrestored = [...this.#unrestored, ...unrestored]
    }
  }

  /** The photos of the request, without one that waits until the applicant says what it shows. */
  get photos(): readonly Doc[] {
    return this.store.all('photos').filter(({ request }) => request === REQUEST)
  }

  /** The applicant's own wish, after a step of the applicant's. `keeps`: the applicant said to keep the request. */
  wants(keeps: boolean): void {
    const slot = this.appointment?.slot ?? null
    const photo = this.photos.length > 0
    const isSign = keeps || (slot !== null && slot !== this.#wanted.slot) || (photo && !this.#wanted.photo)
    const proxy = this.request.sealedProxy !== undefined
    this.#wanted = { slot, photo, proxy, sign: isSign ? this.#at : this.#wanted.sign }
  }

  /** When the applicant last booked, moved or sent something; the beginning of time when never. */
  get lastSign(): number {
    return this.#wanted.sign
  }

  /** The fields that an undo has not restored. */
  get unrestored(): readonly string[] {
    return this.#unrestored
  }

  /** The applicant's appointment that is still to come and that somebody else has taken away; null when none has. */
  get lost(): string | null {
    const { slot } = this.#wanted
    if (slot === null || Date.parse(`${slot}:00+07:00`) <= this.#at) return null
    return this.appointment?.slot === slot ? null : slot
  }

  /** Whether a notice says, or is going to say, that this appointment is gone, or an officer telephones about it. */
  isToldOf(slot: string): boolean {
    const when = startOf(slot).toISOString()
    const says = (words: string) => words.includes('notices.reopened.appointment') && words.includes(when)
    const stored = [...this.request.notices, ...this.outbox].map(({ sealed }) => String(sealed))
    const isUnsendable = this.outbox.some(
      ({ notice, state }) => notice?.kind === 'reopened' && ['no-chat', 'unknown', 'refused'].includes(state),
    )
    return isUnsendable || [...stored, ...this.#phone.arrived.map(({ words }) => words)].some(says)
  }

  get lostPhotos(): boolean {
    return this.#wanted.photo && this.photos.length === 0
  }

  /** Whether somebody collects the result whom the applicant has not named, or nobody whom the applicant has. */
  get lostProxy(): boolean {
    return this.#wanted.proxy !== (this.request.sealedProxy !== undefined)
  }

  readonly clock = () => new Date(this.#at)

  get now(): number {
    return this.#at
  }

  get phone(): Phone {
    return this.#phone
  }

  get truth(): Truth {
    return this.#truth
  }

  get request(): RequestDocument {
    const document = asDocument<RequestDocument>(this.store.get('requests', REQUEST))
    if (!document) throw new Error('There is no request yet')
    return document
  }

  get appointment(): AppointmentDocument | null {
    return asDocument<AppointmentDocument>(this.store.get('visits', REQUEST))
  }

  get outbox(): readonly OutboxDocument[] {
    return this.store.all('outbox') as unknown as readonly OutboxDocument[]
  }

  moment(): Moment {
    return {
      documents: this.store.snapshot(),
      at: this.#at,
      phone: this.#phone,
      truth: this.#truth,
      turns: this.#turns,
      wanted: this.#wanted,
      undoing: this.#undoing,
      unrestored: this.#unrestored,
    }
  }

  returnTo(moment: Moment): void {
    this.store.restore(moment.documents)
    this.#at = moment.at
    this.#phone = moment.phone
    this.#truth = moment.truth
    this.#turns = moment.turns
    this.#wanted = moment.wanted
    this.#undoing = moment.undoing
    this.#unrestored = moment.unrestored
  }

  advance(milliseconds: number): void {
    this.#at += milliseconds
  }

  lineIs(mood: LineMood): void {
    this.#phone = { ...this.#phone, mood }
  }

  newTurn(): string {
    this.#turns += 1
    return `event${this.#turns}`
  }

  /** What is so now. */
  #facts(): Facts {
    const { request, appointment, lastSign: sign } = this
    return { truth: this.#truth, request, appointment, sign, now: this.clock() }
  }

  /** Why this notice would be wrong, now unless other facts are given; null when it is true. */
  wrong(outgoing: OutboxDocument, facts: Facts = this.#facts()): string | null {
    const { _id, notice } = outgoing
    const kind = kindOf(outgoing)
    if (kind === null) return null
    const idleSince = notice?.idleSince
    if (idleSince && facts.sign > +idleSince) return 'the applicant has given a sign of life since'
    return wrongIn(facts.truth, { id: _id, kind }, facts.request, facts.appointment, facts.now)
  }

  /** The facts before each of the last commands of a process, the oldest first. */
  #remembering(process: Process): { readonly process: Process; readonly known: readonly Facts[] } {
    const known: Facts[] = []
    if (process.lag === 0) return { process, known }
    const runs: Process['runs'] = (command, work) =>
      process.runs(command, () => {
        if (this.store.get('requests', REQUEST)) known.push(this.#facts())
        if (known.length > process.lag) known.shift()
        return work()
      })
    return { process: { lag: process.lag, runs }, known }
  }

  /** The next moment up to `until` at which a job has something to do; null when there is none. */
  nextDue(until: number): number | null {
    const due = [
      ...this.outbox.flatMap(({ state, dueAt }) => (state === 'waiting' ? [+dueAt] : [])),
      ...this.request.notices.map(({ notBefore }) => +(notBefore ?? 0)),
      ...(this.request.givesBackAt ? [+this.request.givesBackAt] : []),
      ...(this.appointment?.remindAt ? [+this.appointment.remindAt] : []),
    ].map((at) => Math.max(at, this.#at + SECOND))
    const next = Math.min(...due)
    return next <= until ? next : null
  }

  /** Lets time pass, with all jobs at their times. */
  async passUntil(program: Program, until: number): Promise<void> {
    for (let next = this.nextDue(until); next !== null; next = this.nextDue(until)) {
      this.#at = next
      await program.release()
      await program.giveBack()
      await program.remind()
      await program.deliver()
    }
    this.#at = Math.max(this.#at, until)
    await program.upkeep()
  }

  /** Lets days pass, with the upkeep of each morning. */
  async passDays(program: Program, days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) await this.passUntil(program, this.tomorrowMorning())
  }

  /** The same hour some days later. */
  daysLater(days: number): number {
    return this.#at + days * DAY
  }

  tomorrowMorning(): number {
    return +momentOf(dayOf(new Date(this.#at + DAY)), 9 * 60 + 30)
  }

  /** A process of the program on these documents. */
  program(given: Process): Program {
    const { store, clock } = this
    const { process, known } = this.#remembering(given)
    const models = createModels(memoryConnection(store, process), plainVault)
    const line = fakeLine({
      store,
      process,
      phone: () => this.#phone,
      arrives: (notices, accepted, how) => {
        const arrived = notices.map((each) => {
          const kind = kindOf(each) ?? 'ready'
          const woken = how === 'push' && wakesAt(kind, clock())
          const words = String(each.sealed)
          const wrong = this.wrong(each) && this.wrong(each, known[0])
          return { id: each._id, kind, at: this.#at, wrong, words, woken }
        })
        const { mood, arrived: before, accepted: keys } = this.#phone
        this.#phone = { mood, arrived: [...before, ...arrived], accepted: [...keys, accepted] }
      },
    })
    const allowance = { look: () => Promise.resolve(null), spent: () => {}, usedUp: () => {} }
    const readOffice = () => Promise.resolve(office)
    const common = { models, clock, office: readOffice, log, vault: plainVault, noticesWait: () => {} }
    const outbox = createOutbox({
      ...common,
      line,
      allowance,
      noticeStanding: noticeStandingIn(common),
    })
    const photo = { kind: 'bytes', bytes: Buffer.from('%PDF-1.7') } as const
    const content = { fetch: () => Promise.resolve(photo) }
    const profileLanguage = () => Promise.resolve(null)
    const deps = {
      ...common,
      content,
      profileLanguage,
      baseUrl: 'https://chapwai.example',
      expects: () => Promise.resolve(nothingKnown),
      outbox,
    }
    return {
      models,
      deps,
      outbox,
      async turn(effects, id) {
        const state = { ...newState, language: 'th' as const }
        const notices = { mayWait: true, held: 0 }
        const waits = { next: null, notices, unsent: new Set<string>(), full: false }
        const lane = { userId: APPLICANT, holder: '', afresh: false, state, open: null, ...waits }
        await finishTurn(deps, lane, { eventId: id, replyToken: id, deliveredAt: clock(), effects })
      },
      release: () => releaseNotices(deps),
      giveBack: () => giveBackDue(models, clock),
      deliver: () => outbox.deliverDue(1),
      remind: () => sendReminders(deps),
      upkeep: () => upkeep(deps),
    }
  }
}
