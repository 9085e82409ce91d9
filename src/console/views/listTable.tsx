import type { ComponentChildren, JSX } from 'preact'

export interface Column<R> {
  readonly title: string
  readonly cell: (row: R) => ComponentChildren
}

interface Shown<R> {
  /** The first column names the row. */
  readonly columns: readonly [Column<R>, ...Column<R>[]]
  readonly rows: readonly R[]
  readonly attributes?: (row: R) => JSX.HTMLAttributes<HTMLTableRowElement> & Record<`data-${string}`, string>
}

/** A list, one entry per row; on a narrow screen each entry is a stack of its cells with their titles. */
export function ListTable<R>({ columns, rows, attributes }: Shown<R>) {
  const [first, ...others] = columns
  return (
    <table class="list">
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr {...attributes?.(row)}>
            <th scope="row" data-label={first.title}>
              {first.cell(row)}
            </th>
            {others.map(({ title, cell }) => (
              <td data-label={title}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
