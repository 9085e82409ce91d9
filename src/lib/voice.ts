/** A voice message as it is stored and played. */
interface Voice {
  readonly kind: 'm4a' | 'aac'
  readonly bytes: Buffer
}

/** The brands of MPEG-4 files in which phones put AAC sound (ISO/IEC 14496-12, file type box). */
const BRANDS = /^(M4A |M4B |mp4[12]|isom|iso[2-6]|3gp[4-6]|dash)$/

/** Checks the type by the bytes: MPEG-4 with AAC, or AAC as a bare stream (ADTS). Null for anything else. */
export function readVoice(bytes: Buffer): Voice | null {
  const isMpeg4 = bytes.toString('latin1', 4, 8) === 'ftyp' && BRANDS.test(bytes.toString('latin1', 8, 12))
  if (isMpeg4) return { kind: 'm4a', bytes }
  const isAdts = bytes.length > 7 && bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0
  return isAdts ? { kind: 'aac', bytes } : null
}
