import type { AskedSurvey } from '../chat/requests/noticeMessages.ts'
import type { Office } from '../domain/settings/office.ts'
import { services } from '../domain/services/index.ts'
import type { Service } from '../domain/services/service.ts'
import { presentSet, setOf } from '../domain/survey/surveySets.ts'
import type { Models } from '../models/index.ts'
import type { Request } from '../domain/requests/request.ts'

/** Opens the survey of a completed request. Null when the service has no survey or there is no chat. */
export async function openSurvey(
  { surveys }: Pick<Models, 'surveys'>,
  { id, service, userId, channel }: Request,
  office: Office,
  now: Date,
): Promise<AskedSurvey | null> {
  const { noSurvey }: Service = services[service]
  if (noSurvey || userId === null) return null
  const survey = surveys.idFor(id)
  const present = presentSet(office)
  const version = await surveys.invite(survey, service, now, present.version, channel)
  return { id: survey, set: setOf(office, version) ?? present }
}
