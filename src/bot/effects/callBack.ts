import type { Effect } from '../../chat/effect.ts'
import { callBackCard } from '../../chat/survey/surveyCards.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { setOf } from '../../domain/survey/surveySets.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { say } from '../../domain/text.ts'
import type { TextKey } from '../../locales/text.ts'
import { dayOf } from '../../lib/time.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain, silent } from './occasion.ts'

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>

/**
 * Asks whether the office may contact the person, once a survey has ended with a low mark. The marks are read from the
 * answers now; neither the conversation nor what is asked keeps one. People in mourning or distress are not asked.
 */
export async function offerCallBack(
  { models }: EffectDeps,
  { survey, part }: Of<'offer-call-back'>,
  { userId, office }: EffectContext,
): Promise<Outcome> {
  const { surveys, requests, callBacks } = models
  const version = await surveys.versionOf(survey)
  const set = version === null ? undefined : setOf(office, version)
  if (!set || !(await surveys.hasLow(survey, part === 'set' ? set.items : set.more))) return silent
  if (part === 'more' && (await surveys.hasLow(survey, set.items))) return silent
  const request = (await requests.ofPerson(userId)).find(({ id }) => surveys.idFor(id) === survey)
  if (!request) return silent
  const service: Service = services[request.service]
  if (service.grave) return silent
  const asked = await callBacks.ofPerson(userId)
  if (asked.some(({ reference }) => reference === request.reference)) return silent
  return plain(callBackCard(request.reference, office.retention.talkDays))
}

const told = (key: TextKey) => plain({ kind: 'text', text: say(key), shortcuts: menuShortcuts })

/** Keeps a yes with the person, the request and the day; a no keeps nothing, and takes back an earlier yes. */
export async function answerCallBack(
  { models, clock }: EffectDeps,
  { reference, yes }: Of<'answer-call-back'>,
  { userId }: EffectContext,
): Promise<Outcome> {
  const asked = { reference, userId }
  if (!yes) {
    await models.callBacks.withdraw(asked)
    return told('survey.call-back.none')
  }
  const request = await models.requests.byReference(reference)
  const isOpen = request && (await models.surveys.versionOf(models.surveys.idFor(request.id))) !== null
  if (!isOpen || request.userId !== userId) return told('survey.closed')
  await models.callBacks.ask(asked, dayOf(clock()))
  return told('survey.call-back.noted')
}
