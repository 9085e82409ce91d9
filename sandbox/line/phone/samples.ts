import { deflateSync, crc32 } from 'node:zlib'

/** One chunk of a PNG file: length, name, data, check sum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG of a sheet of paper with lines, 240 x 320, as a photo of a document. */
export function samplePhoto(): Buffer {
  const [width, height] = [240, 320]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0xf4)
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1))
    row[0] = 0
    const isLine = y > 60 && y < 280 && y % 20 < 4
    if (isLine) row.fill(0x78, 25, y % 100 < 20 ? 140 : 215)
    if (y > 24 && y < 40) row.fill(0x40, 80, 160)
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Milliseconds of the sample voice and video. */
export const SAMPLE_DURATION = 2000

/** A soft two-second tone as WAV, 8 kHz mono. (A real phone sends AAC, which needs a codec.) */
export function sampleVoice(): Buffer {
  const rate = 8000
  const samples = (rate * SAMPLE_DURATION) / 1000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + samples, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(samples, 40)
  const tone = Buffer.from(
    Array.from({ length: samples }, (_, i) => {
      const fade = Math.sin((Math.PI * i) / samples)
      return Math.round(128 + 40 * fade * Math.sin((2 * Math.PI * (i < samples / 2 ? 330 : 392) * i) / rate))
    }),
  )
  return Buffer.concat([header, tone])
}

/** The first bytes of an MP4 file: enough to recognise its type, but nothing to play. */
export const sampleVideo = () => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')

export const SAMPLE_PLACE = {
  title: 'สพป.เชียงราย เขต 1',
  address: 'อำเภอเมืองเชียงราย จังหวัดเชียงราย',
  latitude: 19.9105,
  longitude: 99.8406,
}

/** LINE's "Brown" package, the example of its own documentation. */
export const SAMPLE_STICKER = { packageId: '446', stickerId: '1988' }
