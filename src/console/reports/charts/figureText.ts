import { formatHundredths } from '../../../reports/format.ts'
import type { Chart, Series } from '../../../reports/table.ts'

/** Stands at figures that rest on few cases. The legend says what it means. */
export const FEW = '*'

/** A series' figure at a label, as it is printed; “–” without one. */
export function figureText({ values, few }: Series, index: number): string {
  const value = values[index] ?? null
  return `${formatHundredths(value)}${value !== null && few?.[index] ? FEW : ''}`
}

/** All figures of a chart with their names: what the drawing tells who cannot see it. */
export function figuresOf({ series, labels, unit }: Chart): string[] {
  return series.flatMap((each) =>
    labels.flatMap((label, index) =>
      (each.values[index] ?? null) === null
        ? []
        : [`${each.name} ${label}: ${figureText(each, index)} ${unit}`.trim()],
    ),
  )
}
