import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import type { GroupLine, ReportModel, SatisfactionLine, TimeLine } from './model.ts'

interface Shown {
  readonly model: ReportModel
  readonly speak: Speak
}

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
function Table({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="figures">
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  )
}

function FigureHeads({ speak }: { speak: Speak }) {
  const { t } = speak
  return (
    <>
      <th scope="col">{t('reports.n')}</th>
      <th scope="col">{t('reports.mean')}</th>
      <th scope="col">{t('reports.sd')}</th>
      <th scope="col">{t('reports.percent')}</th>
      <th scope="col" class="words">
        {t('reports.level')}
      </th>
    </>
  )
}

function Figures({ line }: { line: SatisfactionLine }) {
  return (
    <>
      <td>{line.n}</td>
      <td>{line.mean}</td>
      <td>{line.sd}</td>
      <td>{line.percent}</td>
      <td class="words">{line.level}</td>
    </>
  )
}

function Line({ line }: { line: SatisfactionLine }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <Figures line={line} />
    </tr>
  )
}

/** Table 1: the aspects, and all of them pooled. */
export function AspectTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.aspects')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.aspect')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      <tbody>
        {model.aspects.map((line) => (
          <Line line={line} />
        ))}
      </tbody>
      <tfoot>
        <Line line={model.overall} />
      </tfoot>
    </Table>
  )
}

/** Table 2: the items, each under its aspect. */
export function ItemTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.items')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.item')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      {model.items.map(({ title, lines }) => (
        <tbody>
          <tr class="part">
            <th scope="rowgroup" colSpan={6}>
              {title}
            </th>
          </tr>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </tbody>
      ))}
    </Table>
  )
}

/** Tables 3 and 4: the pooled figures by service, by month. */
export function GroupTable(props: {
  caption: string
  head: string
  lines: readonly GroupLine[]
  speak: Speak
}) {
  const { caption, head, lines, speak } = props
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{speak.t('reports.respondents')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">{line.label}</th>
            <td>{line.respondents}</td>
            <Figures line={line} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function TimeCells({ line }: { line: TimeLine }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <td>{line.promised}</td>
      <td>{line.usual}</td>
      <td>{line.served}</td>
      <td>{line.median}</td>
      <td>{line.ninetieth}</td>
      <td>{line.within}</td>
      <td>{line.withinPercent}</td>
    </tr>
  )
}

/** Table 5: service minutes against the promise. */
export function TimeTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.times')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.service')}</th>
          <th scope="col">{t('reports.promised')}</th>
          <th scope="col">{t('reports.usual')}</th>
          <th scope="col">{t('reports.served')}</th>
          <th scope="col">{t('reports.median')}</th>
          <th scope="col">{t('reports.ninetieth')}</th>
          <th scope="col">{t('reports.within')}</th>
          <th scope="col">{t('reports.within-percent')}</th>
        </tr>
      </thead>
      <tbody>
        {model.times.map((line) => (
          <TimeCells line={line} />
        ))}
      </tbody>
      <tfoot>
        <TimeCells line={model.allTimes} />
      </tfoot>
    </Table>
  )
}
