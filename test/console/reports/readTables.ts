/** A table as somebody reads it: its caption, then its rows with a text in each cell. */
interface ReadTable {
  readonly caption: string
  readonly rows: readonly (readonly string[])[]
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()

/** The tables of figures of a page, without their heads. */
export function tablesIn(html: string): ReadTable[] {
  return [...html.matchAll(/<table class="figures[^"]*">(.*?)<\/table>/gs)].map(([, table = '']) => {
    const caption = plain(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? '')
    const bodies = [...table.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body = '']) => body).join('')
    const rows = [...bodies.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    )
    return { caption, rows }
  })
}

/** A row of a table by its label. */
export function rowOf(html: string, caption: string, label: string): readonly string[] | undefined {
  return tablesIn(html)
    .find((table) => table.caption.includes(caption))
    ?.rows.find(([first]) => first === label)
}
