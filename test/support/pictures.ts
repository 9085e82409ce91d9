import { drawing } from '../../src/lib/drawing.ts'

/** A phone's name in the EXIF data; nothing stored may contain it. */
export const CAMERA = 'ChapwaiTestPhone'

interface Options {
  readonly width?: number
  readonly height?: number
  readonly format?: 'jpeg' | 'png' | 'webp'
  readonly colour?: string
  /** How the phone was held (EXIF orientation). */
  readonly orientation?: number
}

/** A photo of a sheet of paper, with the phone's name and the place in its EXIF data. */
export async function makePhoto(options: Options = {}): Promise<Buffer> {
  const { width = 600, height = 800, format = 'jpeg', colour = '#f4f0e6', orientation = 1 } = options
  const sharp = await drawing()
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: CAMERA, Model: CAMERA },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '19/1 54/1 3/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '99/1 50/1 2/1',
      },
    })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer()
}

/** A JPEG whose data are spread over all of it, so that it is seen where it is broken off. */
export async function makeNoise(): Promise<Buffer> {
  const sharp = await drawing()
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const create = { width: 600, height: 800, channels: 3, background: '#ffffff', noise } as const
  return sharp({ create }).jpeg().toBuffer()
}

export const makePdf = () => Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1')
