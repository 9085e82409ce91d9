import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The `font-family` for an SVG, in weights 400 and 700. It stacks Thai marks correctly. */
export const FONT_FAMILY = 'Sarabun'

const require = createRequire(import.meta.url)

async function load() {
  const { default: sharp } = await import('sharp')
  const folder = dirname(require.resolve('@expo-google-fonts/sarabun/package.json'))
  // A font loaded from a file is known to all later pictures of this process, so the server needs no installed font.
  for (const weight of ['400Regular', '700Bold']) {
    const fontfile = join(folder, weight, `Sarabun_${weight}.ttf`)
    await sharp({ text: { text: 'ก', font: FONT_FAMILY, fontfile } })
      .png()
      .toBuffer()
  }
  return sharp
}

let loading: ReturnType<typeof load> | undefined

/** The image library. Loaded with the first picture, so that a process without pictures starts faster. */
export function drawing(): ReturnType<typeof load> {
  loading ??= load()
  return loading
}

/** Escapes a text for an SVG element or attribute. */
export function escapeSvg(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
