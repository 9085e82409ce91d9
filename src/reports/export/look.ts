import type { Style } from './cells.ts'

/** The font of Thai official papers, and its size there, in points; Office puts another where it is missing. */
export const FONT = { fontFamily: 'TH SarabunPSK', fontSize: 16 }

export const words: Style = { wrap: true, alignVertical: 'top' }
export const bold: Style = { ...words, fontWeight: 'bold' }

/** A cell of a table. */
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
