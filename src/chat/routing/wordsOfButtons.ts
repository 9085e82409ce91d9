import { readable } from '../../lib/cleanText.ts'
import { lettersApart } from '../../lib/lettersApart.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import type { Text } from '../../domain/text.ts'
import type { Button, Message } from '../message.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'
import { menuShortcuts, personButton, personShort } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { readTap, type Tap, writeTap } from '../taps.ts'
import type { Facts } from '../turn.ts'
import { fold } from '../understanding/fold.ts'

/**
 * The words of a button that is on the screen, typed, do what the button does: “ใช้ข้อมูลเดิมค่ะ”, “กรอกต่อ”. The buttons of the last
 * answer are kept with the conversation, so that no list of phrases has to follow the cards.
 */

type Labelled = NonNullable<State['buttons']>['all'][number]

/** Their words are read where the question’s own answers are. */
const readElsewhere: readonly Tap['kind'][] = ['answer', 'rate']

/**
 * What they do cannot be undone, or sends something: their words count to the letter, with none but polite ones around them
 * (“ขอยกเลิก” does not say what is to be cancelled).
 */
const toTheLetter: readonly Tap['kind'][] = [
  ...(['confirm-cancel', 'discard', 'start-over', 'delete-data', 'visit-cancel', 'submit', 'lend'] as const),
]

const tapData = ({ action }: Button): string[] =>
  action.kind === 'tap' && !readElsewhere.includes(action.tap.kind) ? [writeTap(action.tap)] : []

/** A button as it is kept: its label, also in short, and its postback data. */
const kept = (button: Button): Labelled[] =>
  tapData(button).map((data) => ({
    labels: button.short ? [button.label, button.short] : [button.label],
    data,
  }))

/** The buttons under nearly every answer: they are known without being kept. */
const ofMenu = menuShortcuts.flatMap(kept)
/** Whoever only says that they want a person reads first how and when, so that no talk opens by the way. */
const notKept = new Set(
  [...ofMenu, ...kept(personButton), ...kept(personShort)].map((each) => JSON.stringify(each)),
)

const buttonsOn = (message: Message): Button[] => [
  ...(message.kind === 'card'
    ? [
        ...message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
        ...(message.footer ?? []),
      ]
    : []),
  ...(message.shortcuts ?? []),
]

/** The state with the buttons of these messages, which the person may name in words. */
export function withButtons(before: State, messages: readonly Message[], now: Date): State {
  // What effects say is noted when they have said it.
  if (messages.length === 0) return before
  const shown = new Map(
    messages
      .flatMap(buttonsOn)
      .flatMap(kept)
      .map((each) => [JSON.stringify(each), each]),
  )
  const named = [...shown].flatMap(([id, each]) => (notKept.has(id) ? [] : [each]))
  return { ...before, buttons: { at: now.toISOString(), all: named } }
}

/** The list of services, where its numbers stand, or the card of a service that was opened by one. */
const isOfList = (tap: Tap | null) =>
  tap?.kind === 'file' || (tap?.kind === 'services' && tap.no !== undefined)

/**
 * Whether a number alone can be one of the list of services: not where something else was said last, or a notice has come
 * since.
 */
export function isAtServices({ buttons }: State, { now, pushedAt }: Facts): boolean {
  const isRecent = (at: number) => +now - at < LEFT_AFTER
  const shownAt = buttons ? Date.parse(buttons.at) : 0
  if (pushedAt && isRecent(+pushedAt) && +pushedAt >= shownAt) return false
  if (!buttons || !isRecent(shownAt)) return true
  return buttons.all.some(({ data }) => isOfList(readTap(data)))
}

/** What people say before and behind the words of a button. */
const LEADS =
  /^(?:(?:ขอ|ใช้|กด(?:ปุ่ม|ที่)?|ปุ่ม|เลือก|เอา|ตอบ|จะ|อยาก|ช่วย|ให้|press|click|tap|choose|please|the|i want to|i will)\s*)+/iu
const ENDS = /\s*(?:เลย|ด้วย|หน่อย|ที|ก็ได้|ละกัน|แล้วกัน|ปุ่มนี้|button|please|now)+$/iu
/** Where a label goes on with details: “ใช้ข้อมูลเดิม: …”, “กรอกต่อ: …”. */
const DETAILS = /\s*[:·(—–].*$/u
/** Fewer letters than these name no button by a part of its label, or with a slip in them. */
const LEAST_LETTERS = 4
const LEAST_FOR_SLIP = 7
const LEAST_FOR_TWO = 14

/** A text as one word of letters and digits, without marks that people leave out. */
const key = (text: string) =>
  fold(
    readable(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  )

const longEnough = (keys: readonly string[]) =>
  [...new Set(keys)].filter((each, at) => at === 0 || [...each].length >= LEAST_LETTERS)

/** The keys of a text as it stands and without polite words. */
const plainKeys = (text: string): readonly string[] =>
  longEnough([key(text), key(withoutParticles(readable(text)))])

/** The keys of a text as it stands, without polite words, and without what people say around it. */
function keysOf(text: string): readonly string[] {
  const core = withoutParticles(readable(text)).replace(LEADS, '').replace(ENDS, '')
  return longEnough([...plainKeys(text), key(withoutParticles(core))])
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** How far typed words are from those of a label, in letters; null where they are others. */
function distance(typed: readonly string[], label: readonly string[]): number | null {
  if (typed.some((each) => each !== '' && label.includes(each))) return 0
  const [one = ''] = typed.slice(-1)
  const length = [...one].length
  if (length < LEAST_FOR_SLIP) return null
  const most = length < LEAST_FOR_TWO ? 1 : 2
  const apart = label
    .filter((each) => digitsOf(each) === digitsOf(one) && [...each].length >= LEAST_FOR_SLIP)
    .map((each) => lettersApart(one, each, most))
    .filter((each) => each <= most)
  return apart.length === 0 ? null : Math.min(...apart)
}

/**
 * The tap whose button the typed words name among those of the last answer; null where they name none, or several.
 */
export function tapNamed({ buttons }: State, typed: string, { now, labelsOf }: Facts): Tap | null {
  if (!buttons || !labelsOf || +now - Date.parse(buttons.at) >= LEFT_AFTER) return null
  const [words, plain] = [keysOf(typed), plainKeys(typed)]
  const keys = (label: Text) =>
    labelsOf(label).flatMap((each) =>
      [...new Set([each.replace(/^\d+\.?\s/, ''), each, each.replace(DETAILS, '')])].flatMap(keysOf),
    )
  const near = [...buttons.all, ...ofMenu].flatMap(({ labels, data }) => {
    const tap = readTap(data)
    const isStrict = tap !== null && toTheLetter.includes(tap.kind)
    const apart = tap && distance(isStrict ? plain : words, [...new Set(labels.flatMap(keys))])
    if (!tap || apart === null || (apart > 0 && isStrict)) return []
    return [{ tap, data, apart }]
  })
  const least = Math.min(...near.map(({ apart }) => apart))
  const nearest = near.filter(({ apart }) => apart === least)
  const [first] = nearest
  return first && nearest.every(({ data }) => data === first.data) ? first.tap : null
}
