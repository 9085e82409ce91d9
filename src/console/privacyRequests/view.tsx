import type { PrivacyRequestKind } from '../../models/privacy/privacyRequests.ts'
import type { Speak } from '../speak.ts'
import { type ListPage, listPageValue } from '../views/listPage.ts'
import { PageLinks } from '../views/pageLinks.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'

export interface ShownPrivacyRequest {
  readonly id: string
  readonly kind: PrivacyRequestKind
  readonly asked: string
  readonly term: string
  readonly overdue: boolean
  readonly references: readonly string[]
  readonly handled: { readonly at: string; readonly by: string; readonly note: string } | null
}

function Handle({ request, speak: { t } }: { request: ShownPrivacyRequest; speak: Speak }) {
  const id = `note-${request.id}`
  return (
    <form method="post" action="/console/privacy">
      <input type="hidden" name="id" value={request.id} />
      <div class="field">
        <label for={id}>{t('console.wishes.note')}</label>
        <textarea id={id} name="note" rows={2} maxLength={1000} required />
      </div>
      <button>{t('console.wishes.mark')}</button>
    </form>
  )
}

function References({ references, speak: { t } }: { references: readonly string[]; speak: Speak }) {
  if (references.length === 0) return <p>{t('console.wishes.no-requests')}</p>
  return (
    <p>
      {t('console.wishes.requests')}{' '}
      {references.map((reference) => (
        <>
          <a href={`/console/requests/${reference}`}>{reference}</a>{' '}
        </>
      ))}
    </p>
  )
}

function One({ request, speak }: { request: ShownPrivacyRequest; speak: Speak }) {
  const { t } = speak
  const { handled } = request
  return (
    <section>
      <h3>{t(`console.wishes.${request.kind}`)}</h3>
      <p>
        {t('console.wishes.asked')} {request.asked} · {t('console.wishes.term')} {request.term}{' '}
        {request.overdue && <strong class="overdue">{t('console.wishes.late')}</strong>}
      </p>
      <References references={request.references} speak={speak} />
      {handled === null ? (
        <Handle request={request} speak={speak} />
      ) : (
        <p>
          <Typed text={handled.note} />{' '}
          <span class="small">
            {t('console.wishes.by')} <Typed text={handled.by} /> {handled.at}
          </span>
        </p>
      )}
    </section>
  )
}

/** The two lists of the page. */
export const privacyLists = ['waiting', 'handled'] as const
export type PrivacyRequestsShown = Readonly<
  Record<(typeof privacyLists)[number], ListPage<ShownPrivacyRequest>>
>

function List({
  id,
  page,
  speak,
}: {
  id: keyof PrivacyRequestsShown
  page: ListPage<ShownPrivacyRequest>
  speak: Speak
}) {
  const name = speak.t(`console.wishes.${id}`)
  return (
    <>
      <h2 id={id}>{name}</h2>
      {page.rows.length === 0 && <p class="none">{speak.t('console.wishes.none')}</p>}
      {page.rows.map((request) => (
        <One request={request} speak={speak} />
      ))}
      <PageLinks
        of={page}
        name={name}
        addressOf={(number) => `/console/privacy?page=${listPageValue({ list: id, page: number })}#${id}`}
        speak={speak}
      />
    </>
  )
}

/** Open privacy requests, and those handled, the latest first. */
export function PrivacyRequests(shown: PrivacyRequestsShown & { trouble: string | null; speak: Speak }) {
  const { waiting, handled, trouble, speak } = shown
  const { t } = speak
  return (
    <>
      <h1>{t('console.wishes.title')}</h1>
      {trouble !== null && <Notice kind="trouble">{trouble}</Notice>}
      <p>{t('console.wishes.intro')}</p>
      <List id="waiting" page={waiting} speak={speak} />
      {handled.total > 0 && <List id="handled" page={handled} speak={speak} />}
    </>
  )
}
