import { type Block, type Message, paragraph } from '../chat/message.ts'
import { type Param, say, type Text } from '../domain/text.ts'
import { formatMonthInFull, type Month } from '../lib/time.ts'
import { formatCount, formatHundredths } from '../reports/format.ts'
import { LEAST_PEOPLE } from '../reports/suppression.ts'
import type { MonthFigures, MonthSums } from './monthFigures.ts'

interface Row {
  readonly label: Text
  readonly value: Text
}

const monthWords = (month: Month): Param => ({
  words: { th: formatMonthInFull(month, 'th'), en: formatMonthInFull(month, 'en') },
})

function peopleWords({ respondents }: MonthSums): Text {
  if (respondents < LEAST_PEOPLE) return say('summary.month.few')
  return say('summary.month.people', { n: formatCount(respondents) })
}

/** The difference to the month before; none if the two months used different versions of the survey. */
function percentBefore({ satisfaction, before }: MonthFigures): string {
  const comparable = before.satisfaction?.version === satisfaction?.version
  return formatHundredths(comparable ? (before.satisfaction?.percentHundredths ?? null) : null)
}

function satisfactionRows(figures: MonthFigures, targetPercent: number): Row[] {
  const { satisfaction } = figures
  const label = say('summary.month.figure.satisfaction')
  if (!satisfaction) return [{ label, value: say('summary.month.too-few') }]
  const value = say('summary.month.satisfaction', {
    mean: formatHundredths(satisfaction.meanCents),
    percent: formatHundredths(satisfaction.percentHundredths),
    before: percentBefore(figures),
  })
  return [
    { label, value },
    {
      label: say('summary.month.figure.target', { target: targetPercent }),
      value: say(`summary.month.target.${satisfaction.targetMet ? 'met' : 'missed'}`),
    },
  ]
}

function rowsOf(figures: MonthFigures, targetPercent: number): Row[] {
  const { before } = figures
  const requests = (name: 'filed' | 'completed'): Row => ({
    label: say(`summary.month.figure.${name}`),
    value: say('summary.month.requests', {
      n: formatCount(figures[name]),
      before: formatCount(before[name]),
    }),
  })
  const share = {
    share: formatHundredths(figures.withinShareHundredths),
    before: formatHundredths(before.withinShareHundredths),
  }
  const people = { people: { text: peopleWords(figures) }, before: { text: peopleWords(before) } }
  return [
    requests('filed'),
    requests('completed'),
    { label: say('summary.month.figure.within'), value: say('summary.month.share', share) },
    { label: say('summary.month.figure.respondents'), value: say('summary.month.respondents', people) },
    ...satisfactionRows(figures, targetPercent),
  ]
}

interface MonthCard {
  /** When the figures were counted. */
  readonly at: Date
  /** The percent of satisfaction that the office aims at. */
  readonly targetPercent: number
  /** The public address of the console. */
  readonly baseUrl: string
}

/** Shows a month's figures in the chat, compared with the month before, with a link to its report. */
export function monthCard(figures: MonthFigures, { at, targetPercent, baseUrl }: MonthCard): Message {
  const { month } = figures
  const report: Block = {
    kind: 'buttons',
    buttons: [
      {
        label: say('summary.month.open'),
        action: { kind: 'link', uri: `${baseUrl}/console/reports?period=${month}` },
        look: 'primary',
      },
    ],
  }
  return {
    kind: 'card',
    title: say('summary.month.title', { month: monthWords(month) }),
    blocks: [
      paragraph(say('summary.day.at', { moment: { at: at.toISOString() } }), 'small'),
      { kind: 'facts', rows: rowsOf(figures, targetPercent) },
      report,
    ],
  }
}
