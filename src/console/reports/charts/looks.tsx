/** Shapes and patterns that distinguish series without colour. They repeat after the fourth series. */

const fills = ['solid', 'hatched', 'dotted', 'hollow'] as const
type Fill = (typeof fills)[number]

const markers = ['disc', 'square', 'triangle', 'diamond'] as const
type Marker = (typeof markers)[number]

/** In px of the screen; the first line is solid. */
const dashes: Readonly<Record<Marker, string | undefined>> = {
  disc: undefined,
  square: '7 4',
  triangle: '2 4',
  diamond: '10 3 2 3',
}

/** Relative to the point, in px. */
const outlines: Readonly<Record<Marker, string>> = {
  disc: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  square: 'M-4-4h8v8h-8Z',
  triangle: 'M0-5.5 5 3.5H-5Z',
  diamond: 'M0-5.5 5.5 0 0 5.5-5.5 0Z',
}

/** The shade of a series, as a class of the style sheet. */
export function seriesClass(index: number): string {
  return `series-${index % fills.length}`
}

/** The fill of a series' bars. */
export function fillOf(index: number): Fill {
  return fills[index % fills.length] ?? 'solid'
}

/** The marker of a series' points. */
function markerOf(index: number): Marker {
  return markers[index % markers.length] ?? 'disc'
}

/** The `stroke-dasharray` of a series' line. */
export function dashOf(index: number): string | undefined {
  return dashes[markerOf(index)]
}

/** The paint of a bar: colours come from the style sheet, patterns from `Patterns` with the same id. */
export function paintOf(fill: Fill, id: string): string {
  switch (fill) {
    case 'solid':
      return 'currentColor'
    case 'hollow':
      return 'none'
    case 'hatched':
    case 'dotted':
      return `url(#${id}-${fill})`
  }
}

/** The fill patterns for the bars of the chart `id`. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 1 1-1M-1 7 7-1M5 7 7 5" fill="none" stroke="currentColor" stroke-width="1.6" />
      </pattern>
      <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M1 1h2v2H1ZM4 4h2v2H4Z" fill="currentColor" />
      </pattern>
    </defs>
  )
}

/** The mark of a point; `x` and `y` in percent of the plot. */
export function Mark({ index, x, y, told }: { index: number; x: number; y: number; told?: string }) {
  const marker = markerOf(index)
  return (
    <svg x={`${x}%`} y={`${y}%`} overflow="visible">
      <path class={`chart-mark ${marker}`} d={outlines[marker]}>
        {told !== undefined && <title>{told}</title>}
      </path>
    </svg>
  )
}
