import { paymentOf } from '../../domain/requests/paymentOf.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Service } from '../../domain/services/service.ts'
import { dayOf } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import { requestOf } from '../pipeline/requestOf.ts'
import { StateMark } from '../views/state.tsx'
import type { Speak } from '../speak.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { matterQuestions } from './check.ts'
import { addressFor, markOfPerson } from './samePerson.ts'

/** Notes for the applicant about the answers, as the chat would give them. */
function notesOf(service: Service, { answers, filedAt }: Request, speak: Speak): string[] {
  return matterQuestions(service).flatMap((question) => {
    const value = answers?.[question.id]
    const note = value === undefined ? null : (question.warn?.(value, dayOf(filedAt)) ?? null)
    return note ? [speak.of(note)] : []
  })
}

interface Filed {
  readonly request: Request
  readonly office: Office
  /** Under which the person's answers are taken over; null: this member has not entered the request. */
  readonly person: string | null
  readonly speak: Speak
}

function FiledView({ request, office, person, speak }: Filed) {
  const { t } = speak
  const service = office.serviceOf(request)
  const notes = notesOf(service, request, speak)
  const path = `/console/requests/${request.reference}`
  return (
    <div class="walk-in">
      <h1>{t('walkin.filed.title')}</h1>
      <p class="filed-reference" role="status">
        {t('walkin.filed.reference')} <strong>{request.reference}</strong>
      </p>
      <p>{speak.of(service.name)}</p>
      {request.state !== 'submitted' && (
        <p>
          <StateMark state={request.state} payment={paymentOf(request, office)} speak={speak} />
        </p>
      )}
      {notes.length > 0 && (
        <>
          <h2>{t('walkin.filed.tell')}</h2>
          <ul>
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </>
      )}
      {request.userId === null && <p>{t('walkin.filed.no-line')}</p>}
      <p class="ways">
        <a class="button" href={`${path}/print/slip`}>
          {t('walkin.filed.slip')}
        </a>
        <a class="button" href={path}>
          {t('walkin.filed.case')}
        </a>
        {person !== null && (
          <a class="button" href={addressFor('/console/walk-in', person)}>
            {t('walkin.filed.same')}
          </a>
        )}
        <a class="button" href="/console/walk-in">
          {t('walkin.filed.next')}
        </a>
      </p>
    </div>
  )
}

/** The page after a request was recorded: print, open, or enter the next one, of the same person or of somebody else. */
export async function filedPage(context: MemberContext): Promise<Reply> {
  const { office, speak } = context
  const request = await requestOf(context)
  const person = markOfPerson(context, request)
  return {
    kind: 'page',
    title: speak.t('walkin.filed.title'),
    body: <FiledView request={request} office={office} person={person} speak={speak} />,
  }
}
