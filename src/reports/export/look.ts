import type { Style } from './cells.ts'

/** Font and size in points of Thai official papers; Office uses another font where this one is missing. */
export const FONT = { fontFamily: 'TH SarabunPSK', fontSize: 16 }

export const words: Style = { wrap: true, alignVertical: 'top' }
export const bold: Style = { ...words, fontWeight: 'bold' }

/** The style of a table cell. */
export const body: Style = {
  wrap: true,
  alignVertical: 'center',
  borderStyle: 'thin',
  borderColor: '#808080',
}
export const head: Style = {
  ...body,
  fontWeight: 'bold',
  align: 'center',
  backgroundColor: '#e7e6e6',
}
export const part: Style = { ...body, fontWeight: 'bold', backgroundColor: '#f2f2f2' }
export const sum: Style = { ...body, fontWeight: 'bold', topBorderStyle: 'medium', topBorderColor: '#000000' }
