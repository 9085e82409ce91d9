import { createHash } from 'node:crypto'
import { makeAnswers } from '../support/make.ts'
import { manualCatalogue } from '../../src/domain/catalogue/catalogue.ts'
import { SECOND } from '../../src/lib/time.ts'
import type { Command } from '../support/memory/connection.ts'
import type { Beginning } from './beginnings.ts'
import { brokenNow, type Fault, faultIn } from './invariants.ts'
import { likeness } from './likeness.ts'
import { Killed, MortalProcess, PacedProcess, undisturbed } from './processes.ts'
import { KEEPS, type Step, stepNamed, steps } from './steps.ts'
import { APPLICANT, type Moment, type Program, REQUEST, World } from './world.ts'

/** What has been walked through. */
interface Walked {
  readonly states: number
  readonly steps: number
  readonly kills: number
  /** Two steps at the same time, in one of their orders. */
  readonly pairs: number
  /** The shortest story for each kind of fault. */
  readonly faults: readonly Story[]
}

interface Story extends Fault {
  readonly steps: readonly string[]
}

interface Reached {
  readonly moment: Moment
  readonly story: readonly string[]
}

export async function begin(world: World, program: Program, { inChat, first }: Beginning): Promise<void> {
  const service = 'salary-certificate'
  await program.models.requests.file(
    REQUEST,
    inChat ? APPLICANT : null,
    { service, answers: makeAnswers(service) },
    world.clock(),
    manualCatalogue,
    inChat ? undefined : { channel: 'counter', by: { kind: 'officer', staffId: 'mali', name: 'มาลี' } },
  )
  world.store.insert('conversations', {
    _id: APPLICANT,
    language: 'th',
    reachable: true,
    draftAt: null,
    touchedAt: world.clock(),
  })
  for (const name of first) {
    const step = stepNamed(name)
    if (!step.may(world)) throw new Error(`“${name}” cannot happen`)
    await take(world, program, step)
  }
}

function conversation({ store }: World, update: Parameters<World['store']['update']>[2]): void {
  const before = store.get('conversations', APPLICANT)
  if (before) store.update('conversations', before, update)
}

function turnOf(world: World, { who }: Step): string {
  const id = world.newTurn()
  if (who === 'applicant') conversation(world, { $set: { turn: { eventId: id } } })
  return id
}

function turnIsOver(world: World, { who }: Step): void {
  if (who === 'applicant') conversation(world, { $unset: { turn: 1 } })
}

/** What the step has promised to the person and not kept; null when it has. */
function unkept(world: World, { promise }: Step): Fault | null {
  const fault = promise?.(world) ?? null
  return fault === null ? null : { sentence: 'What somebody may do is done.', fault }
}

/** Takes one step, a second after the one before. */
async function take(world: World, program: Program, step: Step): Promise<void> {
  world.advance(SECOND)
  await step.act(world, program, turnOf(world, step))
  turnIsOver(world, step)
  if (step.who === 'applicant') world.wants(step.name === KEEPS)
}

/** Takes a step in a process that dies; an applicant's turn is taken again by another process. */
async function die(world: World, mortal: Program, another: Program, step: Step): Promise<void> {
  world.advance(SECOND)
  const id = turnOf(world, step)
  await step.act(world, mortal, id).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error
  })
  world.lineIs('fine')
  if (step.who !== 'applicant') return
  world.advance(20 * SECOND)
  await step.act(world, another, id)
  turnIsOver(world, step)
  world.wants(step.name === KEEPS)
}

interface Breadth {
  readonly beginnings: readonly Beginning[]
  /** How many steps follow each other. */
  readonly depth: number
  /** From states up to this depth each step is also killed at each of its writes. */
  readonly killDepth: number
  /** From states up to this depth each two steps of different people are taken at the same time. */
  readonly pairDepth: number
}

/** Whether a command can be told from one of the other process: both touch the same, and one of them writes. */
const meets = (command: Command, others: readonly Command[]) =>
  others.some(({ to, writes }) => to === command.to && (writes || command.writes))

/** After how many of its commands a process can be interrupted so that it makes a difference. */
const breaks = (commands: readonly Command[], others: readonly Command[]) =>
  commands.flatMap((command, index) => (index > 0 && meets(command, others) ? [index] : []))

class Walk {
  readonly #world = new World()
  readonly #program = this.#world.program(undisturbed)
  readonly #mortality = new MortalProcess()
  readonly #mortal = this.#world.program(this.#mortality)
  readonly #paces = [new PacedProcess(), new PacedProcess()] as const
  readonly #paced = [this.#world.program(this.#paces[0]), this.#world.program(this.#paces[1])] as const
  readonly #known = new Set<string>()
  readonly #faults = new Map<string, Story>()
  #steps = 0
  #kills = 0
  #pairs = 0

