import type { AskedSurvey } from '../chat/requests/noticeMessages.ts'
import type { Office } from '../domain/settings/office.ts'
import { services } from '../domain/services/index.ts'
import type { Service } from '../domain/services/service.ts'
import { presentSet, setOf } from '../domain/survey/surveySets.ts'
import type { Models } from '../models/index.ts'
import type { Request } from '../domain/requests/request.ts'

type SurveyModels = Pick<Models, 'surveys'>

/**
 * The survey that follows a hand-over. Writes nothing: the hand-over may still be undone. Null when the service has no
 * survey, there is no chat, or the person has answered it after an earlier hand-over.
 */
export async function surveyFor(
  { surveys }: SurveyModels,
  { id, service, userId }: Pick<Request, 'id' | 'service' | 'userId'>,
  office: Office,
): Promise<AskedSurvey | null> {
  const { noSurvey }: Service = services[service]
  if (noSurvey || userId === null) return null
  const survey = surveys.idFor(id)
  if (await surveys.isAnswered(survey)) return null
  const present = presentSet(office)
  const version = await surveys.versionOf(survey)
  return { id: survey, set: (version === null ? null : setOf(office, version)) ?? present }
}

/**
 * Opens a survey when its first item is about to be sent; its days count from then.
 * @returns false when the person has answered it already
 */
export async function openSurvey(
  { surveys }: SurveyModels,
  { id, service, channel }: Pick<Request, 'id' | 'service' | 'channel'>,
  version: number,
  now: Date,
): Promise<boolean> {
  const survey = surveys.idFor(id)
  if (await surveys.isAnswered(survey)) return false
  await surveys.invite(survey, service, now, version, channel)
  return true
}

/**
 * Closes the survey of a reopened request, unless the person has begun to answer it.
 * @returns its id when it is closed now
 */
export async function withdrawSurvey({ surveys }: SurveyModels, request: string): Promise<string | null> {
  const survey = surveys.idFor(request)
  return (await surveys.withdraw(survey)) ? survey : null
}

/**
 * Whether the survey is put off: its request is open again, and asks it when it ends, because nothing of it is answered.
 */
export async function isPutOff(
  { surveys, requests }: Pick<Models, 'surveys' | 'requests'>,
  survey: string,
  userId: string,
): Promise<boolean> {
  const open = await requests.openOf(userId)
  return open.some(({ id }) => surveys.idFor(id) === survey) && !(await surveys.isAnswered(survey))
}

/** Closes the survey of a request whose hand-over the applicant has taken back. @returns its id */
export async function stopSurvey({ surveys }: SurveyModels, request: string): Promise<string> {
  const survey = surveys.idFor(request)
  await surveys.stop(survey)
  return survey
}
