/** How Northern Thai (กำเมือง) spells parts of standard words. Spelling varies; folding removes the tones anyway. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^ค่า/, 'ก้า'],
  [/โรง/g, 'โฮง'],
  [/รักษา/g, 'ฮักษา'],
  [/รับ/g, 'ฮับ'],
  [/รอง/g, 'ฮอง'],
  [/เรียน/g, 'เฮียน'],
  [/เทอม/g, 'เตอม'],
  [/ที่/g, 'ตี้'],
  [/ทาง/g, 'ตาง'],
  [/ทำ/g, 'ยะ'],
]

/** A standard word in its Northern spelling; the same word if nothing differs. */
export function northern(word: string): string {
  return sounds.reduce((written, [standard, north]) => written.replace(standard, north), word.trim())
}
