import { drawing, escapeSvg, FONT_FAMILY } from './drawing.ts'

/** A photo or file of a paper, as stored. */
export interface Picture {
  readonly kind: 'jpeg' | 'pdf'
  readonly bytes: Buffer
}

/** The longest side in pixels: readable in print, about 1 MB. */
const LONGEST_SIDE = 2000
/**
 * The most pixels, above what phones take (48 megapixels). A small file that decodes to more is refused
 * before decoding.
 */
const MOST_PIXELS = 50_000_000
const MOST_SECONDS = 5
const QUALITY = 82
const JPEG = '\xff\xd8\xff'
const END_OF_IMAGE = Buffer.from([0xff, 0xd9])
/** The byte order mark of UTF-8, NUL, tab, line feed, carriage return and blank. */
const LEAD = [0xef, 0xbb, 0xbf, 0x00, 0x09, 0x0a, 0x0d, 0x20]
const PDF_HEADER_WITHIN = 1024

const startsWith = (bytes: Buffer, at: number, text: string) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/** Whether it is a JPEG or PNG picture, by its bytes. */
export function isJpegOrPng(bytes: Buffer): boolean {
  return startsWith(bytes, 0, '\xff\xd8\xff') || startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')
}

/** Checks the type by the bytes, never by a name or header, so that only the formats of phones reach the decoder. */
function isPhoto(bytes: Buffer): boolean {
  return (
    startsWith(bytes, 0, JPEG) ||
    startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') ||
    (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) ||
    (startsWith(bytes, 4, 'ftyp') &&
      /^(hei[cxsm]|hev[cx]|mif1|msf1|avif)/.test(bytes.toString('latin1', 8, 12)))
  )
}

/** Programs write a byte order mark, blanks or line ends before a file's first byte. */
function withoutLead(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => !LEAD.includes(byte))
  return start > 0 ? bytes.subarray(start) : bytes
}

/**
 * The PDF from its header on, or null. Readers look for the header in the first 1024 bytes (ISO 32000-1, annex H,
 * note 13) and count positions from it, so what stands before it is cut off.
 */
function pdfIn(bytes: Buffer): Buffer | null {
  const header = bytes.subarray(0, PDF_HEADER_WITHIN).indexOf('%PDF-')
  return header < 0 ? null : bytes.subarray(header)
}

/** How many of its last bytes hold a PDF's end marker (ISO 32000-1, annex H, note 18). */
const PDF_END_WITHIN = 1024

/** The PDF from its header on, or null for another kind of file and for one that is broken off. */
export function wholePdfIn(bytes: Buffer): Buffer | null {
  const pdf = pdfIn(bytes)
  return pdf?.subarray(-PDF_END_WITHIN).includes('%%EOF') ? pdf : null
}

async function encodedAnew(photo: Buffer, failOn: 'warning' | 'error'): Promise<Buffer> {
  const sharp = await drawing()
  return sharp(photo, { limitInputPixels: MOST_PIXELS, failOn })
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer()
}

/**
 * Encodes a photo anew as an upright JPEG of at most 2000 pixels a side, without metadata such as place and
 * camera. A PDF stays unchanged from its header on. Null for any other type and for an unreadable file.
 *
 * Some phones write wrong numbers into the headers of a JPEG or leave out its last marker. Decoders read these photos;
 * a photo that is broken off is refused.
 */
export async function readPicture(bytes: Buffer): Promise<Picture | null> {
  const photo = withoutLead(bytes)
  if (!isPhoto(photo)) {
    const pdf = pdfIn(bytes)
    return pdf && { kind: 'pdf', bytes: pdf }
  }
  try {
    return { kind: 'jpeg', bytes: await encodedAnew(photo, 'error') }
  } catch {
    if (!startsWith(photo, 0, JPEG)) return null
  }
  // With its last marker the decoder warns only when data are missing as well.
  return encodedAnew(Buffer.concat([photo, END_OF_IMAGE]), 'warning').then(
    (jpeg) => ({ kind: 'jpeg', bytes: jpeg }),
    () => null,
  )
}

/** A watermark: the words repeated diagonally over the sheet, pale enough to read the paper. */
function stampSvg(words: string, width: number, height: number): Buffer {
  const size = Math.max(12, Math.round(Math.max(width, height) / 45))
  // The average width of Sarabun's Thai letters is half their height, without the marks above and below.
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

/** The photo with a watermark that says what it may be used for. @param jpeg as `readPicture` made it */
export async function stampPhoto(jpeg: Buffer, words: string): Promise<Buffer> {
  const sharp = await drawing()
  const { width, height } = await sharp(jpeg).metadata()
  return sharp(jpeg)
    .composite([{ input: stampSvg(words, width, height) }])
    .jpeg({ quality: QUALITY })
    .toBuffer()
}
