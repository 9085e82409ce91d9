import assert from 'node:assert/strict'
import { type Effect, EffectsSchema } from '../../src/chat/effect.ts'
import { type Event, EventSchema, isOfficeEvent, type OfficeEvent } from '../../src/chat/event.ts'
import type { Button, Message } from '../../src/chat/message.ts'
import type { Text } from '../../src/domain/text.ts'
import { type Office, PRIVACY_VERSION, usualOffice } from '../../src/domain/settings/office.ts'
import { askOf, askOfHelper } from '../../src/domain/questions/question.ts'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { services } from '../../src/domain/services/index.ts'
import { newState, readState, type State } from '../../src/chat/state.ts'
import { withWayBack } from '../../src/chat/routing/wayBack.ts'
import { step } from '../../src/chat/step.ts'
import { type Tap, writeTap } from '../../src/chat/taps.ts'
import type { Language } from '../../src/lib/language.ts'
import { dayOf } from '../../src/lib/time.ts'
import { labelsIn } from '../../src/outbox/labels.ts'
import { buttonsOf, footerOf, plainText } from '../../src/outbox/plain.ts'
import { words } from '../../src/outbox/wording.ts'
import { MONDAY_MORNING, testClock } from './clock.ts'

/** An open chat: the person's acts, then assertions about the answer to the last act. */
export interface Chat {
  readonly state: State
  /** Effects of the last turn other than messages. */
  readonly effects: readonly Effect[]
  readonly messages: readonly Message[]
  /** Whether the outbox drops the last answer, instead of pushing it, when its reply token has expired. */
  readonly isCourtesy: boolean
  readonly language: Language
  follows(): void
  blocks(): void
  /** @param message LINE's id, to unsend it later */
  says(text: string, message?: string): void
  /** Taps a button of the last answer by its label (with or without its number), or an earlier button. */
  taps(button: string | RegExp | Tap): void
  /** Taps the same button again, as an impatient person does. */
  tapsAgain(): void
  /** Sends any postback data. */
  tapsData(data: string): void
  /** Picks a day in the calendar that the last answer offers. */
  picks(day: string): void
  /** Sends a message that is not text; `messageId` when LINE has its bytes. */
  sends(media: string, messageId?: string, size?: number): void
  unsends(messageId: string): void
  /** Puts an event of the office into the person's lane. */
  officeDoes(event: WithoutEnvelope<OfficeEvent>): void
  later(milliseconds: number): void
  /** From now on turns are decided with this office: other settings, another version of a service, another release. */
  officeChanges(office: Office): void
  /** The postback of a button of the last answer, for a later tap. */
  button(label: string): Tap
  /** Labels of all buttons that the person can tap now. */
  labels(): string[]
  /** Checks the last answer's messages, each by the key of its text or title (or its Thai words, if it has no key). */
  hears(...keys: string[]): void
  /** Checks that the answer is one card, which says first what was wrong, by the key of its text. */
  showsProblem(key: string): void
  /** Checks that the last message asks this question of the draft, in the person's language. */
  isAsked(question: string): void
  /** Checks that the last answer contains these words in the person's language. */
  sees(...expected: string[]): void
  seesNot(...unexpected: string[]): void
  /** Checks the effects other than messages, by kind. */
  caused(...kinds: Effect['kind'][]): void
}

type WithoutEnvelope<T> = T extends unknown ? Omit<T, 'id' | 'at'> : never

export interface ChatOptions {
  readonly language?: Language
  /** The privacy notice is already accepted, so a filing begins with its first question. */
  readonly privacy?: 'accepted'
  readonly at?: string
  readonly state?: State
  /** The language of the LINE profile, which is asked for once. */
  readonly profileLanguage?: Language | null
  /** The office, if its settings differ from the defaults. */
  readonly office?: Office
}

/** What is said to a person who has no requests of their own. */
const saidIn = (effects: readonly Effect[]): Message[] =>
  effects.flatMap((effect) =>
    effect.kind === 'say' ? [effect.message] : effect.kind === 'look-first' ? saidIn(effect.otherwise) : [],
  )

const isSpoken = ({ kind }: Effect) => kind === 'say' || kind === 'courtesy' || kind === 'way-back'

function nameOf(text: Text): string {
  if ('key' in text) return text.key
  return 'words' in text ? text.words.th : text.typed
}

/** The buttons on these messages and under them: LINE shows quick replies under the last message only. */
export function tappable(messages: readonly Message[]): Button[] {
  return [
    ...messages.flatMap((each) => [...buttonsOf(each), ...footerOf(each)]),
    ...(messages.at(-1)?.shortcuts ?? []),
  ]
}

/** Checks that an answer offers a next step, and fits one call to LINE. */
function assertWayOn(event: Event, messages: readonly Message[], effects: readonly Effect[]): void {
  const silent = event.kind === 'unfollow' || isOfficeEvent(event)
  if (messages.length === 0) {
    assert.ok(silent || effects.length > 0, `No answer at all to ${JSON.stringify(event)}`)
    return
  }
  const shortcuts = messages.at(-1)?.shortcuts ?? []
  assert.ok(messages.length <= 5, `${messages.length} messages in one answer; LINE takes 5`)
  assert.ok(
    shortcuts.some(({ action }) => action.kind === 'tap' && action.tap.kind === 'menu'),
    `No shortcut to the menu under the last message of ${messages.map(({ kind }) => kind).join(', ')}`,
  )
}

