import type { ServiceEdit } from '../../domain/catalogue/edit.ts'
import type { Service } from '../../domain/services/service.ts'
import { languages } from '../../lib/language.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import { textsOf } from './texts.ts'

interface Shown {
  readonly service: Service
  readonly edit: ServiceEdit
  readonly speak: Speak
}

/** The texts as they stand, each with the way to its two fields. */
export function TextList({ service, edit, speak }: Shown) {
  const { t } = speak
  return (
    <section aria-labelledby="as-they-stand">
      <h2 id="as-they-stand">{t('catalogue.texts.title')}</h2>
      <p class="small">{t('catalogue.texts.how')}</p>
      <ul class="lines texts">
        {textsOf(edit).map(({ id, what, words, isOff }) => (
          <li>
            <strong>
              <Typed text={speak.text(what)} />
            </strong>{' '}
            {isOff && <span class="small">{t('catalogue.texts.off')}</span>}{' '}
            <a
              href={`/console/catalogue/${service.id}/texts/${id}`}
              aria-label={t('catalogue.texts.edit-of', { what: speak.text(what) })}
            >
              {t('catalogue.texts.edit')}
            </a>
            {words === null ? (
              <p class="none">{t('catalogue.texts.none')}</p>
            ) : (
              languages.map((language) => (
                <p lang={language} {...(language !== speak.language && { class: 'small' })}>
                  <Typed text={words[language]} />
                </p>
              ))
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
