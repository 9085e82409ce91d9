import type { ServiceEdit } from '../../domain/catalogue/edit.ts'
import type { Service } from '../../domain/services/service.ts'
import { languages } from '../../lib/language.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import { type OneText, textsOf } from './texts.ts'

interface Shown {
  readonly service: Service
  readonly edit: ServiceEdit
  readonly speak: Speak
}

function Entry({ service, text, speak }: Omit<Shown, 'edit'> & { text: OneText }) {
  const { t } = speak
  const { id, what, label, words } = text
  return (
    <>
      <p class="one-text">
        <span>{speak.text(label)}</span>
        {words === null && <span class="none">{t('catalogue.texts.none')}</span>}
        <a
          href={`/console/catalogue/${service.id}/texts/${id}`}
          aria-label={t('catalogue.texts.edit-of', { what: speak.text(what) })}
        >
          {t('catalogue.texts.edit')}
        </a>
      </p>
      {words !== null &&
        languages.map((language) => (
          <p lang={language} {...(language !== speak.language && { class: 'small' })}>
            <Typed text={words[language]} />
          </p>
        ))}
    </>
  )
}

/** Texts of one paper together. */
function groupsOf(texts: readonly OneText[], speak: Speak): OneText[][] {
  const nameOf = ({ group }: OneText) => group && speak.text(group)
  return texts.reduce<OneText[][]>((groups, text) => {
    const last = groups.at(-1)
    const isSame = last?.[0] && text.group !== null && nameOf(last[0]) === nameOf(text)
    if (isSame) last.push(text)
    else groups.push([text])
    return groups
  }, [])
}

/** The texts as they stand, each with the way to its two fields. */
export function TextList({ service, edit, speak }: Shown) {
  const { t } = speak
  return (
    <section aria-labelledby="as-they-stand">
      <h2 id="as-they-stand">{t('catalogue.texts.title')}</h2>
      <p class="small">{t('catalogue.texts.how')}</p>
      <ul class="lines texts">
        {groupsOf(textsOf(edit), speak).map((texts) => (
          <li>
            {texts[0]?.group && (
              <h3>
                <Typed text={speak.text(texts[0].group)} />{' '}
                {texts[0].isOff && <span class="small">{t('catalogue.texts.off')}</span>}
              </h3>
            )}
            {texts.map((text) => (
              <Entry service={service} text={text} speak={speak} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
