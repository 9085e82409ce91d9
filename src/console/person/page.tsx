import { dayOf } from '../../lib/time.ts'
import { casesOfPerson } from '../../requests/samePerson.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { requestOf } from '../pipeline/requestOf.ts'
import { pageOf, readPage } from '../views/listPage.ts'
import { PageLinks } from '../views/pageLinks.tsx'
import { rowOf } from '../views/requestRow.ts'
import { RequestRows } from '../views/requestRows.tsx'
import { Typed } from '../views/typed.tsx'

const PER_PAGE = 50

/**
 * All requests of the person of one request. Its address and its title have the reference only. That they were put
 * together goes into the audit trail, once a day for each member and request.
 */
export async function personPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now, office, speak, calls, query } = context
  const { t } = speak
  const request = await requestOf(context)
  const { reference } = request
  const { cases, leftOut } = await casesOfPerson(deps.models, request)
  await deps.models.auditTrail.append({
    id: `person ${reference} ${member.id} ${dayOf(now)}`,
    at: now,
    by: { staffId: member.id, name: member.name },
    what: 'person',
    subject: reference,
    before: null,
    after: null,
  })
  const called = new Set(calls.map((call) => call.request.id))
  const about = { now, office, speak, appointment: null, photos: false, lookedAt: null }
  const asked = readPage((query as { page?: unknown }).page)
  const list = pageOf(
    cases.map((line) => rowOf(line, { ...about, call: called.has(line.id) })),
    asked,
    PER_PAGE,
  )
  const name = request.answers?.['name']
  const title = t('case.person.title', { reference })
  const body = (
    <>
      <p class="back">
        <a href={`/console/requests/${reference}`}>{t('case.person.back', { reference })}</a>
      </p>
      <h1>{title}</h1>
      <p>{name === undefined ? t('console.queue.forgotten') : <Typed text={name} />}</p>
      <p class="small">{t(request.userId === null ? 'case.person.by-phone' : 'case.person.by-account')}</p>
      {leftOut !== null && (
        <p class="small">{t('case.person.left-out', { moment: momentWords(leftOut, speak) })}</p>
      )}
      <RequestRows rows={list.rows} speak={speak} />
      <PageLinks
        of={list}
        addressOf={(page) => `/console/requests/${reference}/person?page=${page}`}
        speak={speak}
      />
    </>
  )
  return { kind: 'page', title, body }
}
