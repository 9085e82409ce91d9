import type { Chart } from '../../../reports/table.ts'
import { type Axis, axisOf, placeOn, type Tick } from './axis.ts'
import { type Bar, barGroups } from './barGeometry.ts'
import { fillOf, paintOf, Patterns, seriesClass } from './looks.tsx'
import { Told, toldBy } from './told.tsx'

interface Track {
  readonly axis: Axis
  /** In percent. */
  readonly target: number | null
}

/** Anchors the figures at both ends of the axis so that they stay inside it. */
function anchorOf({ at }: Tick): 'start' | 'middle' | 'end' {
  if (at <= 0) return 'start'
  return at >= 100 ? 'end' : 'middle'
}

function Scale({ chart, id, axis }: { chart: Chart; id: string; axis: Axis }) {
  return (
    <div class="chart-scale">
      <svg class="chart-ticks" {...toldBy(id)}>
        <Told chart={chart} id={id} />
        <Patterns id={id} />
        {axis.ticks.map((tick) => (
          <text class={tick.fits} x={`${tick.at}%`} y="75%" text-anchor={anchorOf(tick)}>
            {tick.text}
          </text>
        ))}
      </svg>
      <span class="chart-unit">{chart.unit}</span>
    </div>
  )
}

function Upright({ of, at }: { of: 'grid' | 'halo' | 'target'; at: number }) {
  return <line class={`chart-${of}`} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
}

/** Whether the bar reaches beyond the target, so that the target's line lies on the bar. */
function goesBeyond({ length }: Bar, target: number | null): target is number {
  return length !== null && target !== null && length > target + 1
}

function BarTrack({ bar, paint, axis, target }: Track & { bar: Bar; paint: string }) {
  return (
    <svg class="chart-track" aria-hidden="true" focusable="false">
      {axis.ticks.map(({ at }) => (
        <Upright of="grid" at={at} />
      ))}
      {bar.length !== null && (
        <rect class="chart-bar" y="15%" width={`${bar.length}%`} height="70%" fill={paint} />
      )}
      {goesBeyond(bar, target) && <Upright of="halo" at={target} />}
      {target !== null && <Upright of="target" at={target} />}
    </svg>
  )
}

/**
 * Horizontal bars. Labels are normal text of the page, which wraps and scales, so that no service name is cut off. Only
 * the bars are drawn, in percent of the remaining width.
 */
export function Bars({ chart, id }: { chart: Chart; id: string }) {
  const axis = axisOf(chart)
  const several = chart.series.length > 1
  const target = chart.target ? placeOn(axis, chart.target.value) : null
  return (
    <div class="chart-bars">
      <Scale chart={chart} id={id} axis={axis} />
      <ul>
        {barGroups(chart, axis).map(({ label, bars }) => (
          <li>
            <span class="chart-label">{label}</span>
            {bars.map((bar, index) => (
              <span class={`chart-row ${seriesClass(index)}`}>
                <BarTrack bar={bar} paint={paintOf(fillOf(index), id)} axis={axis} target={target} />
                {several && <span class="unseen">{chart.series[index]?.name} </span>}
                <span class="chart-value">{bar.text}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
