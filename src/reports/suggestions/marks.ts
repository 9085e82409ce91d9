/** What stands in a suggestion instead of personal data. Thai in both languages: the suggestion around it is Thai. */
export const MARKS = {
  name: '[ชื่อ]',
  citizenId: '[เลขประจำตัว]',
  phone: '[เบอร์โทร]',
  number: '[ตัวเลข]',
  email: '[อีเมล]',
  account: '[บัญชี]',
  link: '[ลิงก์]',
} as const
