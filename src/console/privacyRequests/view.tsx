import type { WishKind } from '../../models/privacy/privacyRequests.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'

export interface ShownWish {
  readonly id: string
  readonly kind: WishKind
  readonly asked: string
  readonly term: string
  readonly late: boolean
  readonly references: readonly string[]
  readonly handled: { readonly at: string; readonly by: string; readonly note: string } | null
}

function Handle({ wish, speak: { t } }: { wish: ShownWish; speak: Speak }) {
  const id = `note-${wish.id}`
  return (
    <form method="post" action="/console/privacy">
      <input type="hidden" name="id" value={wish.id} />
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

function One({ wish, speak }: { wish: ShownWish; speak: Speak }) {
  const { t } = speak
  const { handled } = wish
  return (
    <section>
      <h3>{t(`console.wishes.${wish.kind}`)}</h3>
      <p>
        {t('console.wishes.asked')} {wish.asked} · {t('console.wishes.term')} {wish.term}{' '}
        {wish.late && <strong class="overdue">{t('console.wishes.late')}</strong>}
      </p>
      <References references={wish.references} speak={speak} />
      {handled === null ? (
        <Handle wish={wish} speak={speak} />
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

/** Wishes that wait, and those handled lately. */
export function Wishes(props: { wishes: readonly ShownWish[]; trouble: string | null; speak: Speak }) {
  const { wishes, trouble, speak } = props
  const { t } = speak
  const waiting = wishes.filter(({ handled }) => handled === null)
  const handled = wishes.filter((wish) => wish.handled !== null)
  return (
    <>
      <h1>{t('console.wishes.title')}</h1>
      {trouble !== null && <Notice kind="trouble">{trouble}</Notice>}
      <p>{t('console.wishes.intro')}</p>
      <h2>{t('console.wishes.waiting')}</h2>
      {waiting.length === 0 && <p class="none">{t('console.wishes.none')}</p>}
      {waiting.map((wish) => (
        <One wish={wish} speak={speak} />
      ))}
      {handled.length > 0 && <h2>{t('console.wishes.handled')}</h2>}
      {handled.map((wish) => (
        <One wish={wish} speak={speak} />
      ))}
    </>
  )
}
