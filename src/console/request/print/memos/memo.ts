import type { When } from '../../../../domain/questions/when.ts'
import type { Words } from '../../../../domain/words.ts'

/** A sentence of a memo; `{id}` is where the answer to that question stands. */
export interface Sentence {
  readonly text: Words
  /** Said only in these cases; absent: always. */
  readonly onlyWhen?: When
}

/** A form that the counter hands out, to be signed once the answers stand in it. */
export interface Memo {
  /** The paper of the service's list that this form is. */
  readonly paper: string
  /** What stands at its head: “memorandum” (บันทึกข้อความ) above its name, or the form's name alone. */
  readonly head: 'memo' | 'form'
  /** เรื่อง */
  readonly subject: Words
  readonly body: readonly Sentence[]
}
