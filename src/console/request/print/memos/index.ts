import type { ServiceId } from '../../../../domain/services/ids.ts'
import { pensionerCardForm, staffCardForm } from './cards.ts'
import { conductMemo, officialStatusMemo, pensionMemo, salaryMemo } from './certificates.ts'
import type { Memo } from './memo.ts'
import { suretyMemo } from './surety.ts'

/**
 * The forms that the office prints filled in (`printedHere`). The office may not print the Treasury's forms 7131 and 7223,
 * and the manual has no form for the other services.
 */
export const memos: Readonly<Partial<Record<ServiceId, Memo>>> = {
  'salary-certificate': salaryMemo,
  'pension-certificate': pensionMemo,
  'staff-id-card': staffCardForm,
  'pensioner-id-card': pensionerCardForm,
  'official-status-certificate': officialStatusMemo,
  'conduct-certificate': conductMemo,
  'bail-guarantee-letter': suretyMemo,
}
