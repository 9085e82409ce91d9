import { toBuffer } from 'qrcode'

/**
 * A text as a QR code, PNG. Highest error correction: it is scanned from a scratched screen. For a reference 348 by
 * 348 pixels with the quiet zone of four modules that ISO/IEC 18004 asks for.
 */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'H', margin: 4, scale: 12 })
}
