import { NO_FIGURE } from '../../../reports/format.ts'
import type { Chart } from '../../../reports/table.ts'
import { axisOf, placeOn, type Tick } from './axis.ts'
import { emptyPlaces, type Line, linesOf } from './lineGeometry.ts'
import { dashOf, Mark, seriesClass } from './looks.tsx'
import { pointFigures } from './pointFigures.ts'
import { type TimeLabel, timeLabels } from './timeLabels.ts'
import { Told, toldBy } from './told.tsx'

function Level({ of, at }: { of: 'grid' | 'target'; at: number }) {
  return <line class={`chart-${of}`} x1="0" x2="100%" y1={`${100 - at}%`} y2={`${100 - at}%`} />
}

function Grid({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <>
      {ticks.map(({ at, text }) => (
        <>
          <Level of="grid" at={at} />
          <text x="0" y={`${100 - at}%`} dx="-0.5em" dy="0.35em" text-anchor="end">
            {text}
          </text>
        </>
      ))}
    </>
  )
}

function TimeAxis({ labels }: { labels: readonly TimeLabel[] }) {
  return (
    <>
      {labels
        .filter(({ fits }) => fits !== 'never')
        .map(({ lines, at, fits }) => (
          <text class={`chart-time ${fits}`} y="100%" dy="0.5em" text-anchor="middle">
            {lines.map((line) => (
              <tspan x={`${at}%`} dy="1.1em">
                {line}
              </tspan>
            ))}
          </text>
        ))}
    </>
  )
}

/** Points are in percent and stretched over the plot; strokes keep their width. */
function Strokes({ line, index }: { line: Line; index: number }) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
      {line.runs.map((points) => (
        <polyline
          class="chart-line"
          points={points}
          stroke-dasharray={dashOf(index)}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

function Drawn({ line, index }: { line: Line; index: number }) {
  return (
    <g class={seriesClass(index)}>
      <Strokes line={line} index={index} />
      {line.points.map(({ x, y, label, text }) => (
        <Mark index={index} x={x} y={y} told={`${line.name} ${label}: ${text}`} />
      ))}
    </g>
  )
}

function Figures({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      {pointFigures(lines).map(({ x, y, text, side }) => (
        <text
          class="chart-figure"
          x={`${x}%`}
          y={`${y}%`}
          dy={side === 'above' ? '-0.7em' : '1.4em'}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  )
}

/** A line chart over time. Coordinates are in percent of the plot, so that letters keep their size at any width. */
export function Lines({ chart, id }: { chart: Chart; id: string }) {
  const axis = axisOf(chart)
  const lines = linesOf(chart, axis)
  const labels = timeLabels(chart.labels)
  const dated = labels.some((label) => label.lines.length > 1)
  return (
    <div class={dated ? 'chart-lines dated' : 'chart-lines'}>
      {chart.unit !== '' && <p class="chart-unit">{chart.unit}</p>}
      <svg class="chart-plot" {...toldBy(id)}>
        <Told chart={chart} id={id} />
        <Grid ticks={axis.ticks} />
        <TimeAxis labels={labels} />
        {chart.target && <Level of="target" at={placeOn(axis, chart.target.value)} />}
        {lines.map((line, index) => (
          <Drawn line={line} index={index} />
        ))}
        {emptyPlaces(chart).map((x) => (
          <text x={`${x}%`} y="100%" dy="-0.5em" text-anchor="middle">
            {NO_FIGURE}
          </text>
        ))}
        <Figures lines={lines} />
      </svg>
    </div>
  )
}
