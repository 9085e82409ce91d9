/** How Northern Thai (กำเมือง) writes parts of standard words; spelling is unsettled, tones are folded away anyway. */
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

/** A standard word as it may be written in the North, to be known beside it; the same word where nothing differs. */
export function northern(word: string): string {
  return sounds.reduce((written, [standard, north]) => written.replace(standard, north), word.trim())
}
