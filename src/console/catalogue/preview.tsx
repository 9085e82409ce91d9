import { serviceCards } from '../../chat/browse/browse.ts'
import type { EditChange } from '../../domain/catalogue/changes.ts'
import type { ServiceEdit } from '../../domain/catalogue/edit.ts'
import { withEdit } from '../../domain/catalogue/overlay.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Text } from '../../domain/text.ts'
import type { Service } from '../../domain/services/service.ts'
import { corrected } from '../../outbox/corrected.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import { ChatCard } from './card.tsx'

function Value({ value, speak }: { value: Text | null; speak: Speak }) {
  return value === null ? <>{speak.t('catalogue.preview.nothing')}</> : <Typed text={speak.text(value)} />
}

export function Changes({ changes, speak }: { changes: readonly EditChange[]; speak: Speak }) {
  const { t } = speak
  return (
    <table class="list edit-changes">
      <thead>
        <tr>
          <th scope="col">{t('catalogue.preview.what')}</th>
          <th scope="col">{t('catalogue.preview.before')}</th>
          <th scope="col">{t('catalogue.preview.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }) => (
          <tr>
            <th scope="row" data-label={t('catalogue.preview.what')}>
              <Typed text={speak.text(what)} />
            </th>
            <td data-label={t('catalogue.preview.before')}>
              <Value value={before} speak={speak} />
            </td>
            <td data-label={t('catalogue.preview.after')}>
              <Value value={after} speak={speak} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Shown {
  /** The manual's service, to which the edit applies. */
  readonly service: Service
  readonly edit: ServiceEdit
  /** The version in force; publishing makes the next one. */
  readonly version: number
  readonly changes: readonly EditChange[]
  readonly office: Office
  readonly speak: Speak
}

/** The cards in which people read the texts, in both languages. */
export function Cards({
  service,
  edit,
  office,
  speak: { t },
}: Pick<Shown, 'service' | 'edit' | 'office' | 'speak'>) {
  const cards = corrected(serviceCards(withEdit(service, edit), office), office.sentences)
  return (
    <div class="both">
      <div>
        <h3>{t('catalogue.preview.thai')}</h3>
        {cards.map((card) => (
          <ChatCard message={card} language="th" />
        ))}
      </div>
      <div>
        <h3>{t('catalogue.preview.english')}</h3>
        {cards.map((card) => (
          <ChatCard message={card} language="en" />
        ))}
      </div>
    </div>
  )
}

/** Shows the changes of a publication, and the cards as the chat will show them. */
export function Preview({ service, edit, version, changes, office, speak }: Shown) {
  const { t } = speak
  return (
    <>
      <h1>{t('catalogue.preview.title', { service: speak.of(service.shortName) })}</h1>
      <section aria-labelledby="changes">
        <h2 id="changes">{t('catalogue.preview.changes')}</h2>
        {changes.length === 0 ? (
          <p>{t('catalogue.edit.same')}</p>
        ) : (
          <Changes changes={changes} speak={speak} />
        )}
      </section>
      <section aria-labelledby="card">
        <h2 id="card">{t('catalogue.preview.card')}</h2>
        <Cards service={service} edit={edit} office={office} speak={speak} />
      </section>
      <form method="post" action={`/console/catalogue/${service.id}`}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="edit" value={JSON.stringify(edit)} />
        {changes.length > 0 && (
          <>
            <p>{t('catalogue.preview.kept', { version: version + 1 })}</p>
            <button class="primary" name="do" value="publish">
              {t('catalogue.preview.publish', { version: version + 1 })}
            </button>{' '}
          </>
        )}
        <button name="do" value="back">
          {t('catalogue.preview.back')}
        </button>
      </form>
    </>
  )
}
