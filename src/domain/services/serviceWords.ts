import type { Vocabulary } from './vocabulary.ts'
import { bailGuaranteeLetterWords } from './bail-guarantee-letter.words.ts'
import { childEducationAllowanceWords } from './child-education-allowance.words.ts'
import { conductCertificateWords } from './conduct-certificate.words.ts'
import { housingWelfareCertificateWords } from './housing-welfare-certificate.words.ts'
import type { ServiceId } from './ids.ts'
import { medicalReimbursementRetireeWords } from './medical-reimbursement-retiree.words.ts'
import { medicalReimbursementWords } from './medical-reimbursement.words.ts'
import { officialStatusCertificateWords } from './official-status-certificate.words.ts'
import { pensionCertificateWords } from './pension-certificate.words.ts'
import { pensionerIdCardWords } from './pensioner-id-card.words.ts'
import { royalCremationLetterWords } from './royal-cremation-letter.words.ts'
import { salaryCertificateWords } from './salary-certificate.words.ts'
import { staffIdCardWords } from './staff-id-card.words.ts'

export const serviceWords: { readonly [Id in ServiceId]: Vocabulary } = {
  'medical-reimbursement': medicalReimbursementWords,
  'medical-reimbursement-retiree': medicalReimbursementRetireeWords,
  'child-education-allowance': childEducationAllowanceWords,
  'salary-certificate': salaryCertificateWords,
  'pension-certificate': pensionCertificateWords,
  'staff-id-card': staffIdCardWords,
  'pensioner-id-card': pensionerIdCardWords,
  'official-status-certificate': officialStatusCertificateWords,
  'conduct-certificate': conductCertificateWords,
  'bail-guarantee-letter': bailGuaranteeLetterWords,
  'royal-cremation-letter': royalCremationLetterWords,
  'housing-welfare-certificate': housingWelfareCertificateWords,
}
