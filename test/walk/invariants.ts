import { type ChangeName, changes, isOpenState } from '../../src/domain/requests/requestLife.ts'
import { DAY, HOUR, SECOND } from '../../src/lib/time.ts'
import { callList } from '../../src/requests/calls.ts'
import { stateAfter } from '../../src/requests/stateAfter.ts'
import { kindOf, revisionOf } from './truth.ts'
import { requestNow, slotOf } from './steps.ts'
import { office, type Program, REQUEST, UNDO_SECONDS, type World } from './world.ts'

/** What must be true once everything that waits has been done; `broken` says what is wrong. */
interface Invariant {
  readonly sentence: string
  readonly broken: (world: World, program: Program) => Promise<string | null> | string | null
}

const counted = (what: string, count: number) => (count > 1 ? `${what} ${count} times` : null)

/** Invariants of what has happened; they need no settling. */
const always: readonly Invariant[] = [
  {
    sentence: 'Nothing arrives that is not true at that moment.',
    broken: ({ phone }) =>
      phone.arrived.flatMap(({ kind, wrong }) => (wrong ? [`“${kind}” arrived, but ${wrong}`] : []))[0] ??
      null,
  },
  {
    sentence: 'A change is told once.',
    broken: ({ phone }) =>
      phone.arrived.flatMap(
        ({ id, kind }) =>
          counted(`“${kind}” arrived`, phone.arrived.filter((each) => each.id === id).length) ?? [],
      )[0] ?? null,
  },
  {
    sentence: 'Nobody is woken by what may not wake.',
    broken: ({ phone }) =>
      phone.arrived.flatMap(({ kind, woken, at }) =>
        woken ? [`“${kind}” was pushed at ${new Date(at).toISOString()}`] : [],
      )[0] ?? null,
  },
  {
    sentence: 'An undo restores everything.',
    broken: ({ unrestored }) => (unrestored.length > 0 ? `not ${unrestored.join()}` : null),
  },
  {
    sentence:
      'A request expires only after sixty days without a sign of life, and without an appointment to come.',
    broken({ request: { state, endedAt }, lastSign, lost }) {
      if (state !== 'expired' || endedAt === null) return null
      const days = Math.floor((+endedAt - lastSign) / DAY)
      if (days < 60) return `it expired ${days} days after one`
      return lost === null ? null : `its appointment ${lost} is gone with it`
    },
  },
  {
    sentence: 'Whoever was told that the request will expire had a week to keep it.',
    broken({ phone, request: { state, endedAt } }) {
      const told = phone.arrived.findLast(({ kind }) => kind === 'expiring')
      const days = told && endedAt ? Math.floor((+endedAt - told.at) / DAY) : 7
      return state === 'expired' && days < 7 ? `it expired ${days} days later` : null
    },
  },
  {
    sentence: 'A change makes one notice at most.',
    broken({ outbox, request }) {
      const told = [
        ...outbox.flatMap((each) => {
          const kind = kindOf(each)
          return kind === null ? [] : [{ id: each._id, kind }]
        }),
        ...request.notices.filter(({ id }) => !outbox.some(({ _id }) => _id === id)),
      ]
      const revisions = told.flatMap((each) => revisionOf(each) ?? [])
      const twice = revisions.find((revision, index) => revisions.indexOf(revision) !== index)
      return twice === undefined ? null : `revision ${twice} has two notices`
    },
  },
  {
    sentence: 'Notices arrive in the order of the changes that they tell.',
    broken({ phone }) {
      let latest = 0
      for (const each of phone.arrived) {
        // It waits for a reply, and a reason for a delay may be told before.
        if (each.kind === 'progress') continue
        const revision = revisionOf(each) ?? latest
        if (revision < latest)
          return `“${each.kind}” of revision ${revision} arrived after revision ${latest}`
        latest = revision
      }
      return null
    },
  },
  {
    sentence: 'Office minutes are never negative.',
    broken: ({ request: { officeMinutes, pauses } }) =>
      [officeMinutes ?? 0, ...pauses.map(({ minutes = 0 }) => minutes)].some((minutes) => minutes < 0)
        ? `${officeMinutes} minutes, pauses ${pauses.map(({ minutes }) => minutes).join()}`
        : null,
  },
  {
    sentence:
      'The request has one open pause when it is paused, or waits for papers once accepted, and none otherwise.',
    broken({ request: { state, pauses, acceptedAt } }) {
      const open = pauses.filter(({ to }) => to === null).length
      const stands = state === 'paused' || (state === 'papers_missing' && acceptedAt !== null)
      return open === (stands ? 1 : 0) ? null : `${state} with ${open} open pauses`
    },
  },
]

const claimsOf = (world: World) =>
  world.store.all('visitPlaces').flatMap(({ _id }) => (typeof _id === 'string' ? [_id] : []))

/** Nobody is telephoned about older news. */
const NEWS = 60 * DAY

function news({ truth, request, now }: World): { kind: string; revision: number } | null {
  const tells: Readonly<Record<string, string>> = {
    'ask-papers': 'papers-missing',
    ready: 'ready',
    reject: 'rejected',
    reopen: 'reopened',
    rework: 'reopened',
    expire: 'expired',
  }
  const last = truth.findLast(({ what, undone }) => !undone && what !== 'explain-delay')
  const kind = last && tells[last.what]
  return last && kind !== undefined && request.userId !== null && now - +last.at < NEWS
    ? { kind, revision: last.revision }
    : null
}

