import { medicalReimbursement } from './medical-reimbursement.ts'
import { medicalReimbursementRetiree } from './medical-reimbursement-retiree.ts'
import { childEducationAllowance } from './child-education-allowance.ts'
import { salaryCertificate } from './salary-certificate.ts'
import { pensionCertificate } from './pension-certificate.ts'
import { staffIdCard } from './staff-id-card.ts'
import { pensionerIdCard } from './pensioner-id-card.ts'
import { officialStatusCertificate } from './official-status-certificate.ts'
import { conductCertificate } from './conduct-certificate.ts'
import { bailGuaranteeLetter } from './bail-guarantee-letter.ts'
import { royalCremationLetter } from './royal-cremation-letter.ts'
import { housingWelfareCertificate } from './housing-welfare-certificate.ts'
import { type ServiceId, serviceIds } from './ids.ts'
import type { Service } from './service.ts'

/** Every request type, in the manual's order. A new service is a new file and one line here. */
export const services: { readonly [Id in ServiceId]: Service & { readonly id: Id } } = {
  'medical-reimbursement': medicalReimbursement,
  'medical-reimbursement-retiree': medicalReimbursementRetiree,
  'child-education-allowance': childEducationAllowance,
  'salary-certificate': salaryCertificate,
  'pension-certificate': pensionCertificate,
  'staff-id-card': staffIdCard,
  'pensioner-id-card': pensionerIdCard,
  'official-status-certificate': officialStatusCertificate,
  'conduct-certificate': conductCertificate,
  'bail-guarantee-letter': bailGuaranteeLetter,
  'royal-cremation-letter': royalCremationLetter,
  'housing-welfare-certificate': housingWelfareCertificate,
}

/** The same as a list, in the manual's order. */
export const serviceList: readonly Service[] = serviceIds.map((id) => services[id])
