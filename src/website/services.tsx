import { handbookModel } from '../console/handbook/handbook.ts'
import { HandbookSheet } from '../console/handbook/sheet.tsx'
import type { Speak } from '../console/speak.ts'
import { PrintPage } from '../console/views/sheet.tsx'
import type { ServiceId } from '../domain/services/ids.ts'
import { serviceIds } from '../domain/services/ids.ts'
import type { Office } from '../domain/settings/office.ts'
import { mayAnyProxyCollect } from '../domain/settings/proxy.ts'
import type { Account } from '../domain/website/account.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import { isBlankForm } from './blankForm.tsx'
import { pageHtml } from './layout.tsx'

/** The list of all services. */
export function servicesPage({ office, speak }: { office: Office; speak: Speak }): string {
  const { t, of, language } = speak
  const listed = serviceIds.map((id) => office.service(id))
  // As in the chat: the two identity cards are one service of the manual.
  const numbers = [...new Set(listed.map(({ scopeNo }) => scopeNo))]
  return pageHtml({
    speak,
    office,
    title: t('website.services.title'),
    elsewhere: (other) => websitePaths(other).services,
    place: 'services',
    children: (
      <>
        <h1>{t('website.services.title')}</h1>
        <p>{t('website.services.about')}</p>
        <ul class="doors">
          {numbers.map((no) => (
            <li>
              {listed
                .filter(({ scopeNo }) => scopeNo === no)
                .map(({ id, name }) => (
                  <a href={websitePaths(language).service(id)}>
                    {no}. {of(name)}
                  </a>
                ))}
            </li>
          ))}
        </ul>
        {mayAnyProxyCollect(office) && (
          <p>
            <a href={websitePaths(language).authority}>{t('website.form.authority')}</a>
          </p>
        )}
      </>
    ),
  })
}

interface ServicePage {
  readonly id: ServiceId
  readonly now: Date
  readonly office: Office
  readonly account: Account | null
  readonly speak: Speak
}

/** One service: the sheet of the handbook, to read on a phone or to print for the wall. */
export function servicePage({ id, now, office, account, speak }: ServicePage): string {
  const links = { account, isBlankForm, authority: websitePaths(speak.language).authority }
  const model = handbookModel(office.service(id), now, office, links, speak)
  return pageHtml({
    speak,
    office,
    title: model.name,
    elsewhere: (other) => websitePaths(other).service(id),
    place: 'services',
    scripts: ['print.js'],
    children: (
      <PrintPage back={websitePaths(speak.language).services} speak={speak}>
        <HandbookSheet model={model} speak={speak} />
      </PrintPage>
    ),
  })
}
