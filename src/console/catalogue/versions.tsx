import { changesBetween } from '../../domain/catalogue/changes.ts'
import { withEveryPaper } from '../../domain/catalogue/overlay.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { Problem } from '../../lib/errors.ts'
import type { Version } from '../../models/settings/catalogue.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { Preview } from './preview.tsx'
import { serviceOf, versionWords } from './version.ts'

interface Row {
  readonly version: number
  readonly published: Version | null
}

function VersionRow({
  service,
  row,
  now,
  speak,
}: {
  service: Service
  row: Row
  now: boolean
  speak: Speak
}) {
  const { t } = speak
  const { version, published } = row
  return (
    <tr>
      <th scope="row" data-label={t('catalogue.list.version')}>
        {versionWords(version, speak)}
        {now && <span class="small"> {t('catalogue.versions.now')}</span>}
        {published && published.backTo !== null && (
          <span class="small"> {t('catalogue.versions.back-to', { version: published.backTo })}</span>
        )}
      </th>
      <td data-label={t('catalogue.versions.by')}>
        {published ? <Typed text={published.by.name} /> : t('catalogue.versions.manual-day')}
      </td>
      <td data-label={t('catalogue.versions.at')}>{published ? momentWords(published.at, speak) : ''}</td>
      <td>
        {!now && (
          <a class="button" href={`/console/catalogue/${service.id}/versions/${version}`}>
            {t('catalogue.versions.go-back', { version })}
          </a>
        )}
      </td>
    </tr>
  )
}

/** Lists every version of a service, newest first, with a link to restore each. */
export async function versionsPage(context: MemberContext): Promise<Reply> {
  const { deps, speak } = context
  const { t } = speak
  const service: Service = services[serviceOf(context)]
  const versions = await deps.models.catalogue.versions(service.id)
  const rows: Row[] = [
    ...versions.map((published) => ({ version: published.version, published })),
    { version: 0, published: null },
  ]
  const title = t('catalogue.versions.title', { service: speak.of(service.shortName) })
  const body = (
    <>
      <h1>{title}</h1>
      <p class="ways">
        <a href={`/console/catalogue/${service.id}`}>{t('catalogue.versions.edit')}</a>{' '}
        <a href="/console/catalogue">{t('catalogue.versions.all')}</a>
      </p>
      <section>
        <table class="list versions">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.list.version')}</th>
              <th scope="col">{t('catalogue.versions.by')}</th>
              <th scope="col">{t('catalogue.versions.at')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <VersionRow service={service} row={row} now={index === 0} speak={speak} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
  return { kind: 'page', title, body }
}

/** A preview of publishing a former version again. */
export async function formerPage(context: MemberContext): Promise<Reply> {
  const { deps, office, params, speak } = context
  const service: Service = services[serviceOf(context)]
  const { catalogue } = deps.models
  const wanted = /^\d{1,6}$/.exec(params['version'] ?? '')?.[0]
  const edit = wanted === undefined ? null : await catalogue.editAt(service.id, Number(wanted))
  if (edit === null) throw new Problem('not-found', 'The service has no version of this number')
  const { version, edit: present } = await catalogue.present(service.id)
  const whole = withEveryPaper(service, edit)
  return {
    kind: 'page',
    title: speak.t('catalogue.preview.title', { service: speak.of(service.shortName) }),
    body: (
      <Preview
        service={service}
        edit={whole}
        version={version}
        changes={changesBetween(withEveryPaper(service, present), whole)}
        office={office}
        speak={speak}
      />
    ),
  }
}
