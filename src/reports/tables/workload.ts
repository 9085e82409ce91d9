import type { Cell } from '../../counting/cell.ts'
import type { Office } from '../../domain/settings/office.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import { noticeKinds } from '../../domain/requests/requestLife.ts'
import { moneyServices } from '../../domain/settings/payment.ts'
import { isServiceId, serviceIds } from '../../domain/services/ids.ts'
import { shareHundredths } from '../exact.ts'
import { pauseLabel, serviceLabel } from '../labels.ts'
import type { Say } from '../say.ts'
import { byValue, inOrder } from '../select.ts'
import { countValue, figureValue, NONE, type Row, type Table, textValue } from '../table.ts'
import {
  missingPapers,
  noticeFates,
  noticesOf,
  pausesOf,
  appointmentsOf,
  transfersOf,
  type Volumes,
  volumesOf,
} from '../workload.ts'

/** A row for each request type, and a row with the sum. */
function byService(
  cells: readonly Cell[],
  only: string | undefined,
  values: (own: readonly Cell[]) => Row['values'],
  say: Say,
): Row[] {
  const groups = byValue(cells, 'service')
  return [
    ...inOrder(groups.keys(), only === undefined ? serviceIds : [only]).map((service) => ({
      label: serviceLabel(service, say),
      values: values(groups.get(service) ?? []),
    })),
    { label: say.t('reports.all-services'), values: values(cells), kind: 'sum' },
  ]
}

const endings = ['completed', 'cancelled', 'rejected', 'expired'] as const

/** How many requests were filed, and how they ended. Takes cells of `requests`. */
export function volumesTable(cells: readonly Cell[], say: Say, only?: string): Table {
  const { t } = say
  const values = (volumes: Volumes) => [
    countValue(volumes.filed),
    ...endings.map((ending) => countValue(volumes[ending])),
    figureValue(volumes.lostShareHundredths),
  ]
  return {
    id: 'volumes',
    title: t('reports.table.volumes'),
    head: t('reports.service'),
    columns: [
      { id: 'filed', head: t('reports.volumes.filed') },
      ...endings.map((id) => ({ id, head: t(`reports.volumes.${id}`) })),
      { id: 'lost-percent', head: t('reports.volumes.lost-percent') },
    ],
    rows: byService(cells, only, (own) => values(volumesOf(own)), say),
    notes: [t('reports.note.volumes')],
  }
}

/** How often papers were missing. Takes cells of `requests`. */
export function missingTable(cells: readonly Cell[], say: Say, only?: string): Table {
  const { t } = say
  const values = ({ filed, asked, askedShareHundredths, askedAgain }: Volumes) => [
    countValue(filed),
    countValue(asked),
    figureValue(askedShareHundredths),
    countValue(askedAgain),
  ]
  return {
    id: 'missing',
    title: t('reports.table.missing'),
    head: t('reports.service'),
    columns: [
      { id: 'filed', head: t('reports.volumes.filed') },
      { id: 'asked', head: t('reports.missing.asked') },
      { id: 'asked-percent', head: t('reports.missing.asked-percent') },
      { id: 'asked-again', head: t('reports.missing.again') },
    ],
    rows: byService(cells, only, (own) => values(volumesOf(own)), say),
    notes: [],
  }
}

/** The most papers that the table lists. */
const MOST_PAPERS = 20

/** The papers that were missing most often: the office should improve the chat's texts about them. */
export function papersTable(cells: readonly Cell[], catalogue: Pick<Office, 'service'>, say: Say): Table {
  const { t } = say
  const found = missingPapers(cells).slice(0, MOST_PAPERS)
  return {
    id: 'papers',
    title: t('reports.table.papers'),
    head: t('reports.paper'),
    columns: [
      { id: 'service', head: t('reports.service'), words: true },
      { id: 'count', head: t('reports.missing.count') },
      { id: 'percent', head: t('reports.missing.of-filed') },
    ],
    rows: found.map(({ service, paper, count, shareHundredths: share }) => ({
      label: isServiceId(service) ? say.of(paperName(catalogue.service(service), paper)) : paper,
      values: [textValue(serviceLabel(service, say)), countValue(count), figureValue(share)],
    })),
    notes: [t(found.length === 0 ? 'reports.nothing' : 'reports.note.papers')],
  }
}

