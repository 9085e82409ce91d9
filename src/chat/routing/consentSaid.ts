import { say } from '../../domain/text.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { readConsent } from '../../lib/typed/consent.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'
import { privacyCard } from '../privacy/privacyNotice.ts'
import { withProblem } from '../problem.ts'
import type { State } from '../state.ts'
import { readTap } from '../taps.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import type { FreeText } from './freeText.ts'
import { readFreeText } from './freeText.ts'
import type { ReadText } from './readText.ts'
import { answerTap } from './routeTap.ts'
import { answerFreeText } from './routeFreeText.ts'

/** The service whose privacy notice was the last card; nobody has a card of six hours ago before their eyes. */
function noticeFor({ offered }: State, { now }: Facts): ServiceId | null {
  if (offered?.at !== undefined && +now - Date.parse(offered.at) >= LEFT_AFTER) return null
  const tap = offered ? readTap(offered.yes) : null
  return tap?.kind === 'accept-privacy' ? tap.service : null
}

/** What is plainly wished for instead, so that the notice is not asked about again. */
function isOtherWish(meant: FreeText, service: ServiceId): boolean {
  return meant.kind === 'tap' && 'service' in meant.tap && meant.tap.service !== service
}

/**
 * The answer to the privacy notice in the person's own words: every plain yes accepts it, a plain no does not, and after
 * anything else the notice comes again. Null where the words are about something else, or no notice waits.
 */
export function takeConsent(state: State, typed: ReadText, facts: Facts): Turn | null {
  const service = noticeFor(state, facts)
  const accept = state.offered && readTap(state.offered.yes)
  if (!service || !accept) return null
  const said = readConsent(typed.text)
  if (said === 'yes') return answerTap(state, accept, typed, facts)
  if (said === 'no') return answerTap(state, { kind: 'service', service }, typed, facts)
  const command = typed.reading.command()
  if (command && command.kind !== 'number') return null
  const sentence = typed.reading.sentence()
  const meant = readFreeText(sentence)
  if (isOtherWish(meant, service)) return null
  const card = withProblem(privacyCard(service, facts.office), say('privacy.notice.answer'))
  if (meant.kind !== 'tap' || meant.tap.kind === 'service') return tell({ ...state, focus: null }, card)
  const turn = answerFreeText(state, meant, typed, facts)
  return { ...turn, effects: [...turn.effects, { kind: 'say', message: card }] }
}
