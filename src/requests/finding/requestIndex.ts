import { isOpenState } from '../../domain/requests/requestLife.ts'
import { knownQuestions } from '../../domain/questions/questions.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { readable } from '../../lib/cleanText.ts'
import type { Log } from '../../lib/log.ts'
import { withoutExtension } from '../../lib/typed/phone.ts'
import { DAY, HOUR } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'
import type { Findable } from '../../models/requests/requestFinding.ts'
import { lettersOf, type Letters, SILENCER, withoutAnyTitle, withoutSchool } from './letters.ts'
import { fits, fitter, type Traits } from './matching.ts'
import type { Query } from './query.ts'

interface Entry extends Traits {
  readonly id: string
  readonly revision: number
  readonly isOpen: boolean
  readonly userId: string | null
  readonly filedAt: number
  /** False after the retention period. */
  readonly hasAnswers: boolean
}

/** A request that fits what was looked for. */
export interface Hit {
  readonly id: string
  /** It fits only if some letters are taken for misspelt. */
  readonly isNearly: boolean
}

/** Requests that fit, the best ones first. `more`: others fit too, and are not told. */
interface Hits {
  readonly hits: readonly Hit[]
  readonly more: boolean
}

/** The requests of the office in the memory of this process, to be found by what is sealed in the database. */
export interface RequestIndex {
  /** Reads all requests, so that the first search is fast. */
  warm(): Promise<void>
  /** @param closed services whose requests are not found */
  find(query: Query, closed?: readonly ServiceId[]): Promise<Hits>
  /** Forgets the requests that were forgotten in the database, and reads those that were missed. */
  compare(): Promise<void>
  close(): void
}

/** More than that is a list of the office and not the result of a search. */
export const MOST_FOUND = 100
/** How long a change may be stored after the moment that it names: a repeated effect keeps its first one. */
const LATE_AT_MOST = DAY
const COMPARED_EVERY = HOUR

type IndexModels = Pick<Models, 'requests' | 'privacyRequests'>

/** The folded letters of names and schools, once for all requests of one reading that have the same. */
function sharedLetters(bySound: boolean): (text: string) => Letters {
  const known = new Map<string, Letters>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const letters = lettersOf(readable(text), bySound)
    known.set(text, letters)
    return letters
  }
}

function entryMaker() {
  const [shared, spoken] = [sharedLetters(false), sharedLetters(true)]
  const waysOf = (name: string) => (name.includes(SILENCER) ? [shared(name), spoken(name)] : [shared(name)])
  return ({ answers, reference, state, filedAt, changedAt: _changedAt, ...request }: Findable): Entry => {
    const all = knownQuestions(services[request.service])
    const given = (is: (question: (typeof all)[number]) => boolean) =>
      answers ? all.filter(is).flatMap(({ id }) => answers[id] ?? []) : []
    return {
      ...request,
      reference: reference.replaceAll('-', ''),
      isOpen: isOpenState(state),
      filedAt: +filedAt,
      hasAnswers: answers !== null,
      names: [...new Set(given(({ kind }) => kind === 'name'))].flatMap((name) =>
        waysOf(withoutAnyTitle(name)),
      ),
      places: given((question) => 'place' in question && question.place === true).map((place) =>
        shared(withoutSchool(place)),
      ),
      phones: given(({ kind }) => kind === 'phone').map((phone) => withoutExtension(phone)),
    }
  }
}

interface Found {
  readonly entry: Entry
  readonly fit: number
}

const bestFirst = (one: Found, other: Found) =>
  other.fit - one.fit ||
  Number(other.entry.isOpen) - Number(one.entry.isOpen) ||
  other.entry.filedAt - one.entry.filedAt ||
  (one.entry.reference < other.entry.reference ? 1 : -1)

/** A request that was over when its person asked for deletion is kept for the office's account, and not looked up. */
function isAside({ isOpen, userId, filedAt }: Entry, deletions: ReadonlyMap<string, Date>): boolean {
  const asked = userId === null ? undefined : deletions.get(userId)
  return !isOpen && asked !== undefined && filedAt <= +asked
}

/**
 * Each process has its own index: it reads all requests once, and before every search what any process has changed
 * since, so that nothing needs to be told between processes. Nothing of it is stored. A request whose answers were
 * deleted is found by nothing that it had answered from that moment on, because the database is asked about every hit;
 * the memory itself is cleared of it at the next comparison.
 */
export function createRequestIndex({ requests, privacyRequests }: IndexModels, log: Log): RequestIndex {
  const entries = new Map<string, Entry>()
  let newest = new Date(0)
  let reading: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function read(ids?: readonly string[]): Promise<void> {
    if (ids?.length === 0) return
    const entryOf = entryMaker()
    for await (const request of requests.findable(ids)) {
      entries.set(request.id, entryOf(request))
      if (request.changedAt > newest) newest = request.changedAt
    }
  }

  async function readAgain(ids: readonly string[]): Promise<void> {
    for (const id of ids) entries.delete(id)
    await read(ids)
  }

  async function compare(): Promise<void> {
    const present = await requests.idsWithAnswers()
    const gone = [...entries.values()].flatMap(({ id, hasAnswers }) =>
      hasAnswers && !present.has(id) ? [id] : [],
    )
    await readAgain(gone)
    await read([...present].filter((id) => entries.get(id)?.hasAnswers !== true))
  }

  function compareLater(): void {
    if (closed) return
    timer = setTimeout(() => {
      compare()
        .catch((error: unknown) => log.warn({ err: error }, 'The index of requests was not compared'))
        .finally(compareLater)
    }, COMPARED_EVERY)
    timer.unref()
  }

  /** Reads all requests once; after a failure the next call tries again. */
  function warm(): Promise<void> {
    reading ??= read().then(compareLater, (error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }

  async function catchUp(): Promise<void> {
    const revisions = await requests.revisionsSince(new Date(+newest - LATE_AT_MOST))
    await read(
      [...revisions].flatMap(([id, revision]) => (entries.get(id)?.revision === revision ? [] : [id])),
    )
  }

  /** Whether all of these still have the answers by which they were found; those that have not are forgotten here too. */
  async function stillHold(found: readonly Found[]): Promise<boolean> {
    const ids = found.flatMap(({ entry }) => (entry.hasAnswers ? [entry.id] : []))
    const present = await requests.idsWithAnswers(ids)
    const gone = ids.filter((id) => !present.has(id))
    await readAgain(gone)
    return gone.length === 0
  }

  async function find(query: Query, closed: readonly ServiceId[] = []): Promise<Hits> {
    await warm()
    const [deletions] = await Promise.all([privacyRequests.deletionsAsked(), catchUp()])
    for (;;) {
      const fitOf = fitter(query)
      const found: Found[] = []
      for (const entry of entries.values()) {
        if (closed.includes(entry.service)) continue
        const fit = fitOf(entry, isAside(entry, deletions))
        if (fit !== fits.not) found.push({ entry, fit })
      }
      const told = found.sort(bestFirst).slice(0, MOST_FOUND)
      if (await stillHold(told)) {
        const hits = told.map(({ entry, fit }) => ({ id: entry.id, isNearly: fit === fits.nearly }))
        return { hits, more: found.length > told.length }
      }
    }
  }

  return {
    warm,
    find,
    compare,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
