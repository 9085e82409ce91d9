import { qrModules } from '../../lib/qrCode.ts'

/** The quiet zone that ISO/IEC 18004 requires, in modules. */
const QUIET = 4

/** A QR code as SVG in the page: it is sharp at every size and loads no file. */
export function Qr({ text, alt }: { text: string; alt: string }) {
  const { size, dark } = qrModules(text)
  const side = size + 2 * QUIET
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={alt} shape-rendering="crispEdges">
      <path d={dark.map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`).join('')} />
    </svg>
  )
}
