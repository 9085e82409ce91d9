import type { SentenceVersion } from '../../models/settings/sentences.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import { type Sentence, wordsOf } from './sentence.ts'

/** Every version of a sentence, newest first, with a link to restore each; the program's own text is the last. */
export function Versions({
  sentence,
  versions,
  speak,
}: {
  sentence: Sentence
  versions: readonly SentenceVersion[]
  speak: Speak
}) {
  const { t } = speak
  const rows = [...versions, undefined]
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('sentences.versions.title')}</h2>
      <table class="list versions">
        <thead>
          <tr>
            <th scope="col">{t('sentences.versions.version')}</th>
            <th scope="col">{t('sentences.versions.words')}</th>
            <th scope="col">{t('sentences.versions.by')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((version, index) => {
            const { th, en } = wordsOf(sentence, version)
            const number = version?.version ?? 0
            return (
              <tr>
                <th scope="row" data-label={t('sentences.versions.version')}>
                  {version
                    ? t('sentences.versions.number', { version: number })
                    : t('sentences.versions.program')}
                  {index === 0 && <span class="small"> {t('sentences.versions.now')}</span>}
                  {version && version.backTo !== null && (
                    <span class="small">
                      {' '}
                      {version.backTo === 0
                        ? t('sentences.versions.program')
                        : t('sentences.versions.back-to', { version: version.backTo })}
                    </span>
                  )}
                </th>
                <td data-label={t('sentences.versions.words')}>
                  <span lang="th">
                    <Typed text={th} />
                  </span>{' '}
                  <span class="small" lang="en">
                    <Typed text={en} />
                  </span>
                </td>
                <td data-label={t('sentences.versions.by')}>
                  {version && <Typed text={version.by.name} />}{' '}
                  {version && <span class="small">{momentWords(version.at, speak)}</span>}
                </td>
                <td>
                  {index > 0 && (
                    <a class="button" href={`/console/sentences/${sentence.key}/versions/${number}`}>
                      {t('sentences.versions.go-back')}{' '}
                      {version
                        ? t('sentences.versions.number', { version: number })
                        : t('sentences.versions.program')}
                    </a>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
