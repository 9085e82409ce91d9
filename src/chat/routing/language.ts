import { languageCard } from '../browse/browse.ts'
import { type Event, isOfficeEvent } from '../event.ts'
import type { Language } from '../../lib/language.ts'
import type { State } from '../state.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { menu } from './currentPrompt.ts'

const THAI = /[\u0e01-\u0e5b]/
const LATIN = /[a-z]{2}/i

/** The person's own choice: a language that was only supposed gives way to it. */
export function chosen({ languageFrom: _, ...state }: State, language: Language): State {
  return { ...state, language }
}

/** A language that the person has not chosen: it holds until the person chooses or types Thai. */
export const supposed = (state: State, language: Language): State => ({
  ...state,
  language,
  languageFrom: 'supposed',
})

/** Free words and names may be Thai in an English chat. */
const asksForWords = ({ focus }: State) =>
  focus === 'draft' || focus === 'comment' || focus === 'message' || focus === 'wrong'

/** What an event tells of the person's language: Thai typed is Thai chosen, and a LINE profile has one. */
export function noteLanguage(stored: State, event: Event, { profileLanguage }: Facts): State {
  if (isOfficeEvent(event) || event.kind === 'unfollow' || event.kind === 'unsend') return stored
  const isNew = stored.language === null
  const state = isNew && profileLanguage !== undefined ? withProfile(stored, profileLanguage) : stored
  const typesThai = event.kind === 'text' && THAI.test(event.text)
  const gives = isNew || (state.languageFrom !== undefined && !asksForWords(state))
  return typesThai && gives ? chosen(state, 'th') : state
}

function withProfile(state: State, language: Language | null): State {
  const read: State = { ...state, profileRead: true }
  return language === null ? read : supposed(read, language)
}

/** Whether somebody whose language nobody knows writes in English. */
export const typesEnglish = ({ language }: State, text: string) => language === null && LATIN.test(text)

/** Greets somebody new and asks for the language, once; somebody who comes back sees the menu. */
export function welcome(state: State, facts: Facts): Turn {
  const isKnown = state.language !== null && state.languageFrom === undefined
  if (isKnown || state.languageAsked) return tell({ ...state, focus: null }, menu(state, facts))
  return tell({ ...state, languageAsked: true }, languageCard('chat.welcome.title', state.language ?? 'th'))
}
