import type { PrivacyRequestKind } from '../../models/privacy/privacyRequests.ts'
import type { Speak } from '../speak.ts'
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

/** Open privacy requests, and those handled recently. */
export function PrivacyRequests(props: {
  requests: readonly ShownPrivacyRequest[]
  trouble: string | null
  speak: Speak
}) {
  const { requests, trouble, speak } = props
  const { t } = speak
  const waiting = requests.filter(({ handled }) => handled === null)
  const handled = requests.filter((request) => request.handled !== null)
  return (
    <>
      <h1>{t('console.wishes.title')}</h1>
      {trouble !== null && <Notice kind="trouble">{trouble}</Notice>}
      <p>{t('console.wishes.intro')}</p>
      <h2>{t('console.wishes.waiting')}</h2>
      {waiting.length === 0 && <p class="none">{t('console.wishes.none')}</p>}
      {waiting.map((request) => (
        <One request={request} speak={speak} />
      ))}
      {handled.length > 0 && <h2>{t('console.wishes.handled')}</h2>}
      {handled.map((request) => (
        <One request={request} speak={speak} />
      ))}
    </>
  )
}
