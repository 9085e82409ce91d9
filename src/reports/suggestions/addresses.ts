import { MARKS } from './marks.ts'

const EMAIL_SIGN = String.raw`\s?(?:@|\(at\)|\[at\])\s?`
const DOMAIN = String.raw`[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)+`
/** A character before the @ (RFC 5322, 3.2.3), but no Thai: Thai words are joined to the address without a space. */
const MAILBOX = String.raw`[^\s@\p{Script=Thai}()\[\],;:"“”]`
const EMAIL = new RegExp(String.raw`(?<!${MAILBOX})${MAILBOX}+${EMAIL_SIGN}${DOMAIN}`, 'giu')
/** Host names may be Thai. */
const THAI_EMAIL =
  /(?<![\p{L}\p{M}\p{N}._-])[\p{L}\p{M}\p{N}._-]+@[\p{L}\p{M}\p{N}-]+\.[\p{L}\p{M}\p{N}.-]+/gu

const LINK = /(?:https?:\/\/|www\.)\S+/gi
const HOST =
  /(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\.)+(?:com|net|org|th|me|io|co|info|app|ly|gl|gle|page|link|tv|be|asia|edu|gov)(?![A-Za-z0-9-])(?:\/\S*)?/gi

const HANDLE = /@\s?[A-Za-z0-9._~-]{2,}/g

const NETWORK = String.raw`(?:ไลน์|ไลน|line|เฟซบุ๊ก|เฟสบุ๊[กค]|เฟซ|เฟส|facebook|fb|ไอจี|ig|instagram|tiktok|telegram|whatsapp|wechat)`
const ID = String.raw`(?:ไอดี|id)`
const TOKEN = String.raw`[A-Za-z0-9][A-Za-z0-9._~-]+`
const WHOSE = String.raw`(?:\s*(?:ของ(?:ผม|ดิฉัน|ฉัน|เรา|หนู|เขา)|is|คือ|ชื่อ|ว่า))*\s*[:：=]?\s*`
/** “ไลน์ไอดี somchai”, “ID LINE: x”, “Line: x”, “facebook ชื่อ x”, “ไลน์ somchai.j”. */
const NAMED_ACCOUNT = new RegExp(
  String.raw`(?<![A-Za-z])(?:${NETWORK}\s*${ID}|${ID}\s*${NETWORK})${WHOSE}${TOKEN}|(?<![A-Za-z])${NETWORK}\s*(?:[:：=]|คือ|ชื่อ)\s*${TOKEN}|(?<![A-Za-z])${NETWORK}\s+[A-Za-z0-9]+[._~-][A-Za-z0-9._~-]*[A-Za-z0-9]`,
  'giu',
)
/** A word of Latin letters with digits or underscores: accounts, passport numbers and registrations look like this. */
const MIXED = /(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]*[A-Za-z])(?=[A-Za-z_]*[0-9]|[A-Za-z0-9]+_)[A-Za-z0-9_]{6,}/g

/** Replaces e-mail addresses, links and accounts of LINE and other networks with marks. */
export function addressesMasked(text: string): string {
  return text
    .replace(EMAIL, MARKS.email)
    .replace(THAI_EMAIL, MARKS.email)
    .replace(LINK, MARKS.link)
    .replace(HOST, MARKS.link)
    .replace(HANDLE, MARKS.account)
    .replace(NAMED_ACCOUNT, MARKS.account)
    .replace(MIXED, MARKS.account)
}
