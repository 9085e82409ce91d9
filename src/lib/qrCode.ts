import { create, toBuffer } from 'qrcode'

/**
 * A text as a QR code (PNG), with the highest error correction, because people scan it from scratched
 * screens. For a reference it is 348 by 348 pixels, with the quiet zone of four modules that ISO/IEC 18004
 * requires.
 */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'H', margin: 4, scale: 12 })
}

/**
 * The dark modules of a text's QR code by column and row, without the quiet zone, for drawing it in a page. A
 * quarter of it may be unreadable, because people fold paper.
 */
export function qrModules(text: string): { size: number; dark: readonly (readonly [number, number])[] } {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' })
  const { size } = modules
  const rows = Array.from({ length: size }, (_, row) => row)
  const dark = rows.flatMap((row) =>
    rows.flatMap((column) => (modules.get(row, column) ? [[column, row] as const] : [])),
  )
  return { size, dark }
}
