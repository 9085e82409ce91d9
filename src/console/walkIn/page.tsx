import { randomUUID } from 'node:crypto'
import { PRIVACY_VERSION } from '../../domain/settings/office.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { Problem } from '../../lib/errors.ts'
import { dayOf } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import { enterRequest } from '../../requests/enterRequest.ts'
import { errorsIn, opened, statusOf } from '../forms/formState.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { check } from './check.ts'
import { emptyForm, sentForm, type WalkInForm } from './form.ts'
import { walkInModel } from './model.ts'
import { answersOfPerson, channelOfPerson, markAsked, personOf } from './samePerson.ts'
import { Changed, type PersonShown, ServicesView, type WalkInState, WalkInView } from './view.tsx'

/** The revision of a request to which nothing has happened since it was filed. */
const FIRST_REVISION = 1

/** The service of the address. A member cannot file what the member could not see afterwards. */
function serviceOf({ params, closed }: MemberContext): ServiceId {
  const id = serviceIds.find((each) => each === params['service'])
  if (id && closed.includes(id)) throw new Problem('restricted', 'The member is not named for this service')
  if (id) return id
  throw new Problem('not-found', 'The address names no service')
}

function showForm(
  context: MemberContext,
  form: WalkInForm,
  state: WalkInState,
  person: PersonShown | null = null,
): Reply {
  const { now, office, speak } = context
  const model = walkInModel(form, serviceOf(context), errorsIn(state), dayOf(now), office, speak)
  return {
    kind: 'page',
    status: statusOf(state),
    title: `${speak.t('walkin.place')} · ${model.name}`,
    body: <WalkInView model={model} state={state} person={person} speak={speak} />,
    moves: true,
  }
}

const personShown = (context: MemberContext, person: Request | 'over' | null): PersonShown | null =>
  person === null
    ? null
    : person === 'over'
      ? 'over'
      : { mark: markAsked(context) ?? '', reference: person.reference, name: person.answers?.['name'] ?? '' }

/** A choice of the service for a person at the counter or on the telephone. */
export async function walkInServicesPage(context: MemberContext): Promise<Reply> {
  const { office, speak, closed } = context
  const person = await personOf(context)
  const services = serviceIds.filter((id) => !closed.includes(id)).map(office.service)
  return {
    kind: 'page',
    title: speak.t('walkin.title'),
    body: <ServicesView services={services} person={personShown(context, person)} speak={speak} />,
  }
}

/** The questions of a service on one page; those about a person who has just filed another request are answered. */
export async function walkInPage(context: MemberContext): Promise<Reply> {
  const { now, office, speak } = context
  const person = await personOf(context)
  const today = dayOf(now)
  const known =
    person === null || person === 'over'
      ? undefined
      : {
          channel: channelOfPerson(person),
          answers: answersOfPerson(person, office.service(serviceOf(context)), today),
        }
  const form = emptyForm(randomUUID(), today, speak.language, known)
  return showForm(context, form, opened, personShown(context, person))
}

/** Refreshes the parts of the page that depend on the answers; nothing is stored. */
export function redrawPage(context: MemberContext): Reply {
  const { now, office, speak } = context
  const form = sentForm(context.form)
  const model = walkInModel(form, serviceOf(context), [], dayOf(now), office, speak)
  return { kind: 'fragment', body: <Changed model={model} speak={speak} /> }
}

/**
 * Accepts the request that this form has filed, with every paper right, unless somebody has gone on with it since. A form
 * that is sent again, because its first answer was lost, goes on here where it had stopped.
 */
async function acceptAtOnce({ deps, member, now, office }: MemberContext, filed: Request): Promise<void> {
  if (filed.state !== 'submitted' || filed.revision !== FIRST_REVISION) return
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  await changeRequest(deps, filed, { change: 'accept', complete: true }, by, now, office)
}

/**
 * Files what the officer entered. A form sent twice files one request. If the same form comes again with other entries
 * (the browser's back button, another person), the page asks what is meant and gives it a new id.
 */
export async function enterPage(context: MemberContext): Promise<Reply> {
  const { deps, now, office, member } = context
  const form = sentForm(context.form)
  const checked = check(office.service(serviceOf(context)), form, office, dayOf(now))
  if (!checked.ok) return showForm(context, form, { kind: 'wrong', entered: form, errors: checked.errors })
  const { request, same } = await enterRequest(deps.models, {
    form: form.id,
    filing: checked.value.filing,
    catalogue: office,
    channel: checked.value.channel,
    by: { kind: 'officer', staffId: member.id, name: member.name },
    privacyVersion: PRIVACY_VERSION,
    now,
  })
  if (same && form.acceptsAll) await acceptAtOnce(context, request)
  if (!same) {
    const entered = { ...form, id: randomUUID() }
    return showForm(context, entered, { kind: 'stale', entered, latest: request.reference })
  }
  return { kind: 'redirect', to: `/console/walk-in/filed/${request.reference}` }
}
