import type { When } from '../../../../domain/questions/when.ts'
import type { Words } from '../../../../domain/words.ts'

/** A sentence of a memo; the answer to a question replaces `{id}`. */
export interface Sentence {
  readonly text: Words
  /** Printed only in these cases; absent: always. */
  readonly onlyWhen?: When
}

/** A form that the counter hands out; the applicant signs it when it contains the answers. */
export interface Memo {
  /** The id of this form in the service's list of papers. */
  readonly paper: string
  /** The head: “memorandum” (บันทึกข้อความ) above the form's name, or only the name. */
  readonly head: 'memo' | 'form'
  /** For those who have left the service: no unit stands in the head. */
  readonly ofRetired?: true
  /** เรื่อง */
  readonly subject: Words
  readonly body: readonly Sentence[]
}