/** Invariants of a settled request. */
const settled: readonly Invariant[] = [
  {
    sentence: 'A request has at most one place at the counter: that of its appointment.',
    broken(world) {
      const { appointment } = world
      const named = appointment?.slot ? `${appointment.slot}/${appointment.place}` : null
      const others = claimsOf(world).filter((claim) => claim !== named)
      if (others.length > 0) return `${others.join()} is claimed, the appointment is ${named}`
      return named !== null && slotOf(world) !== null && !claimsOf(world).includes(named)
        ? `the appointment ${named} has no place`
        : null
    },
  },
  {
    sentence: 'An open request has a way on.',
    broken(world) {
      const request = requestNow(world)
      const names = Object.keys(changes) as ChangeName[]
      const ways = names.filter((name) => stateAfter(request, name, world.clock()) !== null)
      return isOpenState(request.state) && ways.length === 0 ? `nothing can happen to ${request.state}` : null
    },
  },
  {
    sentence: 'The applicant has been told how it stands, or stands on the call list.',
    async broken(world, program) {
      const latest = news(world)
      if (!latest) return null
      const arrived = world.phone.arrived.some((each) => revisionOf(each) === latest.revision)
      const waits = world.outbox.some(
        ({ _id, state, answer }) => _id === `${REQUEST}-${latest.revision}` && state === 'waiting' && !answer,
      )
      const pending = world.request.notices.some(({ notBefore = 0 }) => +notBefore > world.now)
      if (arrived || waits || pending) return null
      const calls = await callList(program.models, world.clock(), office)
      return calls.length > 0 ? null : `nobody learns of “${latest.kind}”`
    },
  },
  {
    sentence: 'An open request keeps its appointment, or the applicant is told that it is gone.',
    broken: (world) =>
      isOpenState(world.request.state) && world.lost !== null && !world.isToldOf(world.lost)
        ? `${world.lost} is gone`
        : null,
  },
  {
    sentence: 'An open request keeps its photos.',
    broken: ({ lostPhotos, request }) =>
      isOpenState(request.state) && lostPhotos ? 'the photo is gone' : null,
  },
  {
    sentence: 'An open request keeps the name of who collects it.',
    broken: ({ request, lostProxy }) =>
      isOpenState(request.state) && lostProxy ? 'it is not who the applicant named' : null,
  },
  {
    sentence: 'Only a completed request has a survey.',
    broken: ({ store, request }) =>
      request.state !== 'completed' && store.all('surveyInvitations').length > 0
        ? `${request.state} with a survey`
        : null,
  },
  {
    sentence: 'The counts equal the documents.',
    async broken(world, { models }) {
      const { faults } = await models.counts.verify(world.clock)
      if (faults.length > 0) return faults.map(({ key }) => key).join()
      // One that was collected ends once in the figures, also when the applicant has reopened it since.
      const { state, endedAt, collected } = world.request
      const counted = collected ? 'completed' : endedAt === null ? null : state
      const cells = world.store.all('counts').filter(({ kind }) => kind === 'requests')
      const sum = (name: string) =>
        cells.reduce((all, { counts }) => all + ((counts as Record<string, number>)[name] ?? 0), 0)
      if (sum('filed') !== 1) return `filed ${sum('filed')} times`
      for (const end of ['completed', 'cancelled', 'rejected', 'expired']) {
        const expected = counted === end ? 1 : 0
        if (sum(end) !== expected) return `${end} ${sum(end)} times, the request is ${state}`
      }
      return null
    },
  },
]

/** Invariants of the second morning after. */
const dayAfter: readonly Invariant[] = [
  {
    sentence: 'An ended request has no appointment.',
    broken: (world) =>
      !isOpenState(world.request.state) && slotOf(world) !== null ? `it still has ${slotOf(world)}` : null,
  },
  {
    sentence: 'An ended request has no photos from the next day on.',
    broken: ({ photos, request }) =>
      !isOpenState(request.state) && photos.length > 0 ? 'it still has a photo' : null,
  },
  {
    sentence: 'A photo of no paper is gone within a day.',
    broken: ({ store, now }) =>
      store.all('photos').some(({ request, at }) => request === null && at instanceof Date && now - +at > DAY)
        ? 'it is still there'
        : null,
  },
  ...settled.slice(0, 1),
]

export interface Fault {
  readonly sentence: string
  readonly fault: string
}

async function check(
  invariants: readonly Invariant[],
  world: World,
  program: Program,
): Promise<Fault | null> {
  for (const { sentence, broken } of invariants) {
    const fault = await broken(world, program)
    if (fault !== null) return { sentence, fault }
  }
  return null
}

/** Looks for a promise that what has happened so far has broken. */
export const brokenNow = (world: World, program: Program) => check(always, world, program)

/** Lets everything run that waits, without a fault, and looks for a broken invariant. */
export async function faultIn(world: World, program: Program): Promise<Fault | null> {
  world.advance((UNDO_SECONDS + 1) * SECOND)
  await program.release()
  await program.giveBack()
  await program.deliver()
  await world.passUntil(program, world.now + HOUR)
  const quiet = (await check(always, world, program)) ?? (await check(settled, world, program))
  if (quiet) return quiet
  if (isOpenState(world.request.state)) return null
  await world.passUntil(program, world.tomorrowMorning())
  return check(dayAfter, world, program)
}
