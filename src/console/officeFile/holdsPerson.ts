import { phonesMasked } from '../../reports/suggestions/numbers.ts'
import { addressesMasked } from '../../reports/suggestions/addresses.ts'
import { knownNamesMasked } from '../../reports/suggestions/names.ts'
import { cleanText, readable } from '../../lib/cleanText.ts'
import type { HoldsPerson } from '../filePart.ts'

/** A LINE id, as the webhook names people and groups. */
const LINE_ID = /\b[UCR][0-9a-f]{32}\b/
/** Accounts and citizen ids: nine digits or more, however they are parted. */
const LONG_NUMBER = /\d(?:[ -]?\d){8}/
/** A title at the beginning of a word, with a first name and a surname behind it. */
const TITLED =
  /(?<!\p{L})(?:นาย(?!ก|จ้าง|ทะเบียน)|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|ว่าที่|ดร\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)\s*[\p{L}\p{M}.]{2,}\s+[\p{L}\p{M}]{2,}/u
/** Addresses of the web and places to fill in, whose letters and digits say nothing of a person. */
const NO_WORDS =
  /(?:https?:\/\/|www\.)\S+|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:go|or|ac|co)\.th\S*|\{\{\w+\}\}/giu

/** @param names of present and former staff */
export function personIn(names: readonly string[]): HoldsPerson {
  const known = names.map(cleanText).filter((name) => name !== '')
  return (text) => {
    const plain = readable(text.replace(NO_WORDS, ' '))
    if (LINE_ID.test(plain) || LONG_NUMBER.test(plain) || TITLED.test(plain)) return true
    return [phonesMasked, addressesMasked, (each: string) => knownNamesMasked(each, known)].some(
      (mask) => mask(plain) !== plain,
    )
  }
}
