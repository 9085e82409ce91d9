import { serviceIds } from '../../domain/services/ids.ts'
import { accountOf } from '../../domain/website/account.ts'
import { Problem } from '../../lib/errors.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { handbookModel } from './handbook.ts'
import { HandbookContents, HandbookSheet } from './sheet.tsx'
import { AuthoritySheet, blankAuthority } from '../views/authoritySheet.tsx'
import { PrintPage } from '../views/sheet.tsx'

/** Officers print the forms of a request filled in, so the sheet leads to no blank ones. */
const linksOf = async ({ deps }: MemberContext) => ({
  account: accountOf(await deps.basicId()),
  isBlankForm: () => false,
  authority: null,
})

/** The whole handbook with its contents page, for printing. */
export async function handbookPage(context: MemberContext): Promise<Reply> {
  const { now, office, speak } = context
  const links = await linksOf(context)
  const models = serviceIds.map((id) => handbookModel(office.service(id), now, office, links, speak))
  return {
    kind: 'page',
    title: speak.t('print.handbook.title'),
    body: (
      <PrintPage back="/console" speak={speak}>
        <HandbookContents models={models} speak={speak} />
        {models.map((model) => (
          <HandbookSheet model={model} speak={speak} among />
        ))}
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}

/** The letter of authority with nothing filled in. */
function authorityPage({ office, speak }: MemberContext): Reply {
  return {
    kind: 'page',
    title: speak.t('print.link.authority'),
    body: (
      <PrintPage back="/console/handbook" speak={speak}>
        <AuthoritySheet model={blankAuthority(office, speak)} speak={speak} />
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}

/** The handbook page of one service, or the blank letter of authority. */
export async function handbookServicePage(context: MemberContext): Promise<Reply> {
  const { now, office, speak, params } = context
  if (params['service'] === 'authority') return authorityPage(context)
  const id = serviceIds.find((each) => each === params['service'])
  if (id === undefined) throw new Problem('not-found', 'The handbook has no service of this id')
  const model = handbookModel(office.service(id), now, office, await linksOf(context), speak)
  return {
    kind: 'page',
    title: `${speak.t('print.handbook.title')} ${model.name}`,
    body: (
      <PrintPage back="/console/handbook" speak={speak}>
        <HandbookSheet model={model} speak={speak} />
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}
