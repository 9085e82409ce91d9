import type { Event } from '../event.ts'
import { isOfficeEvent } from '../event.ts'
import type { Message } from '../message.ts'
import type { State } from '../state.ts'
import { readTap, type Tap, writeTap } from '../taps.ts'
import type { readConfirmation } from '../../lib/typed/confirmation.ts'
import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { sendingAgain } from '../filing/sent.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'
import type { Facts, Turn } from '../turn.ts'
import { withWayBack } from './wayBack.ts'
import { withButtons } from './wordsOfButtons.ts'

type Offered = NonNullable<State['offered']>
type Said = NonNullable<ReturnType<typeof readConfirmation>>

/** Taps that a plain “yes” to their card presses, and the words that count. */
function wordsFor(tap: Tap): Said | null {
  switch (tap.kind) {
    case 'submit':
      return ['yes', 'ok', 'send']
    case 'accept-privacy':
      return ['accept', 'yes', 'ok']
    case 'confirm-cancel':
    case 'fix-answer':
    case 'photo-is':
    case 'resume':
    case 'use-words':
      return ['yes', 'ok']
    case 'lend':
    case 'help':
      return ['yes', 'ok', 'accept']
    case 'call-back':
      return tap.yes === 'yes' ? ['yes', 'ok', 'call'] : null
    case 'sign-in-at':
      return tap.yes === 'yes' ? ['yes'] : null
    case 'delete-data':
      return tap.asked === undefined ? null : ['yes', 'ok']
    case 'received':
      return tap.since === undefined ? null : ['yes', 'ok', 'received']
    case 'discard':
    case 'start-over':
    case 'visit-cancel':
      return tap.sure === 'yes' ? ['yes', 'ok'] : null
    default:
      return null
  }
}

/** Taps that take something away for good. “Cancel” may mean them, or the opposite. */
const takesAway = ({ kind }: Tap) =>
  ['confirm-cancel', 'discard', 'start-over', 'visit-cancel', 'delete-data'].includes(kind)

/** The taps by which a card that asks lets everything be as it is. */
const keeping: readonly Tap['kind'][] = [
  ...([
    'resume',
    'status',
    'menu',
    'request',
    'visit-of',
    'photo-no',
    'decline-help',
    'sign-in-at',
    'call-back',
  ] as const),
]

const tapsOn = (card: Message): Tap[] =>
  card.kind === 'text'
    ? []
    : card.blocks.flatMap((block) =>
        block.kind === 'buttons'
          ? block.buttons.flatMap(({ action }) => (action.kind === 'tap' ? [action.tap] : []))
          : [],
      )

/** The buttons under a photo that was kept: the way on is one of them. */
function wayOnBeside(taps: readonly Tap[]): Tap | undefined {
  const isKept = taps.some(({ kind }) => kind === 'remove-photo')
  return isKept ? taps.find(({ kind }) => kind === 'check' || kind === 'status') : undefined
}

/** The one tap on a card that a plain “yes” stands for; null where there is none or more than one. */
function yesAmong(taps: readonly Tap[]): Tap | null {
  const all = taps.filter((tap) => wordsFor(tap) !== null)
  // “Continue” stands beside the question whether a draft is deleted, and keeps it.
  const asked = all.some(({ kind }) => kind !== 'resume') ? all.filter(({ kind }) => kind !== 'resume') : all
  const [only, other] = asked
  return only && !other ? only : null
}

const offer = (yes: Tap, by: Said, no?: Tap): Offered => ({
  yes: writeTap(yes),
  by: by.filter((word) => word === 'yes' || word === 'ok' || word === 'send' || word === 'accept'),
  ...(no && { no: writeTap(no) }),
})

/** What a plain “yes” and “no” to a card press; null where it does not ask for one. */
function offeredBy(card: Message): Offered | null {
  const taps = tapsOn(card)
  const none = taps.find(({ kind }) => kind === 'none-of-these')
  // “Do you mean …?” has the one meaning, and “none of these”.
  const [meant, other] = none ? taps.filter((tap) => tap !== none && tap.kind !== 'contact') : []
  if (none) return meant && !other ? offer(meant, ['yes', 'ok'], none) : null
  const yes = yesAmong(taps) ?? wayOnBeside(taps)
  if (!yes) return null
  // The menu offers to go on with a draft among other things.
  const isChoice = yes.kind === 'resume' && (taps.length > 3 || taps.some(({ kind }) => kind === 'file'))
  if (isChoice) return null
  const asks = yes.kind !== 'resume' && yes.kind !== 'submit' && yes.kind !== 'accept-privacy'
  const no = asks ? taps.find((tap) => tap !== yes && keeping.includes(tap.kind)) : undefined
  return offer(yes, wordsFor(yes) ?? ['yes', 'ok'], no)
}

/**
 * The state in which a plain “yes” stands for what the last of these messages asks, and the words of their buttons press
 * them.
 */
export function withOffered(
  { offered: _, ...before }: State,
  messages: readonly Message[],
  now: Date,
): State {
  const last = messages.at(-1)
  const offered = last && offeredBy(last)
  const state = withButtons(before, messages, now)
  return offered ? { ...state, offered: { ...offered, at: now.toISOString() } } : state
}

