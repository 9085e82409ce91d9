/** Names of the printable pages of a request, as in their addresses. */
export const printNames = ['memo', 'slip', 'missing', 'authority'] as const
export type PrintName = (typeof printNames)[number]
