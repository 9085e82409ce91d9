import type { Effect } from '../../src/chat/effect.ts'
import { type ChangeName, isOpenState } from '../../src/domain/requests/requestLife.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { addDays, DAY, dayOf, MINUTE, SECOND } from '../../src/lib/time.ts'
import { mayObject, objectionTo } from '../../src/domain/requests/afterCollection.ts'
import { takesProxy } from '../../src/requests/proxy.ts'
import { plainVault } from '../support/plainVault.ts'
import { toRequest } from '../../src/models/requests/requestReading.ts'
import { annotate, type Deed, mayDo } from '../../src/requests/annotate.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { openPhotoPapers } from '../../src/requests/photos.ts'
import { stateAfter } from '../../src/requests/stateAfter.ts'
import { mayUndo, takeWordBack, undoLast, wordToTakeBack } from '../../src/requests/undo.ts'
import type { LineMood } from './phone.ts'
import { office, type Program, REQUEST, UNDO_SECONDS, type World } from './world.ts'

const MALI = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const officer = { kind: 'officer', ...MALI } as const

/** One thing that somebody does, or that happens by itself. */
export interface Step {
  /** As a line of a story. */
  readonly name: string
  readonly who: 'officer' | 'applicant' | 'time'
  /** Whether it can happen now. */
  may(world: World): boolean
  /** Too long for something else to be under way meanwhile. */
  readonly long?: true
  /** What must hold right after it: what is wrong, or null. */
  readonly promise?: (world: World) => string | null
  /** Does it in a process. `id`: the same when the step is repeated after the death of a process. */
  act(world: World, program: Program, id: string): Promise<unknown>
}

/** The request as the program reads it, without a command to the database. */
export const requestNow = (world: World): Request => toRequest(plainVault, world.request)

async function read({ models }: Program): Promise<Request> {
  const request = await models.requests.byId(REQUEST)
  if (!request) throw new Error('The request is gone')
  return request
}

function decides(name: string, decision: (request: Request) => Decision, change: ChangeName): Step {
  return {
    name: `the officer ${name}`,
    who: 'officer',
    may: (world) => stateAfter(requestNow(world), change, world.clock()) !== null,
    async act(world, program) {
      const request = await read(program)
      await changeRequest(program.deps, request, decision(request), officer, world.clock(), office)
    },
  }
}

const plainly = (name: string, change: 'accept' | 'papers-complete' | 'resume' | 'ready') =>
  decides(name, () => ({ change }), change)

function does(name: string, deed: (request: Request) => Deed, also: (request: Request) => boolean): Step {
  return {
    name: `the officer ${name}`,
    who: 'officer',
    may(world) {
      const request = requestNow(world)
      return mayDo(request, deed(request).deed) && also(request)
    },
    async act(world, program) {
      const request = await read(program)
      await annotate(program.deps, request, deed(request), MALI, world.clock(), office)
    },
  }
}

const firstPaper = (request: Request) => openPhotoPapers(request, office)[0]?.id ?? ''

