import { formatHundredths } from '../../../reports/format.ts'
import type { Chart } from '../../../reports/table.ts'
import { dashOf, fillOf, Mark, paintOf, seriesClass } from './looks.tsx'

const WIDTH = 32
const HEIGHT = 14

function BarSample({ index, id }: { index: number; id: string }) {
  const fill = paintOf(fillOf(index), id)
  return <rect class="chart-bar" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} fill={fill} />
}

function LineSample({ index }: { index: number }) {
  return (
    <>
      <path class="chart-line" d={`M0 ${HEIGHT / 2}h${WIDTH}`} stroke-dasharray={dashOf(index)} />
      <Mark index={index} x={50} y={50} />
    </>
  )
}

/** Shows the style and name of each series and of the target's line. */
export function Legend({ chart, id }: { chart: Chart; id: string }) {
  const { kind, series, target } = chart
  const frame = { width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' } as const
  return (
    <span class="chart-legend">
      {series.map(({ name }, index) => (
        <span class="chart-key">
          <svg class={seriesClass(index)} {...frame}>
            {kind === 'bars' ? <BarSample index={index} id={id} /> : <LineSample index={index} />}
          </svg>
          {name}
        </span>
      ))}
      {target && (
        <span class="chart-key">
          <svg {...frame}>
            <path class="chart-target" d={`M0 ${HEIGHT / 2}h${WIDTH}`} />
          </svg>
          {`${target.name} ${formatHundredths(target.value)}`}
        </span>
      )}
    </span>
  )
}