/** Calls `step()` as LINE would: each event has its own id and time, and all stored state passes through JSON. */
export function openChat(options: ChatOptions = {}): Chat {
  const clock = testClock(options.at ?? MONDAY_MORNING)
  let state: State = options.state ?? {
    ...newState,
    language: options.language ?? 'th',
    privacy: options.privacy ? { version: PRIVACY_VERSION, at: clock.now().toISOString() } : null,
  }
  let all: readonly Effect[] = []
  let events = 0
  let office = options.office ?? usualOffice
  let lastTap: { data: string; day?: string } | null = null

  const wayBack = () => all.flatMap((effect) => (effect.kind === 'way-back' ? [effect.button] : []))[0]
  const spoken = () => withWayBack(saidIn(all), wayBack())
  const language = () => state.language ?? 'th'
  const read = () => spoken().map((message) => plainText(message, language()))

  function happens(event: Record<string, unknown>): void {
    events += 1
    const id = `01KAN${String(events).padStart(21, '0')}`
    const parsed = EventSchema.parse({ ...event, id, at: +clock.now() })
    const isNew = state.language === null && !state.profileRead && options.profileLanguage !== undefined
    const profile = isNew ? { profileLanguage: options.profileLanguage ?? null } : {}
    const facts = {
      now: clock.now(),
      today: dayOf(clock.now()),
      office,
      labelsOf: labelsIn(office.sentences),
      ...profile,
    }
    const turn = step(state, parsed, facts)
    const stored = readState(JSON.parse(JSON.stringify(turn.state)))
    assert.ok(stored, `The state cannot be read back: ${JSON.stringify(turn.state)}`)
    assert.deepEqual(stored, turn.state)
    state = stored
    all = EffectsSchema.parse(JSON.parse(JSON.stringify(turn.effects)))
    assert.deepEqual(all, turn.effects)
    assertWayOn(parsed, spoken(), all)
  }

  function find(label: string | RegExp): Button {
    const back = wayBack()
    const buttons = [...tappable(spoken()), ...(back ? [back] : [])]
    const shown = (button: Button) => words(button.label, language())
    const found =
      buttons.find((button) =>
        typeof label === 'string' ? shown(button) === label : label.test(shown(button)),
      ) ?? buttons.find((button) => shown(button).replace(/^\d+\.? /, '') === label)
    assert.ok(found, `There is no button “${String(label)}”; there are: ${buttons.map(shown).join(' | ')}`)
    return found
  }

  function tap(data: string, day?: string): void {
    lastTap = day === undefined ? { data } : { data, day }
    happens({ kind: 'tap', ...lastTap })
  }

  return {
    get state() {
      return state
    },
    get effects() {
      return all.filter((effect) => !isSpoken(effect))
    },
    get messages() {
      return spoken()
    },
    get isCourtesy() {
      return all.some(({ kind }) => kind === 'courtesy')
    },
    get language() {
      return language()
    },
    follows: () => happens({ kind: 'follow' }),
    blocks: () => happens({ kind: 'unfollow' }),
    says: (text, message) => happens({ kind: 'text', text, ...(message !== undefined && { message }) }),
    taps(button) {
      if (typeof button !== 'string' && !(button instanceof RegExp)) return tap(writeTap(button))
      const { action } = find(button)
      assert.ok(action.kind === 'tap', `“${String(button)}” does not tap but ${action.kind}`)
      tap(writeTap(action.tap))
    },
    tapsAgain() {
      assert.ok(lastTap, 'Nothing was tapped yet')
      tap(lastTap.data, lastTap.day)
    },
    tapsData: (data) => tap(data),
    picks(day) {
      const action = tappable(spoken())
        .map((button) => button.action)
        .find(({ kind }) => kind === 'pick-day')
      assert.ok(action?.kind === 'pick-day', 'No calendar is offered')
      tap(writeTap(action.tap), day)
    },
    sends: (media, messageId, size) => happens({ kind: 'media', media, messageId, size }),
    unsends: (messageId) => happens({ kind: 'unsend', messageId }),
    officeDoes: (event) => happens(event),
    later: (milliseconds) => clock.advance(milliseconds),
    officeChanges: (other) => void (office = other),
    button(label) {
      const { action } = find(label)
      assert.ok(action.kind === 'tap', `“${label}” does not tap but ${action.kind}`)
      return action.tap
    },
    labels: () => tappable(spoken()).map(({ label }) => words(label, language())),
    hears(...keys) {
      assert.deepEqual(
        spoken().map((message) => nameOf(message.kind === 'card' ? message.title : message.text)),
        keys,
      )
    },
    showsProblem(key) {
      const [card, other] = spoken()
      assert.ok(card?.kind === 'card' && !other, 'Not one card')
      const [first] = card.blocks
      assert.ok(first?.kind === 'paragraph', 'Nothing is said first')
      const why = 'key' in first.text ? first.text.params?.['why'] : undefined
      assert.equal(nameOf(typeof why === 'object' && 'text' in why ? why.text : first.text), key)
    },
    isAsked(id) {
      assert.equal(state.draft?.asking, id)
      assert.equal(state.focus, 'draft')
      const question = questionsOf(services[state.draft.service]).find((each) => each.id === id)
      assert.ok(question, `${state.draft.service} has no question “${id}”`)
      const last = read().at(-1) ?? ''
      const { lending, answers } = state.draft
      const ask = (lending === undefined ? askOf(question, answers) : askOfHelper(question))[language()]
      assert.ok(last.includes(ask), `Not asked “${ask}” but: ${last}`)
    },
    sees(...expected) {
      const answer = read().join('\n')
      for (const each of expected) assert.ok(answer.includes(each), `Not in the answer: “${each}”\n${answer}`)
    },
    seesNot(...unexpected) {
      const answer = read().join('\n')
      for (const each of unexpected) assert.ok(!answer.includes(each), `In the answer: “${each}”\n${answer}`)
    },
    caused(...kinds) {
      assert.deepEqual(
        all.filter((effect) => !isSpoken(effect)).map(({ kind }) => kind),
        kinds,
      )
    },
  }
}