const officerSteps: readonly Step[] = [
  plainly('accepts it', 'accept'),
  decides(
    'asks for a paper',
    (request) => ({ change: 'ask-papers', papers: [firstPaper(request)], note: null, again: 'ขาดอยู่' }),
    'ask-papers',
  ),
  plainly('finds the papers complete', 'papers-complete'),
  decides('pauses it', () => ({ change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' }), 'pause'),
  plainly('resumes it', 'resume'),
  plainly('says it is ready', 'ready'),
  decides('hands it over', () => ({ change: 'complete', reason: null }), 'complete'),
  decides('takes it back to work', () => ({ change: 'rework', reason: 'ชื่อในหนังสือรับรองผิด' }), 'rework'),
  decides('rejects it', () => ({ change: 'reject', reason: 'ไม่อยู่ในอำนาจหน้าที่' }), 'reject'),
  decides('reopens it', () => ({ change: 'reopen', reason: 'ปิดผิดคำขอ' }), 'reopen'),
  does(
    'writes a note',
    () => ({ deed: 'note', text: 'โทรแล้ว' }),
    () => true,
  ),
  does(
    'finds a paper wrong',
    (request) => ({
      deed: 'check',
      findings: [{ paper: firstPaper(request), right: false, reason: 'ไม่ชัด' }],
    }),
    ({ state, checks }) => (state === 'submitted' || state === 'papers_missing') && checks.length === 0,
  ),
  does(
    'explains the delay',
    () => ({ deed: 'explain-delay', reason: 'ระบบขัดข้อง' }),
    () => true,
  ),
  {
    name: 'the officer undoes it',
    who: 'officer',
    may: (world) => mayUndo(requestNow(world), world.clock()),
    async act(world, program) {
      await undoLast(program.deps, await read(program), MALI, world.clock())
    },
  },
  {
    name: 'the officer takes the explanation back',
    who: 'officer',
    may: (world) => wordToTakeBack(requestNow(world), world.clock(), office) !== null,
    async act(world, program) {
      await takeWordBack(program.deps, await read(program), MALI, world.clock())
    },
  },
]

/** The slot of the applicant's appointment that is still to come; null without one. */
export function slotOf(world: World): string | null {
  const { appointment } = world
  if (!appointment?.slot) return null
  return Date.parse(`${appointment.slot}:00+07:00`) > world.now ? appointment.slot : null
}

/** A time on an office day that can be booked now; `which` tells two times of that day apart. */
function freeSlot(world: World, which: 1 | 2): string {
  const days = Array.from({ length: 14 }, (_, after) => addDays(dayOf(world.clock()), after + 2))
  const day = days.find((each) => isOfficeDay(each)) ?? ''
  return `${day}T${which === 1 ? '09' : '10'}:00`
}

const isOfficeDay = (day: string) =>
  ![0, 6].includes(new Date(`${day}T12:00:00+07:00`).getDay()) && !office.calendar.holidays.has(day)

function applicant(
  name: string,
  may: (world: World) => boolean,
  effect: (world: World) => Effect,
  promise: NonNullable<Step['promise']> = () => null,
): Step {
  return {
    promise,
    name: `the applicant ${name}`,
    who: 'applicant',
    may: (world) => world.request.userId !== null && may(world),
    act: (world, program, id) => program.turn([effect(world)], id),
  }
}

/** The photo that waits until the applicant says what it shows; null without one. */
function heldPhoto({ store }: World): string | null {
  const held = store.all('photos').find(({ request }) => request === null)?.['_id']
  return typeof held === 'string' ? held : null
}

const WRONG = 'ชื่อในหนังสือผิด'
const PROXY = 'นางสาวดาว ใจดี'

/** The applicant's answer to the notice that the request will expire. */
export const KEEPS = 'the applicant says to keep it'

const mayCancel = (state: string) => ['submitted', 'papers_missing'].includes(state)
const isOpen = ({ request }: World) => isOpenState(request.state)
const referenceOf = ({ request }: World) => request.reference

const applicantSteps: readonly Step[] = [
  applicant(
    'cancels it',
    ({ request }) => mayCancel(request.state),
    (world) => ({ kind: 'cancel-request', reference: referenceOf(world) }),
    // If it was too late, the office has taken it in hand; else the applicant was told something untrue.
    ({ request: { state } }) => (mayCancel(state) ? `it is still ${state}` : null),
  ),
  applicant(
    'has received it',
    ({ request }) => request.state === 'ready',
    (world) => ({ kind: 'receive', reference: referenceOf(world), again: false }),
    ({ request: { state } }) => (state === 'ready' ? 'it is still ready' : null),
  ),
  applicant(
    'books a time',
    (world) => isOpen(world) && slotOf(world) === null,
    (world) => ({
      kind: 'book-visit',
      reference: referenceOf(world),
      slot: freeSlot(world, 1),
      from: null,
    }),
  ),
  applicant(
    'moves the appointment',
    (world) => isOpen(world) && slotOf(world) !== null,
    (world) => ({
      kind: 'book-visit',
      reference: referenceOf(world),
      slot: freeSlot(world, slotOf(world)?.endsWith('10:00') ? 1 : 2),
      from: slotOf(world),
    }),
  ),
  applicant(
    'cancels the appointment',
    (world) => isOpen(world) && slotOf(world) !== null,
    (world) => ({
      kind: 'cancel-visit',
      reference: referenceOf(world),
      slot: slotOf(world) ?? '',
      sure: true,
    }),
  ),
  applicant(
    'sends a photo',
    (world) => openPhotoPapers(requestNow(world), office).length > 0 && world.store.all('photos').length < 1,
    (world) => ({
      kind: 'keep-photo',
      messageId: '1',
      into: { kind: 'request', reference: referenceOf(world), slot: firstPaper(requestNow(world)) },
    }),
  ),
  applicant(
    'sends a photo of something',
    (world) => openPhotoPapers(requestNow(world), office).length > 0 && world.store.all('photos').length < 1,
    () => ({ kind: 'offer-photos', media: 'image', sent: { messageId: '2' } }),
  ),
  applicant(
    'says which paper the photo is',
    (world) => heldPhoto(world) !== null && openPhotoPapers(requestNow(world), office).length > 0,
    (world) => ({
      kind: 'assign-photo',
      photo: heldPhoto(world) ?? '',
      into: { kind: 'request', reference: referenceOf(world), slot: firstPaper(requestNow(world)) },
    }),
    // If the request took no photos any more, the photo still waits, and is gone within a day.
    (world) =>
      heldPhoto(world) !== null && openPhotoPapers(requestNow(world), office).length > 0
        ? 'it still waits for its paper'
        : null,
  ),
  applicant(
    'deletes the photo that waits',
    (world) => heldPhoto(world) !== null,
    (world) => ({ kind: 'discard-photo', photo: heldPhoto(world) ?? '' }),
    (world) => (heldPhoto(world) === null ? null : 'it is still there'),
  ),
  applicant(
    'has not received it after all',
    (world) => mayObject(requestNow(world), 'not-received', world.clock(), office),
    (world) => ({ kind: 'not-received', reference: referenceOf(world) }),
    ({ request: { state, history } }) =>
      state === 'completed' && history.at(-1)?.change === 'receive' ? 'it is still completed' : null,
  ),
  applicant(
    'says what is not right with it',
    (world) => objectionTo(requestNow(world), world.clock(), office) !== null,
    (world) => ({ kind: 'say-wrong', reference: referenceOf(world), text: WRONG }),
    (world) =>
      objectionTo(requestNow(world), world.clock(), office) === null ? null : 'it is still completed',
  ),
  applicant(
    'names who collects it',
    (world) => takesProxy(requestNow(world), office) && !requestNow(world).proxy,
    (world) => ({ kind: 'set-proxy', reference: referenceOf(world), name: PROXY }),
    (world) => (takesProxy(requestNow(world), office) && !requestNow(world).proxy ? 'nobody is named' : null),
  ),
  applicant(
    'names nobody any more',
    (world) => takesProxy(requestNow(world), office) && !!requestNow(world).proxy,
    (world) => ({ kind: 'set-proxy', reference: referenceOf(world), name: null }),
    (world) =>
      takesProxy(requestNow(world), office) && requestNow(world).proxy ? 'somebody is still named' : null,
  ),
  applicant(
    'says to keep it',
    ({ request }) => request.expiryTold !== undefined,
    (world) => ({ kind: 'keep-request', reference: referenceOf(world) }),
  ),
  applicant(
    'asks how it stands',
    () => true,
    (world) => ({ kind: 'show-request', reference: referenceOf(world) }),
  ),
]

const waits = ({ request, outbox }: World) =>
  request.notices.length > 0 || outbox.some(({ state }) => state === 'waiting')

function time(name: string, may: (world: World) => boolean, act: Step['act']): Step {
  return { name, who: 'time', may, act }
}

const takesLong = (step: Step): Step => ({ ...step, long: true })

/** LINE answers so during this step; afterwards it is well again. */
async function while_(mood: LineMood, world: World, work: () => Promise<void>): Promise<void> {
  world.lineIs(mood)
  try {
    await work()
  } finally {
    world.lineIs('fine')
  }
}

const moods: readonly (readonly [LineMood, string])[] = [
  ['fine', ''],
  ['down', ', LINE answers 500'],
  ['used-up', ', the allowance is used up'],
  ['mute', ', LINE’s answer is lost'],
]

const undoSecondsPass = moods.map(([mood, how]) =>
  time(`the undo seconds pass${how}`, waits, (world, program) =>
    while_(mood, world, async () => {
      world.advance((UNDO_SECONDS + 1) * SECOND)
      await program.release()
      await program.giveBack()
      await program.deliver()
    }),
  ),
)

const hourOfReminder = moods.slice(0, 3).map(([mood, how]) =>
  time(
    `the hour of the reminder comes${how}`,
    ({ appointment, now }) => appointment?.remindAt !== undefined && +appointment.remindAt > now,
    (world, program) =>
      while_(mood, world, async () => {
        await world.passUntil(program, +(world.appointment?.remindAt ?? world.now))
      }),
  ),
)

/** The first step of a beginning: until just before the reminder goes. */
export const ALMOST = 'it is almost the hour of the reminder'

const remindersGo = time(
  'the reminders go',
  ({ appointment, now }) => Math.abs(+(appointment?.remindAt ?? 0) - now) < MINUTE,
  async (world, program) => {
    world.advance(5 * SECOND)
    await program.remind()
    await program.deliver()
  },
)

const almost = time(
  ALMOST,
  ({ appointment, now }) => +(appointment?.remindAt ?? 0) > now + MINUTE,
  (world, program) => world.passUntil(program, +(world.appointment?.remindAt ?? 0) - 2 * SECOND),
)

const longSteps: readonly Step[] = [
  time('half an hour passes', waits, (world, program) => world.passUntil(program, world.now + 30 * MINUTE)),
  time(
    'the next morning comes',
    () => true,
    (world, program) => world.passUntil(program, world.tomorrowMorning()),
  ),
  time(
    'eight days pass',
    (world) => waits(world) || slotOf(world) !== null || world.now - +world.request.filedAt > 30 * DAY,
    (world, program) => world.passDays(program, 8),
  ),
  time(
    '59 days pass',
    ({ request, now }) => isOpenState(request.state) && now - +request.changedAt < 30 * DAY,
    (world, program) => world.passUntil(program, world.daysLater(59)),
  ),
]

const timeSteps: readonly Step[] = [
  ...undoSecondsPass.slice(0, 2),
  ...undoSecondsPass.slice(2).map(takesLong),
  ...hourOfReminder.map(takesLong),
  remindersGo,
  time(
    'the hourly upkeep runs',
    () => true,
    (_world, program) => program.upkeep(),
  ),
  ...longSteps.map(takesLong),
]

export const steps: readonly Step[] = [...officerSteps, ...applicantSteps, ...timeSteps]

/** The step of this name. */
export function stepNamed(name: string): Step {
  const step = [...steps, almost].find((each) => each.name === name)
  if (!step) throw new Error(`No step is called “${name}”`)
  return step
}
