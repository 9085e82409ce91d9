import { AuthoritySheet, blankAuthority } from '../console/views/authoritySheet.tsx'
import { blankMemoModel, memoOf } from '../console/request/print/memo.ts'
import { MemoSheet } from '../console/request/print/memoSheet.tsx'
import type { Speak } from '../console/speak.ts'
import { PrintPage } from '../console/views/sheet.tsx'
import type { ServiceId } from '../domain/services/ids.ts'
import type { Service } from '../domain/services/service.ts'
import type { Office } from '../domain/settings/office.ts'
import { mayAnyProxyCollect } from '../domain/settings/proxy.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import { pageHtml } from './layout.tsx'

/** Whether a blank form of this paper can be printed. */
export const isBlankForm = (service: Service, paper: string) => memoOf(service)?.paper === paper

/** The form that the counter hands out for a service, with blank lines; null when it hands none out. */
export function blankFormPage(id: ServiceId, office: Office, speak: Speak): string | null {
  const service = office.service(id)
  const memo = memoOf(service)
  if (memo === null) return null
  const model = blankMemoModel(memo, service, office, speak)
  return pageHtml({
    speak,
    office,
    title: speak.t('website.form.title', { form: model.form }),
    elsewhere: (other) => websitePaths(other).blankForm(id),
    place: 'services',
    scripts: ['print.js'],
    children: (
      <PrintPage back={websitePaths(speak.language).service(id)} speak={speak}>
        <MemoSheet model={model} speak={speak} />
      </PrintPage>
    ),
  })
}

/** The blank letter of authority; null where nobody else may collect anything. */
export function authorityPage(office: Office, speak: Speak): string | null {
  if (!mayAnyProxyCollect(office)) return null
  const { t, language } = speak
  return pageHtml({
    speak,
    office,
    title: t('website.form.title', { form: t('print.authority.title') }),
    elsewhere: (other) => websitePaths(other).authority,
    place: 'services',
    scripts: ['print.js'],
    children: (
      <PrintPage back={websitePaths(language).services} speak={speak}>
        <AuthoritySheet model={blankAuthority(office, speak)} speak={speak} />
      </PrintPage>
    ),
  })
}
