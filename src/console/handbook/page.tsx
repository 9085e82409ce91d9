import { serviceIds } from '../../domain/services/ids.ts'
import { Problem } from '../../lib/errors.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { handbookModel } from './handbook.ts'
import { HandbookContents, HandbookSheet } from './sheet.tsx'
import { PrintPage } from '../views/sheet.tsx'

/** The whole handbook with its contents page, for printing. */
export function handbookPage({ now, office, speak }: MemberContext): Reply {
  const models = serviceIds.map((id) => handbookModel(office.service(id), now, office, speak))
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

/** The handbook page of one service. */
export function handbookServicePage({ now, office, speak, params }: MemberContext): Reply {
  const id = serviceIds.find((each) => each === params['service'])
  if (id === undefined) throw new Problem('not-found', 'The handbook has no service of this id')
  const model = handbookModel(office.service(id), now, office, speak)
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
