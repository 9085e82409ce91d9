import { type Column, type Row, type Table, type Value, valueText } from '../../reports/table.ts'
import type { Speak } from '../speak.ts'
import { ChartFigure } from './charts/figure.tsx'

/** “ตารางที่ 3 …”; numbers run through the report. */
const numbered = (title: string, number: number, { t }: Speak) =>
  t('reports.table.numbered', { number, title })

function Cell({ value, words }: { value: Value | undefined; words: boolean }) {
  return <td class={words ? 'in-words' : undefined}>{value === undefined ? '' : valueText(value)}</td>
}

function Line({ row, table }: { row: Row; table: Table }) {
  if (row.kind === 'part') {
    return (
      <tr class="part">
        <th scope="rowgroup" colSpan={table.columns.length + 1}>
          {row.label}
        </th>
      </tr>
    )
  }
  return (
    <tr class={row.kind === 'sum' ? 'sum' : undefined}>
      <th scope="row">{row.label}</th>
      {table.columns.map(({ words }, index) => (
        <Cell value={row.values[index]} words={words ?? false} />
      ))}
    </tr>
  )
}

/** Groups rows under the heading above them, so that for screen readers a heading covers only its own rows. */
function partsOf(rows: readonly Row[]): Row[][] {
  return rows.reduce<Row[][]>((parts, row) => {
    const last = parts.at(-1)
    if (row.kind === 'part' || !last) parts.push([row])
    else last.push(row)
    return parts
  }, [])
}

/** The table's head; heads over several columns are in a row above. */
function Heads({ table: { head, columns } }: { table: Table }) {
  const over = groupsOf(columns)
  const two = columns.some(({ under }) => under !== undefined)
  const rows = two ? { rowSpan: 2 } : {}
  const Head = ({ column, ...span }: { column: Column; rowSpan?: number }) => (
    <th scope="col" class={column.words ? 'in-words' : undefined} {...span}>
      {column.head}
    </th>
  )
  return (
    <thead>
      <tr>
        <th scope="col" {...rows}>
          {head}
        </th>
        {over.map((group) => {
          const [first] = group
          if (first?.under === undefined) return group.map((column) => <Head column={column} {...rows} />)
          return (
            <th scope="colgroup" class="over" colSpan={group.length}>
              {first.under}
            </th>
          )
        })}
      </tr>
      {two && (
        <tr>
          {columns
            .filter(({ under }) => under !== undefined)
            .map((column) => (
              <Head column={column} />
            ))}
        </tr>
      )}
    </thead>
  )
}

/** Neighbouring columns with the same head above them. */
function groupsOf(columns: readonly Column[]): Column[][] {
  return columns.reduce<Column[][]>((groups, column) => {
    const last = groups.at(-1)
    if (last && last[0]?.under === column.under) last.push(column)
    else groups.push([column])
    return groups
  }, [])
}

function widthOf({ columns }: Table): string {
  if (columns.length > 9) return 'wide'
  return columns.length < 4 ? 'narrow' : ''
}

/** A table of a report with its number. On a narrow screen it scrolls sideways, by keyboard too. */
function ReportTable({ table, number, speak }: { table: Table; number: number; speak: Speak }) {
  const caption = numbered(table.title, number, speak)
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={`figures ${widthOf(table)}`}>
        <caption>{caption}</caption>
        <Heads table={table} />
        {partsOf(table.rows).map((rows) => (
          <tbody>
            {rows.map((row) => (
              <Line row={row} table={table} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** A table with its chart above and its notes below. */
export function ReportPart({
  table,
  number,
  period,
  speak,
}: {
  table: Table
  number: number
  /** The days of the report, in words. */
  period: string
  speak: Speak
}) {
  return (
    <div class="report-part" id={table.id}>
      {table.chart && <ChartFigure id={`chart-${table.id}`} {...{ chart: table.chart, period, speak }} />}
      <ReportTable table={table} number={number} speak={speak} />
      {table.notes.map((note) => (
        <p class="small">{note}</p>
      ))}
    </div>
  )
}
