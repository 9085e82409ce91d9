import type { Office } from '../../domain/settings/office.ts'
import { isServiceId, serviceIds } from '../../domain/services/ids.ts'
import { aspectNames } from '../../domain/survey/surveyItems.ts'
import type { SurveySet } from '../../domain/survey/surveySets.ts'
import { shareHundredths } from '../exact.ts'
import { findingOf } from '../finding.ts'
import { formatCount, formatHundredths } from '../format.ts'
import { serviceLabel } from '../labels.ts'
import { levelsNote } from '../levelsNote.ts'
import type { ReportCells } from '../load.ts'
import { periodWords } from '../periodWords.ts'
import { type SatisfactionFigures, satisfactionOf, versionsIn } from '../satisfaction.ts'
import type { Say } from '../say.ts'
import { byValue, inOrder, select, total } from '../select.ts'
import { serviceTimesOf } from '../serviceTime.ts'
import { optionsOf } from '../slices.ts'
import { hiddenCells, LEAST_PEOPLE } from '../suppression.ts'
import { countValue, figureValue, HIDDEN, NONE, type ReportDocument, type Row, type Table } from '../table.ts'
import { figureColumns, figureValues, hiddenValues } from '../tables/figures.ts'

/** Input of the yearly statistics for the public: a fiscal year's totals. */
interface DisclosureInput {
  readonly cells: ReportCells
  readonly set: SurveySet
  readonly office: Office
  readonly say: Say
}

/** Satisfaction by aspect and overall. Hides aspects with few answers, and others that would reveal them. */
function satisfactionTable(figures: SatisfactionFigures, say: Say): Table {
  const columns = figureColumns(say)
  const { aspects } = figures
  const counts = new Map<string, number>(aspects.map(({ id, n }) => [id, n]))
  const hidden = hiddenCells(counts, [{ total: null, parts: [...counts.keys()] }])
  const shown = (statistics: SatisfactionFigures['overall']) =>
    statistics.n > 0 && statistics.n < LEAST_PEOPLE
      ? hiddenValues(columns.length)
      : figureValues(statistics, say)
  return {
    id: 'aspects',
    title: say.t('reports.table.aspects'),
    head: say.t('reports.aspect'),
    columns,
    rows: [
      ...aspects.map((aspect) => ({
        label: say.of(aspectNames[aspect.id]),
        values: hidden.has(aspect.id) ? hiddenValues(columns.length) : figureValues(aspect, say),
      })),
      { label: say.t('reports.overall'), values: shown(figures.overall), kind: 'sum' as const },
      { label: say.of(aspectNames.overall), values: shown(figures.single) },
    ],
    notes: [say.t('reports.note.pooled')],
  }
}

/** How many were served and within the promise. Hides services with few people, and others that would reveal them. */
function servedTable({ cells, office, say }: DisclosureInput): Table {
  const { t } = say
  const times = select(cells.of(cells.period), 'times')
  const groups = byValue(times, 'service')
  const lines = inOrder(groups.keys(), serviceIds).map((service) => ({
    service,
    times: serviceTimesOf(groups.get(service) ?? []),
  }))
  const counts = new Map(lines.map((line) => [line.service, line.times.served]))
  const hidden = hiddenCells(counts, [{ total: null, parts: [...counts.keys()] }])
  const all = serviceTimesOf(times)
  const values = ({ served, medianHundredths, withinShareHundredths }: typeof all) => [
    countValue(served),
    figureValue(medianHundredths),
    figureValue(withinShareHundredths),
  ]
  const rows: Row[] = lines.map((line) => ({
    label: serviceLabel(line.service, say),
    values: [
      isServiceId(line.service) ? countValue(office.service(line.service).minutes.target) : NONE,
      ...(hidden.has(line.service) ? [HIDDEN, HIDDEN, HIDDEN] : values(line.times)),
    ],
  }))
  const few = all.served > 0 && all.served < LEAST_PEOPLE
  return {
    id: 'served',
    title: t('reports.table.times'),
    head: t('reports.service'),
    columns: [
      { id: 'promised', head: t('reports.promised') },
      { id: 'served', head: t('reports.served') },
      { id: 'median', head: t('reports.median') },
      { id: 'within-percent', head: t('reports.within-percent') },
    ],
    rows: [
      ...rows,
      {
        label: t('reports.all-services'),
        values: [NONE, ...(few ? hiddenValues(3) : values(all))],
        kind: 'sum',
      },
    ],
    notes: [t('reports.note.minutes'), t('reports.note.hidden-served')],
  }
}

function leadOf({ cells, say }: DisclosureInput, figures: SatisfactionFigures | null): string[] {
  const { t } = say
  if (figures === null) return [t('reports.kept-back')]
  const served = total(select(cells.of(cells.period), 'requests'), 'completed')
  return [
    findingOf(figures, say) ?? t('reports.nobody'),
    t('reports.response', {
      respondents: formatCount(figures.respondents),
      served: formatCount(served),
      percent: formatHundredths(shareHundredths(figures.respondents, served)),
    }),
    t('reports.self-selected'),
  ]
}

/**
 * Totals of a fiscal year for the page on which the office discloses its statistics, without figures of small groups.
 */
export function disclosureReport(input: DisclosureInput): ReportDocument {
  const { cells, set, office, say } = input
  const { t } = say
  const { bands, sdForm } = office.reports
  const answers = select(cells.of(cells.period), 'survey', { version: set.version })
  const respondents = total(answers, 'respondents')
  const few = respondents > 0 && respondents < LEAST_PEOPLE
  const figures = few ? null : satisfactionOf(answers, optionsOf(office))
  const leftOut = versionsIn(cells.of(cells.period))
    .filter(({ version }) => version !== set.version)
    .reduce((sum, each) => sum + each.respondents, 0)
  return {
    kind: 'disclosure',
    office: say.of(office.profile.name),
    title: t('reports.disclosure.title'),
    period: periodWords(cells.period, say),
    filters: [],
    lead: [...leadOf(input, figures), t('reports.disclosure.lead'), t('reports.disclosure.check')],
    tables: [...(figures ? [satisfactionTable(figures, say)] : []), servedTable(input)],
    notes: [
      t('reports.note.symbols'),
      t(`reports.note.deviation.${sdForm}`),
      t('reports.note.percent'),
      t(`reports.note.bands.${bands}`),
      levelsNote(cells.period, office, say),
      t('reports.note.version', { version: set.version, leftOut: formatCount(leftOut) }),
      t('reports.note.hidden'),
    ],
  }
}
