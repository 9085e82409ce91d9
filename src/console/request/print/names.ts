/** What can be printed of a request, by the name in its address. */
export const printNames = ['memo', 'slip', 'missing'] as const
export type PrintName = (typeof printNames)[number]
