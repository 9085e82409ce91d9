import type { Draft } from '../state.ts'
import type { Facts, Turn } from '../turn.ts'
import { draftFingerprint, isDraftCard } from './filingCards.ts'

/** The form was updated, and what it asks now has not been on the screen yet. */
const NOT_SHOWN = ''

/** The draft after an update that the person is told of in this turn. */
export const updatedDraft = (draft: Draft): Draft => ({ ...draft, shown: NOT_SHOWN, updated: true })

/**
 * Whether the draft's question differs from the one on the screen; null when the draft does not say what is on the
 * screen (it is of an earlier release, or the person left it after an update).
 */
export function differsFromScreen({ shown }: Draft, now: Draft, facts: Facts): boolean | null {
  if (shown === undefined) return null
  return shown !== NOT_SHOWN && shown !== draftFingerprint(now, facts)
}

/** Whether a button belongs to the card that the draft would show now. */
export function isOfThisCard(shown: string | undefined, draft: Draft, facts: Facts): boolean {
  // Buttons of earlier releases carry no fingerprint.
  return shown === undefined ? draft.updated !== true : shown === draftFingerprint(draft, facts)
}

/** Whether a turn puts the draft's question, or its check page, on the screen. */
export function showsDraft({ effects }: Turn, draft: Draft, facts: Facts): boolean {
  return effects.some((effect) => effect.kind === 'say' && isDraftCard(effect.message, draft, facts))
}

/** Keeps in the draft what the person sees of it after this turn. */
export function noteShown(turn: Turn, facts: Facts): Turn {
  const { draft } = turn.state
  if (!draft || !showsDraft(turn, draft, facts)) return turn
  return { ...turn, state: { ...turn.state, draft: { ...draft, shown: draftFingerprint(draft, facts) } } }
}