/** A notice has come since the card: a plain “yes” now answers the notice, so it presses no button of the card. */
export function forgetOldOffer(state: State, { now, pushedAt }: Facts): State {
  const { at } = state.offered ?? {}
  return pushedAt && at !== undefined && +pushedAt >= Date.parse(at) ? withOffered(state, [], now) : state
}

/** The turn with what a plain “yes” to its last card presses. What effects say is noted when they have said it. */
export function noteOffered(event: Event, turn: Turn, { now }: Facts): Turn {
  const said = turn.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
  const isSilent = turn.effects.length === 0 && event.kind !== 'asked'
  if (event.kind === 'unfollow' || event.kind === 'unsend' || (isOfficeEvent(event) && isSilent)) return turn
  const [back] = turn.effects.flatMap((effect) => (effect.kind === 'way-back' ? [effect.button] : []))
  return { ...turn, state: withOffered(turn.state, withWayBack(said, back), now) }
}

/** The tap that typed words stand for as an answer to the last card; null when they are something else. */
export function tapConfirmed(state: State, said: Said | null, facts: Facts): Tap | null {
  if (!said) return null
  return tapOffered(state, said, facts) ?? (said.includes('send') ? sendingAgain(state) : null)
}

/** The button of a lending in other words than its own, where it is the one that the last card offers. */
const LENDS =
  /^(?:ยินยอม\s*)?(?:ขอ|เอา|ส่ง)\s*รหัส(?:ให้)?(?:หน่อย|เลย|ด้วย)?$|^(?:i agree,? )?(?:give me )?(?:the )?code$/iu
const HELPS =
  /^(?:เริ่ม|ทำ)(?:เลย|ช่วย|กรอก|ได้|ก็ได้)*$|^(?:ยินดี|จะ|ขอ|เต็มใจ|ตกลง|เริ่ม|ยินยอม|\s)*ช่วย(?:กรอก|พิมพ์|ทำ)?(?:ให้)?(?:(?:คุณ)?(?:แม่|พ่อ|ยาย|ตา|ย่า|ปู่|ป้า|ลุง|น้า|ครู|เขา|ท่าน))?(?:กรอก|พิมพ์)?(?:เลย|ได้)?$|^(?:i(?:'ll| will)? )?help(?: (?:her|him|them))?$/iu

/** Whether the office may contact somebody, in more words than yes and no. */
const CALL =
  /^(?:ก็)?(?:ได้|ยินดี|ตกลง|สะดวก|อยาก(?:ให้)?|ให้|ขอให้|รบกวน)?\s*(?:เลย|จ้ะ|ค่ะ|ครับ)?\s*(?:แต่)?\s*(?:ช่วย)?(?:โทร|ติดต่อ)|^(?:ก็)?(?:ได้|ยินดี|ตกลง|สะดวก)(?=$|[\sคจนแช]|เลย|เสมอ|ตอน)|^(?:yes|ok|sure|please|you (?:can|may)|happy to)\b/iu
const NO_CALL =
  /ไม่(?:ต้อง|สะดวก|เป็นไร|อยาก|รับ|เอา|ให้|ดีกว่า|ค่อย)|อย่า(?:โทร|ติดต่อ)|^(?:no\b|not |rather not)|\b(?:don['’]t|do not|no need)\b/iu

const ASKS = /ไหม|มั้ย|มั๊ย|เมื่อไ|กี่โมง|ทำไม|ใคร|อะไร|\?|\b(?:when|why|who|what)\b/iu

/** The tap of a lending's or a call back's own card that words stand for; null for any other words, or another card. */
export function cardTapSaid({ offered }: State, text: string, { now }: Facts): Tap | null {
  if (offered?.at === undefined || +now - Date.parse(offered.at) >= LEFT_AFTER) return null
  const tap = readTap(offered.yes)
  const words = withoutParticles(readable(text))
  if (tap?.kind === 'call-back' && !ASKS.test(words)) {
    if (NO_CALL.test(words)) return offered.no === undefined ? null : readTap(offered.no)
    return CALL.test(words) ? tap : null
  }
  const isSaid = (tap?.kind === 'lend' && LENDS.test(words)) || (tap?.kind === 'help' && HELPS.test(words))
  return isSaid ? tap : null
}

function tapOffered({ offered }: State, said: Said, { now }: Facts): Tap | null {
  if (!offered) return null
  // A card of yesterday is not what somebody has before their eyes.
  if (offered.at !== undefined && +now - Date.parse(offered.at) >= LEFT_AFTER) return null
  const yes = readTap(offered.yes)
  if (!yes) return null
  const refuses =
    said.includes('no') ||
    (said.includes('no-call') && yes.kind === 'call-back') ||
    (said.includes('cancel') && !takesAway(yes))
  if (refuses) return offered.no === undefined ? null : readTap(offered.no)
  const accepted: readonly string[] = wordsFor(yes) ?? offered.by
  return said.some((each) => accepted.includes(each)) ? yes : null
}
