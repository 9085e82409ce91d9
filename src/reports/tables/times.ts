import { isFew } from '../suppression.ts'
import type { Cell } from '../../counting/cell.ts'
import type { Office } from '../../domain/settings/office.ts'
import { isServiceId, serviceIds } from '../../domain/services/ids.ts'
import { formatCount } from '../format.ts'
import { serviceLabel, shortServiceLabel } from '../labels.ts'
import type { Say } from '../say.ts'
import { byValue, inOrder } from '../select.ts'
import { type ServiceTimes, serviceTimesOf } from '../serviceTime.ts'
import { type Column, countValue, figureValue, NONE, type Row, type Table, textValue } from '../table.ts'

type Catalogue = Pick<Office, 'service'>

/** The promised times for the requests served; today's promise if none was served. */
function promisedWords(service: string, { promised }: ServiceTimes, { service: of }: Catalogue): string {
  if (promised.length > 0) return promised.map(formatCount).join(', ')
  return isServiceId(service) ? String(of(service).minutes.target) : ''
}

const measuredValues = (times: ServiceTimes) => [
  countValue(times.served),
  figureValue(times.medianHundredths),
  figureValue(times.ninetiethHundredths),
  countValue(times.withinPromise),
  figureValue(times.withinShareHundredths),
]

/**
 * The manual's standards table (มาตรฐานการให้บริการ) with measured times: for each request type the promised minutes,
 * the manual's usual ones, median, 90th percentile and the share within the promise. Takes cells of `times`.
 */
export function timesTable(cells: readonly Cell[], catalogue: Catalogue, say: Say, only?: string): Table {
  const { t } = say
  const groups = byValue(cells, 'service')
  const columns: Column[] = [
    { id: 'promised', head: t('reports.promised') },
    { id: 'usual', head: t('reports.usual') },
    { id: 'served', head: t('reports.served') },
    { id: 'median', head: t('reports.median') },
    { id: 'ninetieth', head: t('reports.ninetieth') },
    { id: 'within', head: t('reports.within') },
    { id: 'within-percent', head: t('reports.within-percent') },
  ]
  const services = inOrder(groups.keys(), only === undefined ? serviceIds : [only])
  const lines = services.map((service) => ({ service, times: serviceTimesOf(groups.get(service) ?? []) }))
  const rows: Row[] = lines.map(({ service, times }) => ({
    label: serviceLabel(service, say),
    values: [
      textValue(promisedWords(service, times, catalogue)),
      isServiceId(service) ? countValue(catalogue.service(service).minutes.usual) : NONE,
      ...measuredValues(times),
    ],
  }))
  const all = serviceTimesOf(cells)
  const drawn = lines.filter(({ times }) => times.served > 0)
  return {
    id: 'times',
    title: t('reports.table.times'),
    head: t('reports.service'),
    columns,
    rows: [
      ...rows,
      { label: t('reports.all-services'), values: [NONE, NONE, ...measuredValues(all)], kind: 'sum' },
    ],
    notes: [t('reports.note.minutes')],
    ...(drawn.length > 0 && {
      chart: {
        kind: 'bars',
        summary: t('reports.chart.times'),
        labels: drawn.map(({ service }) => shortServiceLabel(service, say)),
        series: [
          {
            name: t('reports.median'),
            values: drawn.map(({ times }) => times.medianHundredths),
            few: drawn.map(({ times }) => isFew(times.served)),
          },
          {
            name: t('reports.promised'),
            values: drawn.map(({ times }) => 100 * (times.promised.at(-1) ?? 0)),
          },
        ],
        from: 0,
        to: null,
        unit: t('reports.minutes'),
      },
    }),
  }
}

/** The standards table in the manual's layout: number, service, promised time, usual time, and the measured time. */
export function standardsTable(cells: readonly Cell[], catalogue: Catalogue, say: Say): Table {
  const { t } = say
  const groups = byValue(cells, 'service')
  return {
    id: 'standards',
    title: t('reports.table.standards'),
    head: t('reports.standards.service'),
    columns: [
      { id: 'number', head: t('reports.standards.number') },
      { id: 'promised', head: t('reports.standards.promised') },
      { id: 'usual', head: t('reports.standards.usual') },
      { id: 'measured', head: t('reports.standards.measured') },
      { id: 'served', head: t('reports.served') },
    ],
    rows: serviceIds.map((id, index) => {
      const service = catalogue.service(id)
      const { medianHundredths, served } = serviceTimesOf(groups.get(id) ?? [])
      return {
        label: say.of(service.name),
        values: [
          countValue(index + 1),
          countValue(service.minutes.target),
          countValue(service.minutes.usual),
          figureValue(medianHundredths),
          countValue(served),
        ],
      }
    }),
    notes: [t('reports.note.standards')],
  }
}

/** Service times by the officer who handled the requests; takes cells of `officers`. Only for administrators. */
export function officersTable(cells: readonly Cell[], nameOf: (staffId: string) => string, say: Say): Table {
  const { t } = say
  return {
    id: 'officers',
    title: t('reports.table.officers'),
    head: t('reports.officer'),
    columns: [
      { id: 'served', head: t('reports.served') },
      { id: 'median', head: t('reports.median') },
      { id: 'ninetieth', head: t('reports.ninetieth') },
      { id: 'within', head: t('reports.within') },
      { id: 'within-percent', head: t('reports.within-percent') },
    ],
    rows: [...byValue(cells, 'officer')]
      .map(([officer, own]) => ({ label: nameOf(officer), values: measuredValues(serviceTimesOf(own)) }))
      .sort((a, b) => a.label.localeCompare(b.label, say.language)),
    notes: [t('reports.note.officers')],
  }
}
