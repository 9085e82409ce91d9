/** Marks that replace personal data in a suggestion. They are Thai in both languages, because suggestions are Thai. */
export const MARKS = {
  name: '[ชื่อ]',
  citizenId: '[เลขประจำตัว]',
  phone: '[เบอร์โทร]',
  number: '[ตัวเลข]',
  email: '[อีเมล]',
  account: '[บัญชี]',
  link: '[ลิงก์]',
} as const
