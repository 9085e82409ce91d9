import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The family to name in an SVG's `font-family`, in weights 400 and 700; its Thai marks stack as they should. */
export const FONT_FAMILY = 'Sarabun'

const require = createRequire(import.meta.url)

async function load() {
  const { default: sharp } = await import('sharp')
  const folder = dirname(require.resolve('@expo-google-fonts/sarabun/package.json'))
  // A font named by its file is known to every later picture of this process, SVG too: the server needs no font.
  for (const weight of ['400Regular', '700Bold']) {
    const fontfile = join(folder, weight, `Sarabun_${weight}.ttf`)
    await sharp({ text: { text: 'ก', font: FONT_FAMILY, fontfile } })
      .png()
      .toBuffer()
  }
  return sharp
}

let loading: ReturnType<typeof load> | undefined

/** The image library, loaded at the first picture: a process that draws none starts without it. */
export function drawing(): ReturnType<typeof load> {
  loading ??= load()
  return loading
}

/** Text as the content of an SVG element or attribute. */
export function escapeSvg(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