  get walked(): Walked {
    const [steps, kills, pairs] = [this.#steps, this.#kills, this.#pairs]
    return { states: this.#known.size, steps, kills, pairs, faults: [...this.#faults.values()] }
  }

  async from(beginning: Beginning, { depth, killDepth, pairDepth }: Breadth, empty: Moment): Promise<void> {
    this.#world.returnTo(empty)
    await begin(this.#world, this.#program, beginning)
    let here: Reached[] = []
    await this.#reach([beginning.name], here)
    for (let far = 0; far < depth; far += 1) {
      const next: Reached[] = []
      const keep = far + 1 < depth ? next : null
      for (const reached of here) {
        const possible = this.#possibleIn(reached)
        for (const step of possible) await this.#takeFrom(reached, step, keep, far < killDepth)
        if (far < pairDepth) await this.#takePairs(reached, possible)
      }
      here = next
    }
  }

  get empty(): Moment {
    return this.#world.moment()
  }

  #possibleIn({ moment }: Reached): readonly Step[] {
    this.#world.returnTo(moment)
    return steps.filter((each) => each.may(this.#world))
  }

  /** Keeps where the world is now, if it is new; looks for a fault there. */
  async #reach(story: readonly string[], next: Reached[] | null, fault: Fault | null = null): Promise<void> {
    const like = createHash('sha1').update(likeness(this.#world)).digest('base64')
    const broken = fault ?? (await brokenNow(this.#world, this.#program))
    if (!broken && this.#known.has(like)) return
    this.#known.add(like)
    const moment = this.#world.moment()
    const found = broken ?? (await faultIn(this.#world, this.#program))
    if (!found) return void next?.push({ moment, story })
    const key = `${found.sentence} ${found.fault.replace(/\d/g, '')}`
    if (!this.#faults.has(key)) this.#faults.set(key, { ...found, steps: story })
  }

  async #takeFrom(
    { moment, story }: Reached,
    step: Step,
    next: Reached[] | null,
    kills: boolean,
  ): Promise<void> {
    this.#world.returnTo(moment)
    this.#mortality.live(Infinity)
    await take(this.#world, this.#mortal, step)
    const { writes } = this.#mortality
    this.#steps += 1
    await this.#reach([...story, step.name], next, unkept(this.#world, step))
    if (!kills) return
    for (let after = 1; after < writes; after += 1) {
      this.#world.returnTo(moment)
      this.#mortality.live(after)
      await die(this.#world, this.#mortal, this.#program, step)
      this.#kills += 1
      const died = `${step.name}, but its process dies after ${after} ${after === 1 ? 'write' : 'writes'}`
      await this.#reach([...story, died], next, unkept(this.#world, step))
    }
  }

  async #takePairs(reached: Reached, possible: readonly Step[]): Promise<void> {
    const short = possible.filter(({ long }) => !long)
    for (const first of short) {
      // The applicant's lane takes one turn after the other.
      const others = short.filter(({ who }) => who !== 'applicant' || first.who !== 'applicant')
      for (const second of others) await this.#interleave(reached, first, second)
    }
  }

  /** The commands of a step that nobody disturbs. */
  async #commandsOf({ moment }: Reached, which: 0 | 1, step: Step): Promise<readonly Command[]> {
    this.#world.returnTo(moment)
    this.#paces[which].begin(true)
    await take(this.#world, this.#paced[which], step)
    return [...this.#paces[which].commands]
  }

  /** The second step happens while the first is under way: after each of its commands where it makes a difference. */
  async #interleave(reached: Reached, first: Step, second: Step): Promise<void> {
    const commands = await this.#commandsOf(reached, 0, first)
    const others = await this.#commandsOf(reached, 1, second)
    for (const after of breaks(commands, others)) {
      for (const back of [...breaks(others, commands), Infinity]) {
        await this.#takeTogether(reached, [first, second], after, back)
      }
    }
  }

  async #takeTogether(
    { moment, story }: Reached,
    [first, second]: readonly [Step, Step],
    after: number,
    back: number,
  ): Promise<void> {
    const [one, other] = this.#paces
    this.#world.returnTo(moment)
    one.begin(false)
    other.begin(false)
    const begun = take(this.#world, this.#paced[0], first)
    await one.goOn(after)
    const meanwhile = take(this.#world, this.#paced[1], second)
    await other.goOn(back)
    await one.goOn(Infinity)
    await other.goOn(Infinity)
    await Promise.all([begun, meanwhile])
    this.#pairs += 1
    const how = back === Infinity ? '' : `, which is interrupted after ${back}`
    const together = `${first.name}; after ${after} of its commands ${second.name}${how}`
    const fault = unkept(this.#world, first) ?? unkept(this.#world, second)
    await this.#reach([...story, together], null, fault)
  }
}

export async function walk({ beginnings, ...breadth }: Breadth): Promise<Walked> {
  const walk = new Walk()
  const { empty } = walk
  for (const beginning of beginnings) await walk.from(beginning, { beginnings, ...breadth }, empty)
  return walk.walked
}

/** A fault with the steps that lead to it, as a text. */
export const told = ({ sentence, fault, steps }: Story) =>
  [`${sentence} But: ${fault}`, ...steps.map((step) => `  - ${step}`)].join('\n')
