import { strFromU8, unzipSync } from 'fflate'

/** The content of one cell of a workbook, read from the file as a spreadsheet reads it. */
interface ReadCell {
  /** null: the cell is empty. */
  readonly value: string | number | null
  readonly format: string
  readonly bold: boolean
  readonly wrap: boolean
  readonly topBorder: string
  /** Whether the cell has a formula. */
  readonly formula: boolean
}

export interface ReadSheet {
  readonly name: string
  /** All rows up to the last one in the file, without gaps; a cell that is not in the file is undefined. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[]
  /** In characters. */
  readonly widths: readonly number[]
  /** Row number → height in points, for rows with their own height. */
  readonly heights: ReadonlyMap<number, number>
  readonly merged: readonly string[]
  /** Number of rows that stay visible when the sheet scrolls. */
  readonly stickyRows: number
  readonly orientation: string
  /** Elements of the sheet in document order. */
  readonly parts: readonly string[]
}

const every = (xml: string, tag: string) => [
  ...xml.matchAll(new RegExp(`<${tag}(?=[\\s/>])([^>]*?)(?:/>|>(.*?)</${tag}>)`, 'gs')),
]
const inside = (xml: string, tag: string) => every(xml, tag)[0]?.[2] ?? ''
const attribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** 0 for A, 26 for AA. */
const columnOf = (address: string) =>
  [...address.replace(/\d/g, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

type Look = Pick<ReadCell, 'format' | 'bold' | 'wrap' | 'topBorder'>

function looksIn(styles: string): Look[] {
  const formats = new Map(
    every(styles, 'numFmt').map(([, a = '']) => [
      attribute(a, 'numFmtId'),
      plain(attribute(a, 'formatCode') ?? ''),
    ]),
  )
  const fonts = every(inside(styles, 'fonts'), 'font').map(([, , font = '']) => font)
  const borders = every(inside(styles, 'borders'), 'border').map(([, , border = '']) => border)
  return every(inside(styles, 'cellXfs'), 'xf').map(([, a = '', alignment = '']) => ({
    format: formats.get(attribute(a, 'numFmtId')) ?? '',
    bold: (fonts[Number(attribute(a, 'fontId'))] ?? '').includes('<b/>'),
    wrap: alignment.includes('wrapText="1"'),
    topBorder:
      attribute(every(borders[Number(attribute(a, 'borderId'))] ?? '', 'top')[0]?.[1] ?? '', 'style') ?? '',
  }))
}

/** Reads the sheets of an .xlsx file, as far as the tests of exports need them. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes)
  const file = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const strings = every(file('xl/sharedStrings.xml'), 'si').map(([, , si = '']) => plain(inside(si, 't')))
  const looks = looksIn(file('xl/styles.xml'))

  const cell = (attributes: string, content: string): ReadCell => {
    const value = inside(content, 'v')
    const look = looks[Number(attribute(attributes, 's'))]
    if (!look) throw new Error(`No style for the cell ${attributes}`)
    const asText = attribute(attributes, 't') === 's'
    return {
      ...look,
      value: value === '' ? null : asText ? (strings[Number(value)] ?? `no text ${value}`) : Number(value),
      formula: content.includes('<f'),
    }
  }

  return every(file('xl/workbook.xml'), 'sheet').map(([, a = ''], index) => {
    const xml = file(`xl/worksheets/sheet${index + 1}.xml`)
    const rows = every(inside(xml, 'sheetData'), 'row')
    return {
      name: plain(attribute(a, 'name') ?? ''),
      rows: rows.map(([, , row = '']) => {
        const cells: (ReadCell | undefined)[] = []
        for (const [, attributes = '', content = ''] of every(row, 'c'))
          cells[columnOf(attribute(attributes, 'r') ?? '')] = cell(attributes, content)
        return cells
      }),
      widths: every(xml, 'col').map(([, col = '']) => Number(attribute(col, 'width'))),
      heights: new Map(
        rows.flatMap(([, row = '']) => {
          const height = attribute(row, 'ht')
          return height === undefined ? [] : [[Number(attribute(row, 'r')), Number(height)] as const]
        }),
      ),
      merged: every(xml, 'mergeCell').map(([, merge = '']) => attribute(merge, 'ref') ?? ''),
      stickyRows: Number(attribute(every(xml, 'pane')[0]?.[1] ?? '', 'ySplit') ?? 0),
      orientation: attribute(every(xml, 'pageSetup')[0]?.[1] ?? '', 'orientation') ?? '',
      parts: partsOf(xml),
    }
  })
}

/** Names of the elements directly below the root. */
function partsOf(xml: string): string[] {
  const names: string[] = []
  let depth = 0
  for (const [, closing, name = '', , selfClosing] of xml.matchAll(
    /<(\/?)([\w:]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g,
  )) {
    if (closing) depth -= 1
    else {
      if (depth === 1) names.push(name)
      if (!selfClosing) depth += 1
    }
  }
  return names
}
