import { z } from 'zod'
import type { Request } from '../../domain/requests/request.ts'
import { startOf } from '../../domain/appointments/slot.ts'
import { casesOfPerson } from '../../requests/samePerson.ts'
import { statusOf } from '../forms/formState.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { CORRECTING } from '../views/correctionLink.tsx'
import type { RequestFormState } from './state.tsx'
import { requestModel } from './model.ts'
import { colleaguesOf } from './people.ts'
import { talksAbout } from './talks.ts'
import { writingOf } from './writeFirst.ts'
import { RequestView } from './view.tsx'

const querySchema = z.object({ [CORRECTING]: z.literal('yes') })

/** The page of a request, with the result of the last press. */
export async function showRequest(
  context: MemberContext,
  request: Request,
  state: RequestFormState,
): Promise<Extract<Reply, { kind: 'page' }>> {
  const { deps, member, now, office, speak } = context
  const { outbox, photos, talks, appointments } = deps.models
  const [notices, kept, colleagues, about, slot, attendance, { cases }] = await Promise.all([
    outbox.noticesOf(request.id),
    photos.of({ request: request.id }),
    colleaguesOf({ deps, member, now, office }, request),
    talksAbout(talks, request),
    appointments.standing(request.id, now),
    appointments.attendance(request.id),
    casesOfPerson(deps.models, request),
  ])
  const facts = {
    opensCorrection: querySchema.safeParse(context.query).success,
    request,
    notices,
    photos: kept,
    colleagues,
    talks: about,
    writing: await writingOf(context, request, about),
    appointment: slot === null ? null : startOf(slot),
    attendance,
    me: member,
    others: cases.length - 1,
  }
  const model = requestModel(facts, now, office, speak)
  return {
    kind: 'page',
    status: statusOf(state),
    title: speak.t('console.request.title', { reference: request.reference }),
    body: <RequestView model={model} state={state} speak={speak} />,
    scripts: ['case.js', 'photo.js'],
    ...(model.notices.some(({ waiting }) => waiting) && { moves: true as const }),
  }
}
