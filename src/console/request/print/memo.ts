import type { Office } from '../../../domain/settings/office.ts'
import { isPrintedHere, papersFor } from '../../../domain/papers/paperList.ts'
import { paperName } from '../../../domain/papers/paperName.ts'
import type { Service } from '../../../domain/services/service.ts'
import { dayOf, formatDay } from '../../../lib/time.ts'
import type { Request } from '../../../domain/requests/request.ts'
import type { Speak } from '../../speak.ts'
import { filledIn, type FilledPart } from './memos/fill.ts'
import { memos } from './memos/index.ts'
import type { Memo } from './memos/memo.ts'
import { onBehalf } from './memos/onBehalf.ts'

export interface MemoModel {
  readonly head: Memo['head']
  /** The unit from which the applicant writes (ส่วนราชการ); null: a blank line. */
  readonly unit: string | null
  /** The office whose director receives it. */
  readonly office: string
  /** Null on a blank form, which no request has yet. */
  readonly reference: string | null
  /** The form's name in the manual. */
  readonly form: string
  /** Null: a blank line. */
  readonly day: string | null
  readonly subject: string
  readonly body: readonly FilledPart[]
  /** The applicant's papers that are attached. */
  readonly attached: readonly string[]
  /** Null after the applicant's data were deleted: the form then has a blank line. */
  readonly applicant: string | null
}

/** The form that the counter hands out for a service; null if there is none. */
export function memoOf({ id, papers }: Service): Memo | null {
  const memo = memos[id]
  const printed = papers.some((paper) => paper.id === memo?.paper && isPrintedHere(paper))
  return memo && printed ? memo : null
}

/** The form of a request with the day of printing; the applicant only signs it. */
export function memoModel(memo: Memo, request: Request, now: Date, office: Office, speak: Speak): MemoModel {
  const service = office.serviceOf(request)
  const answers = request.answers ?? {}
  return {
    head: memo.head,
    unit: isRetired(memo, answers['status']) ? null : (answers['workplace'] ?? null),
    office: speak.of(office.profile.name),
    reference: request.reference,
    form: withoutSource(speak.of(paperName(service, memo.paper))),
    day: formatDay(dayOf(now), speak.language),
    subject: speak.of(memo.subject),
    body: filledIn(service, [...memo.body, onBehalf], answers, speak),
    attached: papersFor(service, answers, office)
      .filter(({ id }) => id !== memo.paper)
      .map(({ name }) => speak.of(name)),
    applicant: answers['name'] ?? null,
  }
}

/** The same form with blank lines, to be filled in by hand; it lists every paper that may be attached. */
export function blankMemoModel(memo: Memo, service: Service, office: Office, speak: Speak): MemoModel {
  return {
    head: memo.head,
    unit: null,
    office: speak.of(office.profile.name),
    reference: null,
    form: withoutSource(speak.of(paperName(service, memo.paper))),
    day: null,
    subject: speak.of(memo.subject),
    body: filledIn(service, memo.body, {}, speak),
    attached: service.papers.filter(({ id }) => id !== memo.paper).map(({ name }) => speak.of(name)),
    applicant: null,
  }
}

/** Whoever has left the service writes for themselves, from no unit. */
function isRetired({ ofRetired }: Memo, status?: string): boolean {
  return ofRetired === true || status === 'pensioner' || status === 'retired-permanent-employee'
}

/** “แบบบันทึก… (ขอได้จาก One Stop Service)” without the part in brackets. */
function withoutSource(name: string): string {
  return name.replace(/ \([^)]*One Stop Service[^)]*\)$/, '')
}
