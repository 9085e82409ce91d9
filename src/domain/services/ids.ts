/** The 12 request types, in the order of the office's manual: 11 services, one of them (the identity card) with two variants. */
export const serviceIds = [
  'medical-reimbursement',
  'medical-reimbursement-retiree',
  'child-education-allowance',
  'salary-certificate',
  'pension-certificate',
  'staff-id-card',
  'pensioner-id-card',
  'official-status-certificate',
  'conduct-certificate',
  'bail-guarantee-letter',
  'royal-cremation-letter',
  'housing-welfare-certificate',
] as const

export type ServiceId = (typeof serviceIds)[number]

export function isServiceId(id: string): id is ServiceId {
  return serviceIds.some((each) => each === id)
}
