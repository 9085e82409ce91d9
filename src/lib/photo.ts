import { drawing, escapeSvg, FONT_FAMILY } from './drawing.ts'

/** A photo or a file of a paper, as it is kept. */
export interface Picture {
  readonly kind: 'jpeg' | 'pdf'
  readonly bytes: Buffer
}

/** Pixels: readable in print, and about 1 MB. */
const LONGEST_SIDE = 2000
/** Above what phones take (48 megapixels); a small file that unfolds to more is refused before it does. */
const MOST_PIXELS = 50_000_000
const MOST_SECONDS = 5
const QUALITY = 82

const startsWith = (bytes: Buffer, at: number, text: string) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/** Only what phones send reaches the decoder, told by its bytes: never by a name or a header. */
function isPhoto(bytes: Buffer): boolean {
  return (
    startsWith(bytes, 0, '\xff\xd8\xff') ||
    startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') ||
    (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) ||
    (startsWith(bytes, 4, 'ftyp') &&
      /^(hei[cxsm]|hev[cx]|mif1|msf1|avif)/.test(bytes.toString('latin1', 8, 12)))
  )
}

/**
 * A photo made anew: upright, at most 2000 pixels a side, JPEG, and nothing left of where or with what it was taken. A
 * PDF stays as it is. Null for anything else, and for what cannot be read.
 */
export async function readPicture(bytes: Buffer): Promise<Picture | null> {
  if (startsWith(bytes, 0, '%PDF-')) return { kind: 'pdf', bytes }
  if (!isPhoto(bytes)) return null
  const sharp = await drawing()
  try {
    const jpeg = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer()
    return { kind: 'jpeg', bytes: jpeg }
  } catch {
    return null
  }
}

/** The words again and again, aslant over the whole sheet: pale enough to read the paper through them. */
function stampSvg(words: string, width: number, height: number): Buffer {
  const size = Math.max(12, Math.round(Math.max(width, height) / 45))
  // Sarabun's Thai letters are about half as wide as high, marks above and below not counted.
  const across = Math.round(words.length * size * 0.52 + size * 3)
  const down = size * 6
  const text = (x: number, y: number) => `<text x="${x}" y="${y}">${escapeSvg(words)}</text>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
<pattern id="stamp" width="${across}" height="${down}" patternUnits="userSpaceOnUse" patternTransform="rotate(-30)">
<g font-family="${FONT_FAMILY}" font-weight="700" font-size="${size}" fill="#b3121d" fill-opacity="0.34"
stroke="#ffffff" stroke-opacity="0.3" stroke-width="${size / 24}">
${text(0, size * 1.5)}${text(-across / 2, size * 4.5)}${text(across / 2, size * 4.5)}</g></pattern></defs>
<rect width="100%" height="100%" fill="url(#stamp)"/></svg>`,
  )
}

/** The same photo with words over it that say what it may be used for. @param jpeg as `readPicture` made it */
export async function stampPhoto(jpeg: Buffer, words: string): Promise<Buffer> {
  const sharp = await drawing()
  const { width, height } = await sharp(jpeg).metadata()
  return sharp(jpeg)
    .composite([{ input: stampSvg(words, width, height) }])
    .jpeg({ quality: QUALITY })
    .toBuffer()
}
