import { serviceList } from '../../domain/services/index.ts'
import { momentWords } from '../format.ts'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { versionWords } from './version.ts'

/** Lists every service with the version in force and its author. */
export async function cataloguePage({ deps, speak }: MemberContext): Promise<Reply> {
  const { t } = speak
  const newest = await deps.models.catalogue.newest()
  const body = (
    <>
      <h1>{t('catalogue.title')}</h1>
      <p>{t('catalogue.lead')}</p>
      <section>
        <table class="list services-list">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.list.service')}</th>
              <th scope="col">{t('catalogue.list.version')}</th>
              <th scope="col">{t('catalogue.list.edited')}</th>
            </tr>
          </thead>
          <tbody>
            {serviceList.map(({ id, scopeNo, shortName }) => {
              const version = newest.get(id)
              return (
                <tr>
                  <th scope="row" data-label={t('catalogue.list.service')}>
                    <a href={`/console/catalogue/${id}`}>
                      {t('chat.services.numbered', { no: scopeNo, name: speak.of(shortName) })}
                    </a>
                  </th>
                  <td data-label={t('catalogue.list.version')}>
                    <a href={`/console/catalogue/${id}/versions`}>
                      {versionWords(version?.version ?? 0, speak)}
                    </a>
                  </td>
                  <td data-label={t('catalogue.list.edited')}>
                    {version ? (
                      <span>
                        <Typed text={version.by.name} />{' '}
                        <span class="small">{momentWords(version.at, speak)}</span>
                      </span>
                    ) : (
                      t('catalogue.list.never')
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
  return { kind: 'page', title: t('catalogue.title'), body }
}
