import { unreachable } from '../../lib/unreachable.ts'
import { say } from '../../domain/text.ts'
import { daysAsked, writeDays } from '../browse/askedDay.ts'
import type { Message } from '../message.ts'
import type { Tap } from '../taps.ts'
import type { Event } from '../event.ts'
import { askPhotoAgain } from '../photos/photoAsked.ts'
import { remember } from '../filing/told.ts'
import { factsTold } from './toldFacts.ts'
import { sameWish } from '../../domain/services/forRetired.ts'
import { isServiceId, type ServiceId } from '../../domain/services/ids.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { courtesy, type Facts, type Turn } from '../turn.ts'
import { currentPrompt } from './currentPrompt.ts'
import { type FreeText, readFreeText } from './freeText.ts'
import { doorOfSubject, elsewhere, greetingCard, notUnderstood } from './doors.ts'
import { anotherOne } from './anotherOne.ts'
import { letterTold } from './letterTold.ts'
import { ledByStatus, narrowedByStatus, statusTold } from './ownStatus.ts'
import type { ReadText } from './readText.ts'
import { payAsked, payCard } from './payAsked.ts'
import { praised } from '../talks/remarkCards.ts'
import { supposed, typesEnglish, welcome } from './language.ts'
import { alsoCard, nearlyCard, unsureCard } from './intentTaps.ts'
import { aboutSubject, subjectOf } from './subject.ts'
import { withMissed } from './missedSentences.ts'
import { answerTap, noneOfThese } from './routeTap.ts'
import type { Sentence } from '../understanding/understand.ts'

/** Handles a text that answers nothing. Somebody new who types no Thai is asked for the language once, unless the meaning is clear. */
export function routeFreeText(before: State, typed: ReadText, facts: Facts): Turn {
  const sentence = typed.reading.sentence()
  const told = {
    ...factsTold(typed.text, sentence),
    ...statusTold(sentence, typed.text),
    ...letterTold(typed.text, subjectOf(before, facts)),
  }
  const state = remember(before, told, servicesMeant(sentence), facts)
  if (state.asked && isNo(sentence)) return noneOfThese({ ...state, focus: null }, state.asked.event)
  const read = readFreeText(sentence)
  const about =
    anotherOne(read, typed.text, state, facts) ?? aboutSubject(read, typed.text, subjectOf(state, facts))
  const meant =
    dayQuestion(typed.text, facts) ??
    payQuestion(typed.text) ??
    narrowedByStatus(sentence, state, facts) ??
    ledByStatus(about, sentence, state, facts)
  const isClear = meant.kind !== 'unknown' && meant.kind !== 'greeting'
  const turn =
    state.language === null && !isClear && !state.languageAsked
      ? welcome(state, facts)
      : answerFreeText(
          isClear && typesEnglish(state, typed.text) ? supposed(state, 'en') : state,
          meant,
          typed,
          facts,
        )
  return remembering(turn, meant, typed)
}

/** The services that a sentence may wish for, with those for the same wish of people of another status. */
function servicesMeant(sentence: Sentence): readonly ServiceId[] {
  const meaning = sentence.meaning()
  const meant =
    meaning.kind === 'sure' ? [meaning.intent] : meaning.kind === 'nearly' ? meaning.candidates : []
  return [...new Set(meant.filter(isServiceId).flatMap(sameWish))]
}

/** The turn of a text that was not understood, or was asked back, with what is remembered of it. */
function remembering(turn: Turn, meant: FreeText, { id, text, message }: ReadText): Turn {
  if (meant.kind === 'unknown')
    return withMissed(turn, { text, kind: meant.referral ? 'referral' : 'menu', choices: [] }, message)
  if (meant.kind !== 'asks' || turn.state.language === null) return turn
  const asked = { event: id, text, choices: [...meant.intents], ...(message !== undefined && { message }) }
  return { ...turn, state: { ...turn.state, asked } }
}

/** Whether a text says no and nothing else. */
function isNo(sentence: Sentence): boolean {
  const words = sentence.words()
  return words.length > 0 && words.every(({ ideas }) => ideas.includes('not-this'))
}

/** Answers the first wish of a text and offers the second. */
export function answerFreeText(state: State, meant: FreeText, event: Event, facts: Facts): Turn {
  const turn = answerFirstWish(state, meant, event, facts)
  if (meant.kind === 'unknown' || !meant.also) return turn
  // “ขอยกเลิก พิมพ์ผิด”: what is wrong is why, and no second wish.
  if (meant.kind === 'tap' && meant.tap.kind === 'cancel' && meant.also === 'complaint') return turn
  return { ...turn, effects: [...turn.effects, { kind: 'say', message: alsoCard(meant.also) }] }
}

function answerFirstWish(state: State, meant: FreeText, event: Event, facts: Facts): Turn {
  switch (meant.kind) {
    case 'tap':
      return answerTap(state, withDays(meant.tap, event, facts), event, facts)
    case 'asks':
      return courtesy(
        state,
        meant.faint
          ? unsureCard(meant.intents, event.id, doorOfSubject(state, facts))
          : nearlyCard(meant.intents, event.id, meant.topic),
      )
    case 'pay':
      return courtesy(state, payCard(meant.of))
    case 'thanks':
      return thank(state)
    case 'praise':
      return courtesy(state, praised)
    case 'greeting':
      return courtesy(state, greeted(state, facts))
    case 'unknown':
      if (meant.referral !== undefined) return courtesy(state, elsewhere(meant.referral))
      return (
        askPhotoAgain(state, facts) ??
        courtesy(state, notUnderstood(event.kind === 'text' ? event.text : '', state, facts))
      )
    default:
      return unreachable(meant)
  }
}

/** A greeting is answered with one thing: a card with what most people want, or the words alone where a question waits. */
function greeted(state: State, facts: Facts): Message {
  const card = greetingCard(state, facts)
  if (!currentPrompt(state, facts) || card.kind === 'text') return card
  return { kind: 'text', text: card.title, shortcuts: menuShortcuts }
}

/** The question for the hours, with the days that the words ask about. */
function withDays(tap: Tap, event: Event, { today }: Facts): Tap {
  const days = event.kind === 'text' ? daysAsked(event.text, today) : []
  const isHours = tap.kind === 'hours' || tap.kind === 'walk-in'
  return isHours && days.length > 0 ? { kind: tap.kind, on: writeDays(days) } : tap
}

/** Whether the office is open on a day, or one may come then, whatever else the words are like. */
export function dayQuestion(text: string, { today }: Facts): FreeText | null {
  return daysAsked(text, today).length > 0 ? { kind: 'tap', tap: { kind: 'hours' } } : null
}

/** Whether the pay is found too small or missing: the words are like those for services that are about money. */
export function payQuestion(text: string): FreeText | null {
  const of = payAsked(text)
  return of && { kind: 'pay', of }
}

export function thank(state: State): Turn {
  return courtesy(state, { kind: 'text', text: say('chat.thanks'), shortcuts: menuShortcuts })
}