/** Pauses of requests handed over, and their reasons. Takes cells of `pauses`. */
export function pausesTable(cells: readonly Cell[], served: number, say: Say): Table {
  const { t } = say
  const { requests, pauses, reasons } = pausesOf(cells)
  return {
    id: 'pauses',
    title: t('reports.table.pauses'),
    head: t('reports.pause.reason'),
    columns: [
      { id: 'count', head: t('reports.pause.count') },
      { id: 'percent', head: t('reports.percent') },
      { id: 'mean', head: t('reports.pause.mean') },
    ],
    rows: [
      ...reasons.map(({ reason, count, meanHundredths }) => ({
        label: pauseLabel(reason, say),
        values: [countValue(count), figureValue(shareHundredths(count, pauses)), figureValue(meanHundredths)],
      })),
      {
        label: t('reports.total'),
        values: [countValue(pauses), figureValue(shareHundredths(pauses, pauses)), NONE],
        kind: 'sum',
      },
    ],
    notes: [
      t('reports.note.pauses', {
        requests,
        served,
        percent: percentWords(shareHundredths(requests, served)),
      }),
    ],
  }
}

/** Appointments whose day has passed. Takes cells of `visits`. */
export function appointmentsTable(cells: readonly Cell[], say: Say, only?: string): Table {
  const { t } = say
  return {
    id: 'visits',
    title: t('reports.table.visits'),
    head: t('reports.service'),
    columns: [
      { id: 'past', head: t('reports.visits.past') },
      { id: 'came', head: t('reports.visits.came') },
      { id: 'came-percent', head: t('reports.visits.came-percent') },
    ],
    rows: byService(
      cells,
      only,
      (own) => {
        const { past, came, cameShareHundredths } = appointmentsOf(own)
        return [countValue(past), countValue(came), figureValue(cameShareHundredths)]
      },
      say,
    ),
    notes: [t('reports.note.visits')],
  }
}

/** Claims that finance's transfer lists have completed. Takes cells of `requests`. */
export function transfersTable(cells: readonly Cell[], say: Say): Table {
  const { t } = say
  const groups = byValue(cells, 'service')
  const values = (own: readonly Cell[]) => {
    const { transferred, meanDaysHundredths } = transfersOf(own)
    return [countValue(transferred), figureValue(meanDaysHundredths)]
  }
  return {
    id: 'transfers',
    title: t('reports.table.transfers'),
    head: t('reports.service'),
    columns: [
      { id: 'transferred', head: t('reports.transfers.count') },
      { id: 'mean-days', head: t('reports.transfers.mean-days') },
    ],
    rows: [
      ...inOrder(groups.keys(), moneyServices)
        .filter((service) => moneyServices.some((id) => id === service))
        .map((service) => ({ label: serviceLabel(service, say), values: values(groups.get(service) ?? []) })),
      { label: t('reports.total'), values: values(cells), kind: 'sum' },
    ],
    notes: [t('reports.note.transfers')],
  }
}

/** A month's message allowance, as LINE reported it. */
export interface AllowanceUsed {
  readonly month: string
  readonly used: number
  /** Null: LINE sets no limit. */
  readonly limit: number | null
}

/** Notices by result. Takes cells of `notices`. */
export function noticesTable(cells: readonly Cell[], allowance: readonly AllowanceUsed[], say: Say): Table {
  const { t } = say
  const groups = byValue(cells, 'notice')
  const values = (own: readonly Cell[]) => {
    const fates = noticesOf(own)
    return noticeFates.map((fate) => countValue(fates[fate]))
  }
  const kindOf = (kind: string) => noticeKinds.find((each) => each === kind)
  return {
    id: 'notices',
    title: t('reports.table.notices'),
    head: t('reports.notice.kind'),
    columns: noticeFates.map((id) => ({ id, head: t(`reports.notice.${id}`) })),
    rows: [
      ...inOrder(groups.keys(), noticeKinds).map((kind) => {
        const known = kindOf(kind)
        return {
          label: known ? t(`reports.notice.of.${known}`) : kind,
          values: values(groups.get(kind) ?? []),
        }
      }),
      { label: t('reports.total'), values: values(cells), kind: 'sum' },
    ],
    notes: [
      t('reports.note.notices'),
      ...allowance.map(({ month, used, limit }) =>
        limit === null
          ? t('reports.note.allowance-unlimited', { month, used })
          : t('reports.note.allowance', { month, used, limit }),
      ),
    ],
  }
}

const percentWords = (hundredths: number | null) =>
  hundredths === null ? '–' : (hundredths / 100).toFixed(2)
