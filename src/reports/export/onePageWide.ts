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
 * Lets every sheet be printed on A4, one page wide and as many long as it takes; the library by itself sets paper for
 * landscape alone, and no scale.
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

/** The order of elements matters: a sheet in another one counts as damaged. */
function inserted(xml: string, element: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}
