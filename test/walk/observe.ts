import {
  type ChangeName,
  changes,
  isOpenState,
  type PendingKind,
  requestStates,
  type RequestState,
} from '../../src/domain/requests/requestLife.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { transferred } from '../../src/domain/requests/cannedReasons.ts'
import { HOUR, SECOND } from '../../src/lib/time.ts'
import { booked, fresh } from './beginnings.ts'
import { undisturbed } from './processes.ts'
import { requestNow, slotOf } from './steps.ts'
import { begin } from './walk.ts'
import { office, type Program, UNDO_SECONDS, World } from './world.ts'

/** What a change does to a request in one state, as it was seen. */
export interface Observed {
  readonly from: RequestState
  readonly change: ChangeName
  readonly to: RequestState
  /** The notice, or the progress line that is told free. */
  readonly notice: PendingKind | null
  /** When the request's appointment and photos go; empty when it keeps them. */
  readonly gives: string
}

const SECONDS_PASS = 'the undo seconds pass'

/** How a request comes into each state. */
const ways: Readonly<Record<RequestState, readonly string[]>> = {
  submitted: [],
  papers_missing: ['the officer asks for a paper', SECONDS_PASS],
  accepted: ['the officer accepts it'],
  paused: ['the officer accepts it', 'the officer pauses it'],
  ready: ['the officer accepts it', 'the officer says it is ready', SECONDS_PASS],
  completed: [
    'the officer accepts it',
    'the officer says it is ready',
    SECONDS_PASS,
    'the officer hands it over',
    SECONDS_PASS,
  ],
  cancelled: ['the applicant cancels it'],
  rejected: ['the officer rejects it', SECONDS_PASS],
  expired: ['59 days pass', 'eight days pass'],
}

const decisions: Readonly<Record<ChangeName, Decision>> = {
  accept: { change: 'accept' },
  'ask-papers': { change: 'ask-papers', papers: ['card-photos'], note: null, again: 'ขาดอยู่' },
  'papers-complete': { change: 'papers-complete' },
  pause: { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' },
  resume: { change: 'resume' },
  ready: { change: 'ready' },
  complete: { change: 'complete', reason: null },
  receive: { change: 'receive' },
  reject: { change: 'reject', reason: 'ไม่อยู่ในอำนาจหน้าที่' },
  reopen: { change: 'reopen', reason: 'ปิดผิดคำขอ' },
  rework: { change: 'rework', reason: 'ชื่อในหนังสือรับรองผิด' },
  'not-received': { change: 'not-received' },
  'not-right': { change: 'not-right', reason: 'ชื่อผิด' },
  'not-arrived': { change: 'not-arrived', reason: 'เงินยังไม่เข้า' },
  cancel: { change: 'cancel' },
  expire: { change: 'expire' },
}

const officer = { kind: 'officer', staffId: 'mali', name: 'มาลี' } as const

interface Scene {
  readonly world: World
  readonly program: Program
}

/** How a request was completed, where a change asks for that. */
const completedFor: Partial<Record<ChangeName, Decision>> = {
  'not-received': { change: 'receive' },
  'not-arrived': { change: 'complete', reason: transferred.th },
}

/** A request in this state, in which the change may be possible; an open one has an appointment and a photo. */
async function sceneIn(state: RequestState, change?: ChangeName): Promise<Scene> {
  if (state === 'papers_missing' && change === 'resume') {
    const scene = await sceneOf('accepted')
    const { world, program } = scene
    await changeRequest(
      program.deps,
      requestNow(world),
      decisions['ask-papers'],
      officer,
      world.clock(),
      office,
    )
    return scene
  }
  const completion = state === 'completed' && change ? completedFor[change] : undefined
  if (!completion) return sceneOf(state)
  const scene = await sceneOf('ready')
  const { world, program } = scene
  const by = completion.change === 'receive' ? ({ kind: 'applicant' } as const) : officer
  await changeRequest(program.deps, requestNow(world), completion, by, world.clock(), office)
  return scene
}

async function sceneOf(state: RequestState): Promise<Scene> {
  const world = new World()
  const program = world.program(undisturbed)
  const start = isOpenState(state) ? booked : fresh
  await begin(world, program, { ...start, first: [...start.first, ...ways[state]] })
  if (world.request.state !== state) throw new Error(`The way to ${state} leads to ${world.request.state}`)
  world.advance(SECOND)
  return { world, program }
}

/** A request that has just been filed, as the program reads it. */
export async function sample(): Promise<Request> {
  return requestNow((await sceneIn('submitted')).world)
}

/** Makes a change as the program does. @returns whether it was made */
async function makes({ world, program }: Scene, change: ChangeName): Promise<boolean> {
  const by = changes[change].by === 'officer' ? officer : { kind: changes[change].by }
  return changeRequest(program.deps, requestNow(world), decisions[change], by, world.clock(), office)
}

const holds = (world: World) => [
  ...(slotOf(world) === null ? [] : ['appointment']),
  ...(world.store.all('photos').length === 0 ? [] : ['photos']),
]

/** When what the request holds goes: looked at right after the change, after the undo seconds, and the next day. */
async function givesBack({ world, program }: Scene): Promise<string> {
  const had = holds(world)
  const gone = new Map<string, string[]>()
  function look(when: string): void {
    const missing = ['appointment', 'photos'].filter((each) => !holds(world).includes(each))
    const fresh = missing.filter((each) => ![...gone.values()].flat().includes(each))
    if (fresh.length > 0) gone.set(when, fresh)
  }
  look('at once')
  if (had.length === 0 && gone.size === 0) return ''
  world.advance((UNDO_SECONDS + 1) * SECOND)
  await program.release()
  await program.giveBack()
  look('after the undo seconds')
  await world.passUntil(program, world.now + 2 * HOUR)
  look('within hours')
  await world.passUntil(program, world.tomorrowMorning())
  look('after the day')
  return [...gone].map(([when, what]) => `${what.join(' and ')} ${when}`).join('; ')
}

/** The change in this state, if it can be made; looked at by making it. `later`: on the next day. */
async function observeIn(from: RequestState, change: ChangeName, later: boolean): Promise<Observed | null> {
  const scene = await sceneIn(from, change)
  const { world, program } = scene
  if (later) await world.passUntil(program, world.tomorrowMorning())
  const before = new Set(world.request.notices.map(({ id }) => id))
  if (!(await makes(scene, change))) return null
  const { state: to, notices } = world.request
  const notice = notices.find(({ id }) => !before.has(id))?.kind ?? null
  const gives = isOpenState(from) && !isOpenState(to) ? await givesBack(scene) : ''
  return { from, change, to, notice, gives }
}

/** Every change in every state in which it can be made, by making it. `later`: on the day after. */
export async function observe(later = false): Promise<readonly Observed[]> {
  const observed: Observed[] = []
  for (const state of requestStates) {
    for (const change of Object.keys(changes) as ChangeName[]) {
      const seen = await observeIn(state, change, later)
      if (seen) observed.push(seen)
    }
  }
  return observed
}
