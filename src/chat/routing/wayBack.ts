import { unreachable } from '../../lib/unreachable.ts'
import type { Effect } from '../effect.ts'
import { type Event, isOfficeEvent } from '../event.ts'
import { button, type Button, type Message } from '../message.ts'
import { doubtCard } from '../filing/doubtedWords.ts'
import { isDraftCard } from '../filing/filingCards.ts'
import { isKinCard } from '../filing/kinAsked.ts'
import { isCardOf } from '../problem.ts'
import { say } from '../../domain/text.ts'
import { backTo } from '../filing/progress.ts'
import { menuFooter, personShort } from '../shortcuts.ts'
import type { State } from '../state.ts'
import type { Tap } from '../taps.ts'
import type { Facts, Turn } from '../turn.ts'
import { currentPrompt } from './currentPrompt.ts'

/**
 * An aside: the answer to anything that was said or pressed while a question waits. It comes alone, with one small button
 * back to the question. The question itself comes again when that is pressed, or with the next answer. This is the only
 * place that decides it.
 */

/** LINE takes five messages in one send. */
const MOST_MESSAGES = 5

/** The button that leads back to the question that waits; null when none does. */
function wayBackTo(state: State, facts: Facts): Button | null {
  const { focus, draft, wrong, proxyFor } = state
  if (!currentPrompt(state, facts)) return null
  switch (focus) {
    case 'draft':
      return draft && button(backTo(facts.office.service(draft.service), draft), { kind: 'resume' })
    case 'rating':
    case 'comment':
      return button(say('chat.way-back.survey'), { kind: 'resume-survey' })
    case 'message':
      return button(say('chat.way-back.message'), { kind: 'human' })
    case 'tie':
      return button(say('chat.way-back.linking'), { kind: 'resume-linking' })
    case 'proxy':
      return proxyFor === undefined
        ? null
        : button(say('chat.way-back.proxy'), { kind: 'proxy-name', reference: proxyFor })
    case 'wrong':
      return wrong
        ? button(say('chat.way-back.wrong'), {
            kind: wrong.answer ? 'fix-answer' : 'not-right',
            reference: wrong.reference,
          })
        : null
    case null:
      return null
    default:
      return unreachable(focus)
  }
}

/** Effects whose messages ask the question that waits, or go on with it. */
const asking: readonly Effect['kind'][] = ['begin-tie', 'tie-request', 'ask-wrong']

function asksIt({ state, effects }: Turn, facts: Facts): boolean {
  const card = currentPrompt(state, facts)
  const doubt = state.draft && doubtCard(state.draft, facts)
  return effects.some((effect): boolean => {
    if (effect.kind === 'look-first') return asksIt({ state, effects: effect.otherwise }, facts)
    if (effect.kind === 'show-status' && effect.back) return true
    if (effect.kind === 'say' && isKinCard(effect.message)) return true
    if (effect.kind === 'say')
      return (
        [card, doubt].some((each) => each && isCardOf(effect.message, each)) ||
        (state.focus === 'draft' && state.draft !== null && isDraftCard(effect.message, state.draft, facts))
      )
    return asking.includes(effect.kind) || (effect.kind === 'keep-photo' && effect.into.kind === 'draft')
  })
}

const silent: readonly Effect['kind'][] = ['courtesy', 'note-missed', 'forget-photos']

const isList = (effect: Effect) =>
  effect.kind === 'say' &&
  effect.message.kind === 'card' &&
  'key' in effect.message.title &&
  effect.message.title.key === 'chat.services.title'

function withoutAside({ aside: _, ...state }: State): State {
  return state
}

/** The turn with the button back to the question that waits, if something else was answered. */
export function besideQuestion(event: Event, turn: Turn, facts: Facts): Turn {
  if (isOfficeEvent(event) || event.kind === 'unfollow' || event.kind === 'unsend') return turn
  const back = wayBackTo(turn.state, facts)
  if (!back || asksIt(turn, facts)) return { ...turn, state: withoutAside(turn.state) }
  if (turn.effects.every(({ kind }) => silent.includes(kind))) return turn
  const numbered = turn.effects.some(isList) && ({ numbered: true } as const)
  const state = { ...turn.state, aside: { at: facts.now.toISOString(), ...numbered } }
  return { state, effects: [...turn.effects, { kind: 'way-back', button: back }] }
}

const tapOf = ({ action }: Button): Tap | null => (action.kind === 'tap' ? action.tap : null)

const leadsTo = (tap: Tap | null) => (other: Button) => JSON.stringify(tapOf(other)) === JSON.stringify(tap)

/** Whether one of the card's own buttons leads where the way back would. */
function hasOwnBack(message: Message, back: Button): boolean {
  if (message.kind === 'text') return false
  const inside = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const own = [...inside, ...(message.footer ?? [])]
  const isToCheck = 'key' in back.label && back.label.key === 'chat.way-back.check'
  const leadsToCheck = (tap: Tap | null) => isToCheck && tap?.kind === 'check' && !tap.part
  return own.some((each) => leadsTo(tapOf(back))(each) || leadsToCheck(tapOf(each)))
}

/** Whether a button leads back into the draft too: beside the button back to the question it says the same twice. */
function alsoLeadsBack(other: Button): boolean {
  const tap = tapOf(other)
  return tap?.kind === 'back' || (tap?.kind === 'check' && tap.part === undefined)
}

/** Buttons that offer to leave a message say that one is already being left. A draft's own button has a name of its own. */
function namedAs(back: Button, message: Message): Message {
  if (message.kind === 'text' || tapOf(back)?.kind !== 'human') return message
  const named = (buttons: readonly Button[]) =>
    buttons.map((each) => (leadsTo(tapOf(back))(each) ? { ...each, label: back.label } : each))
  const blocks = message.blocks.map((block) =>
    block.kind === 'buttons' ? { ...block, buttons: named(block.buttons) } : block,
  )
  return { ...message, blocks, ...(message.footer && { footer: named(message.footer) }) }
}

/** A text becomes a card, because its shortcuts would go with the next message. */
function withButton(message: Message, back: Button): Message {
  if (hasOwnBack(message, back)) return namedAs(back, message)
  const others = (message.shortcuts ?? []).filter((each) => !leadsTo(tapOf(back))(each))
  const shortcuts = [back, ...others]
  if (message.kind === 'text')
    return {
      kind: 'card',
      look: 'sentence',
      title: message.text,
      blocks: [],
      footer: [back, ...menuFooter.slice(0, -1), personShort],
      shortcuts,
    }
  const foot = (message.footer ?? [])
    .filter((each) => !alsoLeadsBack(each))
    .map((each) => (leadsTo({ kind: 'human' })(each) ? personShort : each))
  return { ...message, footer: [back, ...foot], shortcuts }
}

/** The messages with the button back at the foot of the last one that is sent. */
export function withWayBack(messages: readonly Message[], back: Button | undefined): readonly Message[] {
  const sent = messages.slice(0, MOST_MESSAGES)
  const last = sent.at(-1)
  return last && back ? [...sent.slice(0, -1), withButton(last, back)] : messages
}
