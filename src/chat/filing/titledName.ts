import { withoutTitle } from '../../lib/nameTitle.ts'

/** Alone they only call an answer wrong, also behind a name; as a part of a name, or as the first one, they are names. */
const NO_SURNAME = /^(?:ผิด|แก้|แก้ไข|เปลี่ยน|ไม่ใช่|ไม่ถูก|ไม่ตรง|wrong|incorrect|mistake)$/iu

/** Whether a text is nothing but a title, a name and a surname, whatever else the name means: “นางเปลี่ยน ใจดี”. */
export function isTitledName(text: string): boolean {
  const bare = withoutTitle(text).replace(/^(?:นางสาว|นาง|นาย)(?=\S)/u, '')
  if (bare === text) return false
  const [first, surname, ...others] = bare.trim().split(/\s+/u)
  return first !== undefined && surname !== undefined && others.length === 0 && !NO_SURNAME.test(surname)
}
