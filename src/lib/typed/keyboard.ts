/** The keys of an English keyboard, and the letters of the Thai one (Kedmanee) on the same keys. */
const ENGLISH =
  '`1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
const THAI = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'

const keys = new Map([...ENGLISH].map((key, at) => [key, [...THAI][at] ?? key]))

/** What a text would be if its keys had been pressed on a Thai keyboard: “.=j” is “ใช่”. Null where it has Thai letters. */
export function onThaiKeys(text: string): string | null {
  if (/[\u0e00-\u0e7f]/.test(text)) return null
  return [...text].map((key) => keys.get(key) ?? key).join('')
}

const englishKeys = new Map([...keys].map(([english, thai]) => [thai, english]))

/** What a text would be on an English keyboard: a scanner types “70-0042-9” as “ึจขจจภ/ขต” where the keyboard is Thai. */
export function onEnglishKeys(text: string): string {
  return [...text].map((key) => englishKeys.get(key) ?? key).join('')
}
