import { create, toBuffer } from 'qrcode'

/**
 * A text as a QR code, PNG. Highest error correction: it is scanned from a scratched screen. For a reference 348 by
 * 348 pixels with the quiet zone of four modules that ISO/IEC 18004 asks for.
 */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'H', margin: 4, scale: 12 })
}

/**
 * The dark modules of a text's QR code by column and row, without the quiet zone, to be drawn in a page. A quarter may be
 * lost: paper is folded.
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
