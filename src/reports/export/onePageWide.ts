import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
} from 'write-excel-file/utility'

const SHEET = 'xl/worksheets/sheet{id}.xml'
/** The number of A4 among paper sizes (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9

/**
 * Prints every sheet on A4, one page wide and as many pages long as needed; the library itself sets the paper only for
 * landscape, and no scale.
 */
export const onePageWide = {
  files: { transform: { [SHEET]: { transform: setPaper } } },
}

function setPaper(xml: string, { orientation = 'portrait' }: { orientation?: string }): string {
  const paper = getSelfClosingTagMarkup('pageSetup', { paperSize: A4, orientation, fitToHeight: 0 })
  const already = findElement(xml, 'pageSetup')
  const withPaper = already ? replaceElement(xml, already, paper) : inserted(xml, paper)
  return inserted(withPaper, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
}

/** Inserts an element where the schema wants it: Excel reports a sheet in another order as damaged. */
function inserted(xml: string, element: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}
