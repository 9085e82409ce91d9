import { isPaperQuestion } from '../../domain/papers/paperList.ts'
import type { QuestionOf } from '../../domain/questions/question.ts'
import { asksByRight } from '../../domain/services/forOther.ts'

/**
 * What people say for the choices of a question, beside the labels and synonyms of the choices: `words[question][choice]`,
 * separated by commas. Tone marks, capitals, spaces and look-alike letters do not matter (`understanding/fold.ts`), and a
 * word of seven letters or more may have a wrong letter.
 *
 * A word behind `~` is weak: it counts where no other choice is named by a stronger one (“เป็นครู เกษียณแล้ว” is retired).
 * Words that two choices share are in neither list: then the question is asked again. The words under `NO_CHOICE` are like
 * those of a choice and name none: “ลูกสะใภ้” is no child.
 */
type ChoiceWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Stands for words that name none of the choices. */
export const NO_CHOICE = 'no-choice'

const yes = '~ใช่, ~ใช่แล้ว, ~yes, ~yeah, ~yep, ~ถูก, ~ถูกต้อง'
const no = 'ไม่, ไม่ใช่, บ่ใช่, no, nope, not'
const notKnown = `ไม่รู้, ไม่ทราบ, ไม่แน่ใจ, ไม่มั่นใจ, จำไม่ได้, ยังไม่รู้, ยังไม่ทราบ, ยังไม่แน่ใจ, บ่ฮู้, บ่แน่ใจ, not sure, unsure,
  don't know, do not know, no idea, can't remember`
const another =
  'อื่น, อื่นๆ, อย่างอื่น, เรื่องอื่น, กรณีอื่น, ไม่มีในนี้, ไม่มีในรายการ, ไม่อยู่ในนี้, none of these, other, others, another'

const father = 'พ่อ, คุณพ่อ, บิดา, ป้อ, father, dad, daddy'
const mother = 'แม่, คุณแม่, มารดา, mother, mom, mum, mommy'
const spouse =
  'สามี, ภรรยา, ภริยา, ภรรญา, ภรยา, เมีย, ผัว, แฟน, คู่สมรส, คู่ชีวิต, พ่อบ้าน, husband, wife, spouse, partner'
const child = 'ลูก, ลูกชาย, ลูกสาว, ลูกคนโต, ลูกคนเล็ก, บุตร, บุตรชาย, บุตรสาว, son, daughter, child, kid'
const kin =
  'หลาน, หลานสาว, หลานชาย, ญาติ, ลุง, ป้า, น้า, อา, เขย, ลูกเขย, สะใภ้, ลูกสะใภ้, nephew, niece, grandson, granddaughter, grandchild, cousin, uncle, aunt, relative, in law'
const siblings = 'พี่, พี่สาว, พี่ชาย, น้อง, น้องสาว, น้องชาย, พี่น้อง, brother, sister, sibling'

/** Each of these with the words of a list behind it: “ให้แม่”, “ของแม่”. */
const before = (starts: readonly string[], list: string) =>
  starts.flatMap((start) => list.split(',').map((word) => start + word.trim())).join()

const wed = ['สามี', 'ภรรยา', 'ภริยา', 'เมีย', 'ผัว', 'แฟน', 'คู่สมรส']
const parentsShort = ['พ่อ', 'แม่', 'คุณพ่อ', 'คุณแม่', 'บิดา', 'มารดา']
/** Parents by marriage: “พ่อตา”, “แม่ของสามี”. */
const inLaws = `พ่อตา, แม่ยาย, คุณพ่อตา, คุณแม่ยาย, พ่อตาแม่ยาย, father in law, mother in law, father-in-law, mother-in-law, parents in law,
  ${before(
    parentsShort.flatMap((parent) => [parent, `${parent}ของ`]),
    wed.join(),
  )}`
/** Children’s spouses. */
const ofChildren = `ลูกเขย, ลูกสะใภ้, เขย, สะใภ้, son in law, daughter in law, son-in-law, daughter-in-law,
  ${before(
    wed.flatMap((one) => [one, `${one}ของ`]),
    'ลูก, ลูกสาว, ลูกชาย, บุตร',
  )}`
/** Who was a spouse, or is none yet. */
const formerSpouse = `คู่หมั้น, ex husband, ex wife, ex-husband, ex-wife, former husband, former wife, ex, fiance, fiancee,
  ${before(['อดีต', 'ว่าที่'], wed.join())},
  ${wed.flatMap((one) => ['เก่า', 'คนเก่า', 'คนก่อน', 'ที่หย่า', 'ที่เลิก'].map((end) => one + end)).join()}`
const step = `พ่อเลี้ยง, แม่เลี้ยง, พ่อบุญธรรม, แม่บุญธรรม, ลูกเลี้ยง, ลูกติด, ลูกบุญธรรม, บุตรบุญธรรม, ลูกของสามี, ลูกของภรรยา, ลูกของแฟน, stepfather,
  stepmother, stepson, stepdaughter, stepchild, adopted child, adopted son, adopted daughter`

/** Grandchildren, brothers and sisters, with their own kin: “ลูกพี่สาว”. */
const further = `หลาน, หลานสาว, หลานชาย, พี่สาว, พี่ชาย, น้องสาว, น้องชาย, พี่น้อง, พี่เขย, พี่สะใภ้, น้องเขย, น้องสะใภ้, ลูกพี่ลูกน้อง, ลูกน้อง,
  ลูกศิษย์, grandson, granddaughter, grandchild, brother, sister, nephew, niece,
  ${before(['ลูก', 'ลูกของ', 'แม่ของ', 'พ่อของ', 'สามีของ', 'ภรรยาของ', 'ของ'], 'หลาน, พี่สาว, พี่ชาย, น้องสาว, น้องชาย, เพื่อน')}`

const weak = (list: string) =>
  list
    .split(',')
    .map((word) => `~${word.trim()}`)
    .join()

const me =
  'ตัวเอง, ตนเอง, ตัวป้า, ตัวป้าเอง, ตัวยาย, ตัวยายเอง, ตัวลุง, ตัวลุงเอง, ตัวฉัน, ตัวฉันเอง, ตัวดิฉัน, ตัวผม, ตัวผมเอง, ตัวเรา, ตัวเราเอง, ตัวครู, ตัวแม่เอง, ตัวพ่อเอง, ของตัวเอง, ของตนเอง, ฉันเอง, ของฉัน, ของฉันเอง, ดิฉันเอง, ของดิฉัน, ของดิฉันเอง, ผมเอง, ของผม, ของผมเอง, หนูเอง, ของหนู, เราเอง, ของเรา, ของเราเอง, ข้าพเจ้าเอง, ป้าเอง, ของป้าเอง, ยายเอง, ของยายเอง, ลุงเอง, ของลุงเอง, ตาเอง, ครูเอง, ของครูเอง, เจ้าตัว, เจ้าตัวเอง, เจ้าของเรื่องเอง, ส่วนตัว, ขอเอง, ทำเอง, ยื่นเอง, me, myself, mine, my own, for me, own'
const notOwnFamily = [inLaws, ofChildren, formerSpouse, step].join()
const anotherPerson = [
  father,
  mother,
  spouse,
  child,
  kin,
  siblings,
  notOwnFamily,
  'เพื่อน, ครูที่โรงเรียน, ปู่, ย่า, friend',
].join()
const forThem = `แทน, ยื่นแทน, ทำแทน, ขอแทน, ทำเรื่องแทน, คนอื่น, ของคนอื่น, ผู้อื่น, ให้คนอื่น, somebody else, someone else, on behalf, for somebody, for someone,
  ${before(['ให้', 'ทำให้', 'ยื่นให้', 'ขอให้', 'แทน', 'for my '], anotherPerson)}`

/** Words for groups of staff, also for those that a service does not serve. */
const status = {
  teacher: `~ครู, ~คุณครู, ~อาจารย์, ~ข้าราชการ, ~ข้าราชการครู, ~รับราชการ, ~รับราชการครู, ~ครูประจำการ, ~ครูผู้สอน, ~ครูผู้ช่วย, ~ครูชำนาญการ, ~ครูชำนาญการพิเศษ, ~ครูเชี่ยวชาญ,
    ~ผอ, ~ผอโรงเรียน, ~ผู้อำนวยการ, ~ผู้อำนวยการโรงเรียน, ~รองผอ, ~รองผู้อำนวยการ, ~ครูใหญ่, ~คศ 1, ~คศ 2, ~คศ 3, ~คศ 4, ~คศ1, ~คศ2, ~คศ3, ~สอนหนังสือ, ~สอน,
    ยังสอน, ยังสอนอยู่, ยังเป็นครู, ยังเป็นครูอยู่, ยังรับราชการ, ยังรับราชการอยู่, ยังไม่เกษียณ, ยังไม่ได้เกษียณ,
    ~teacher, ~teach, ~school director, ~principal, ~headmaster, still teaching, i teach, ~civil servant`,
  'education-personnel': `บุคลากรทางการศึกษา, บุคลากรการศึกษา, บุคลากร, 38 ค, 38ค, มาตรา 38 ค, ศึกษานิเทศก์, ศน, นิเทศก์, นักวิชาการ, นักวิชาการศึกษา, นักวิชาการเงิน, เจ้าหน้าที่เขต, ข้าราชการเขต, ทำงานที่เขต, อยู่เขต,
    education personnel, supervisor, education officer, personnel`,
  'permanent-employee': 'ลูกจ้างประจำ, ลูกจ้างประจํา, ช่างไม้, ช่างปูน, permanent employee, permanent worker',
  'government-employee':
    'พนักงานราชการ, พนง ราชการ, พนงราชการ, พรก, พนักงานราชกาน, ครูพนักงานราชการ, government employee',
  'contract-staff': `อัตราจ้าง, ครูอัตราจ้าง, ครูจ้าง, ลูกจ้างชั่วคราว, จ้างเหมา, จ้างเหมาบริการ, ธุรการโรงเรียน, ครูธุรการ, พี่เลี้ยงเด็กพิการ, สัญญาจ้าง,
    contract, contract staff, contract teacher, temporary, temporary staff`,
  pensioner: `เกษียณ, เกษียณแล้ว, เกษียน, เกษียร, เกษียณอายุ, เกษียณราชการ, เกษียณอายุราชการ, ข้าราชการเกษียณ, ครูเกษียณ, บำนาญ, รับบำนาญ, กินบำนาญ, ครูบำนาญ, ข้าราชการบำนาญ, ผู้รับบำนาญ, บำเหน็จ,
    บำเหน็จบำนาญ, รับบำเหน็จ, ออกจากราชการ, ออกจากราชการแล้ว, ลาออกจากราชการ, อดีตครู, อดีตข้าราชการ, อดีตผอ, เออลี่, เออรี่, ครูเก่า, เลิกสอนแล้ว, ไม่ได้สอนแล้ว, เคยเป็นครู,
    retired, retiree, pensioner, pension, retired teacher, early retired`,
  'retired-permanent-employee': `ลูกจ้างประจำเกษียณ, ลูกจ้างเกษียณ, เกษียณลูกจ้าง, เกษียณลูกจ้างประจำ, ลูกจ้างบำเหน็จ, ลูกจ้างบำนาญ, บำเหน็จรายเดือน, ลูกจ้างบำเหน็จรายเดือน,
    เคยเป็นลูกจ้างประจำ, อดีตลูกจ้างประจำ, อดีตลูกจ้าง, retired employee, retired permanent employee`,
  other: `${another}, ${notKnown}, ชาวบ้าน, ประชาชน, ประชาชนทั่วไป, คนทั่วไป, ไม่ได้เป็นข้าราชการ, ไม่ใช่ข้าราชการ, ไม่ใช่ครู, ไม่ได้เป็นครู, พนักงานมหาวิทยาลัย`,
}

const words: ChoiceWords = {
  'for-whom': { self: me, other: `${forThem}, ${weak(anotherPerson)}, ${before(['ของ'], anotherPerson)}` },
  agreed: {
    yes: `${yes}, ทราบ, ทราบแล้ว, รู้แล้ว, เขารู้แล้ว, ท่านทราบแล้ว, ยินยอม, ยินยอมแล้ว, ยอม, ยอมแล้ว, อนุญาต, อนุญาตแล้ว, ตกลง, ตกลงแล้ว, เห็นด้วย, บอกแล้ว, แจ้งแล้ว, ขอแล้ว, ให้ทำ, ให้ทำแทน, ให้มาทำ, ให้ยื่น, ให้ยื่นแทน, ฝากทำ, ฝากมา, มอบหมาย, วานมา,
      agreed, agrees, knows, consent, consented, she knows, he knows, they know, allowed`,
    'not-yet': `${no}, ยัง, ยังไม่, ยังไม่ได้, ยังไม่ได้บอก, ยังไม่ได้แจ้ง, ยังไม่ได้ขอ, ยังไม่รู้, ยังไม่ทราบ, ไม่รู้, ไม่รู้เรื่อง, ไม่ทราบ, ไม่ทราบเรื่อง, ไม่ได้บอก, ไม่ได้แจ้ง, ไม่ยินยอม, ไม่ยอม, not yet, did not tell, have not told, haven't told`,
  },
  'asker-relation': {
    child,
    spouse,
    relative: `${kin}, ${siblings}, ${inLaws}, ${ofChildren}, ${step}`,
    colleague:
      'เพื่อนร่วมงาน, เพื่อนครู, เพื่อน, ครูด้วยกัน, โรงเรียนเดียวกัน, ทำงานด้วยกัน, ทำงานที่เดียวกัน, สอนด้วยกัน, ธุรการ, ธุรการโรงเรียน, หัวหน้า, ลูกน้อง, ผอ, ผู้อำนวยการ, เจ้าหน้าที่โรงเรียน, colleague, coworker, co worker, friend from work, same school, work together',
    other: `${another}, ${formerSpouse}, คนรู้จัก, เพื่อนบ้าน, ผู้ดูแล, คนดูแล, ลูกศิษย์, neighbour, neighbor, caregiver`,
  },
  status,
  paid: {
    yes: `${yes}, ~มี, ~มีแล้ว, ~มีใบเสร็จ, ~มีใบเสร็จครบ, ~จ่าย, ~จ่ายเอง, ~จ่ายไปเอง, ~จ่ายแล้ว, ~จ่ายไปแล้ว, ~จ่ายสด, ~จ่ายเงินสด, ~จ่ายไปก่อน, ~สำรองจ่าย, ~ออกเอง, ~ออกเงินเอง, ~ออกไปก่อน, ~เสียเงินเอง, ~เก็บใบเสร็จไว้, ~i paid, ~paid, ~have it, ~have the receipt, ~have receipts, ~receipt`,
    no: `${no}, ไม่มี, ไม่มีใบเสร็จ, ไม่ได้จ่าย, ไม่ได้จ่ายเอง, ไม่ได้เก็บใบเสร็จ, ยังไม่ได้จ่าย, เบิกจ่ายตรง, จ่ายตรง, ใช้สิทธิจ่ายตรง, ใบเสร็จหาย, ทำใบเสร็จหาย, หาใบเสร็จไม่เจอ, did not pay, didn't pay, no receipt, lost the receipt, billed directly, direct billing`,
  },
  patient: {
    self: `${weak(me)}, เจ้าของสิทธิ`,
    parent: `${father}, ${mother}, พ่อแม่, บิดามารดา, parent, parents`,
    spouse,
    child,
    [NO_CHOICE]: `${notOwnFamily}, ${further}`,
  },
  claimant: {
    father: `${father}, เป็นพ่อ, เป็นบิดา`,
    mother: `${mother}, เป็นแม่, เป็นมารดา`,
    [NO_CHOICE]: `${inLaws}, ${step}`,
  },
  'child-order': {
    first:
      'คนแรก, ลูกคนแรก, คนโต, ลูกคนโต, คนที่หนึ่ง, คนที่ 1, ที่หนึ่ง, คนเดียว, ลูกคนเดียว, มีคนเดียว, หัวปี, first, eldest, oldest, only child, number one, 1st',
    second: 'คนที่สอง, คนที่ 2, ที่สอง, ลูกคนที่สอง, คนรอง, second, number two, 2nd',
    third: 'คนที่สาม, คนที่ 3, ที่สาม, ลูกคนที่สาม, third, number three, 3rd',
    other: `${another}, คนที่สี่, คนที่ 4, คนที่ห้า, คนที่ 5, ฝาแฝด, แฝด, ลูกแฝด, บุตรบุญธรรม, ลูกบุญธรรม, ลูกเลี้ยง, fourth, fifth, twins, twin, adopted, 4th, 5th`,
  },
  level: {
    kindergarten: 'อนุบาล, อ 1, อ 2, อ 3, อ1, อ2, อ3, kindergarten, preschool, nursery school',
    primary:
      'ประถม, ประถมศึกษา, ป 1, ป 2, ป 3, ป 4, ป 5, ป 6, ป1, ป2, ป3, ป4, ป5, ป6, ประถม 1, ประถม 2, ประถม 3, ประถม 4, ประถม 5, ประถม 6, primary, primary school, elementary, grade 1, grade 2, grade 3, grade 4, grade 5, grade 6',
    'lower-secondary':
      'มต้น, ม ต้น, มัธยมต้น, มัธยมศึกษาตอนต้น, ม 1, ม 2, ม 3, ม1, ม2, ม3, มัธยม 1, มัธยม 2, มัธยม 3, มอ 1, มอต้น, lower secondary, junior high, grade 7, grade 8, grade 9',
    'upper-secondary':
      'มปลาย, ม ปลาย, มัธยมปลาย, มัธยมศึกษาตอนปลาย, ม 4, ม 5, ม 6, ม4, ม5, ม6, มัธยม 4, มัธยม 5, มัธยม 6, มอปลาย, ปวช, ปวช 1, ปวช 2, ปวช 3, อาชีวะ, upper secondary, senior high, vocational, grade 10, grade 11, grade 12',
    diploma: 'ปวส, ปวส 1, ปวส 2, อนุปริญญา, ปวท, diploma, associate degree',
    bachelor:
      'ปริญญาตรี, ปริญญา, ปตรี, ป ตรี, มหาวิทยาลัย, มหาลัย, มหาลัยปี, ราชภัฏ, วิทยาลัยครู, เรียนมหาลัย, bachelor, bachelors, university, college degree, undergraduate, degree',
  },
  'school-kind': {
    state:
      'รัฐ, ของรัฐ, รัฐบาล, ของรัฐบาล, โรงเรียนรัฐ, โรงเรียนรัฐบาล, โรงเรียนหลวง, ของหลวง, สพฐ, เทศบาล, โรงเรียนวัด, ราชการ, state, state school, public, public school, government, government school',
    private: 'เอกชน, โรงเรียนเอกชน, ของเอกชน, นานาชาติ, private, private school, international',
  },
  term: {
    first:
      'เทอมแรก, เทอมหนึ่ง, เทอมที่หนึ่ง, เทอมต้น, เทอม 1, เทอมที่ 1, ภาคต้น, ภาคแรก, ภาค 1, ภาคเรียน 1, ภาคเรียนที่หนึ่ง, ภาคเรียนแรก, term one, first term, first semester, semester 1, 1st term',
    second:
      'เทอมสอง, เทอมที่สอง, เทอมปลาย, เทอมหลัง, เทอม 2, เทอมที่ 2, ภาคปลาย, ภาคหลัง, ภาค 2, ภาคเรียน 2, ภาคเรียนที่สอง, term two, second term, second semester, semester 2, 2nd term',
    both: 'ทั้งปี, ทั้งปีการศึกษา, สองเทอม, 2 เทอม, ทั้งสองเทอม, ทั้ง 2 เทอม, เทอม 1 และ 2, เทอม 1 กับ 2, เทอม 1 และเทอม 2, เทอม 1 กับเทอม 2, เทอมหนึ่งและสอง, เทอมหนึ่งกับสอง, เทอมหนึ่งกับเทอมสอง, ทั้งคู่, ทั้งหมด, เต็มปี, ตลอดปี, whole year, both, both terms, full year, all year',
  },
  papers: {
    all: `${yes}, ~ครบ, ~ครบแล้ว, ~มีครบ, ~มีครบแล้ว, ~มี, ~มีแล้ว, ~มีหมด, ~มีหมดแล้ว, ~มีทุกอย่าง, ~ทุกอย่าง, ~ครบทุกอย่าง, ~ครบหมด, ~พร้อม, ~พร้อมแล้ว, ~เตรียมแล้ว, ~เตรียมครบ, ~เรียบร้อย, ไม่ขาด, ไม่ขาดอะไร, ~all, ~everything, ~have them, ~ready, ~complete`,
    some: `${no}, มีแต่, มีแค่, มีเพียง, มีเฉพาะ, ได้แต่, อย่างเดียว, มีอย่างเดียว, อันเดียว, เหลือ, ยังเหลือ, only, just the, except, ยัง, ยังไม่, ยังไม่ครบ, ไม่ครบ, ยังไม่มี, ไม่มี, ยังไม่พร้อม, ยังไม่ได้เตรียม, ขาด, ยังขาด, ขาดอยู่, บางส่วน, บางอย่าง, มีบ้าง, ไม่หมด, missing, not all, not yet, some, partly`,
    unsure: notKnown,
  },
  'papers-missing': {
    unsure: notKnown,
    none: 'ไม่มีเลย, ไม่มีสักอย่าง, ยังไม่มีเลย, ยังไม่มีสักอย่าง, ยังไม่มีอะไรเลย, ขาดหมด, none of them, none, nothing',
    told: 'ไปต่อ, แค่นี้, เท่านี้, หมดแล้ว, แค่นี้แหละ, go on, that is all, that is it, nothing else, done',
  },
  purpose: {
    loan: '~กู้, ~กู้เงิน, ~กู้บ้าน, ~กู้ธนาคาร, ~กู้สหกรณ์, ~ยื่นกู้, ~ขอกู้, ~เงินกู้, ~ธนาคาร, ~แบงค์, ~แบงก์, ~ออมสิน, ~กรุงไทย, ~สินเชื่อ, ~ซื้อรถ, ~ออกรถ, ~ซื้อบ้าน, ~ผ่อนรถ, ~ผ่อนบ้าน, ~สหกรณ์, ~ไฟแนนซ์, ~รีไฟแนนซ์, ~loan, ~bank, ~mortgage, ~borrow, ~credit',
    visa: 'วีซ่า, วีซา, ทำวีซ่า, ขอวีซ่า, สถานทูต, กงสุล, ต่างประเทศ, ไปต่างประเทศ, เมืองนอก, ไปเมืองนอก, ไปเที่ยว, ไปญี่ปุ่น, ไปเกาหลี, พาสปอร์ต, หนังสือเดินทาง, visa, embassy, travel, abroad, passport',
    study:
      'เรียนต่อ, ศึกษาต่อ, เรียน, ปริญญาโท, ปโท, ป โท, ปริญญาเอก, ทุนการศึกษา, ขอทุน, study, studies, scholarship, university, masters',
    work: 'สมัครงาน, ทำงาน, สมัครสอบ, สอบคัดเลือก, คัดเลือก, สอบบรรจุ, สอบผู้บริหาร, สมัคร, หางาน, งานใหม่, apply for a job, job, application, selection, new job',
    surety: 'ค้ำ, ค้ำประกัน, คนค้ำ, ผู้ค้ำ, ค้ำเงินกู้, ไปค้ำ, ค้ำให้, ค้ำประกันเงินกู้, guarantee, guarantor, surety',
    other: another,
  },
  'certificate-language': {
    th: 'ไทย, ภาษาไทย, ฉบับไทย, thai',
    en: 'อังกฤษ, ภาษาอังกฤษ, ฉบับอังกฤษ, อังกิด, ภาษาอังกิด, ฝรั่ง, ภาษาฝรั่ง, english, eng',
  },
  'card-type': {
    official: `${status.teacher}, ${status['education-personnel']}`,
    'government-employee': status['government-employee'],
    'permanent-employee': status['permanent-employee'],
    'retired-permanent-employee': status['retired-permanent-employee'],
    'contract-staff': status['contract-staff'],
  },
  'card-reason': {
    first:
      'ครั้งแรก, ใบแรก, ยังไม่เคยมี, ไม่เคยมี, ไม่เคยมีบัตร, ยังไม่เคยทำ, ไม่เคยทำ, ยังไม่มีบัตร, ไม่มีบัตร, เพิ่งเกษียณ, เพิ่งบรรจุ, บรรจุใหม่, first, first time, never had, new card',
    expired:
      'หมดอายุ, หมดอายุแล้ว, ต่ออายุ, ต่อบัตร, ขาดอายุ, ใกล้หมดอายุ, จะหมดอายุ, สิ้นอายุ, expired, expire, renew, renewal, out of date',
    lost: "หาย, ทำหาย, หายไป, หล่น, หล่นหาย, ตกหาย, สูญหาย, หาไม่เจอ, หาไม่พบ, หาบัตรไม่เจอ, หาบัตรไม่พบ, หาบัตรไม่เห็น, หาไม่เห็น, ไม่เจอบัตร, ไม่พบบัตร, บัตรหาไม่เจอ, หาบัตรบ่เจอ, หาบัตรบ่ปะ, cannot find the card, can't find the card, can't find my card, cannot find my card, หาบ่เจอ, โดนขโมย, ถูกขโมย, ขโมย, กระเป๋าหาย, กระเป๋าตังค์หาย, ลืมไว้, lost, stolen, cannot find, can't find, missing",
    worn: 'ชำรุด, ~เก่า, ~บัตรเก่า, เก่ามาก, ขาด, หัก, พัง, แตก, เลือน, ลบเลือน, ตัวหนังสือเลือน, รูปลบ, ลบ, เปื่อย, ซีด, ลอก, เสีย, เปียกน้ำ, น้ำท่วม, ไฟไหม้, worn, damaged, broken, torn, faded, cracked, old card',
    changed:
      'เปลี่ยนชื่อ, เปลี่ยนนามสกุล, เปลี่ยนสกุล, เปลี่ยนชื่อสกุล, เปลี่ยนตำแหน่ง, เปลี่ยนสังกัด, เปลี่ยนระดับ, เลื่อนตำแหน่ง, เลื่อนวิทยฐานะ, เลื่อนระดับ, ย้าย, ย้ายโรงเรียน, แต่งงาน, หย่า, ชื่อใหม่, นามสกุลใหม่, changed my name, new name, name changed, married, divorced, promoted, moved, new position, surname changed',
  },
  'used-at': {
    police: 'ตำรวจ, โรงพัก, สถานีตำรวจ, สภ, สน, สภอ, police, police station',
    court: 'ศาล, ชั้นศาล, ศาลจังหวัด, ขึ้นศาล, court, the court',
    unknown: notKnown,
  },
  relation: {
    spouse,
    child,
    parent: `${father}, ${mother}, พ่อแม่, parent`,
    sibling: siblings,
    other: `${kin}, ${another}, ${notOwnFamily}, เจ้าภาพ, เพื่อน, ลูกศิษย์, host, friend`,
  },
  decoration: {
    direkgunabhorn: 'ดิเรก, ดิเรกคุณาภรณ์, direk',
    'white-elephant': 'ช้างเผือก, ช้าง, elephant',
    crown: 'มงกุฎไทย, มงกุฎ, มงกุด, มงกุดไทย, มงกุฏไทย, crown',
    'chula-chom-klao': 'จุลจอมเกล้า, จุลจอม, จุลจอมเก้า, chula',
    other: `${another}, เหรียญจักรพรรดิมาลา, เหรียญ, medal`,
    none: 'ไม่ได้, ไม่ได้รับ, ไม่มี, ไม่เคยได้, ไม่เคยได้รับ, ไม่เคยมี, none, never, did not receive',
    unknown: notKnown,
  },
  temple: {
    settled: `${yes}, ~ตกลง, ~ตกลงแล้ว, ~คุยแล้ว, ~คุยกับวัดแล้ว, ~จองแล้ว, ~จองวัดแล้ว, ~ได้วันแล้ว, ~กำหนดแล้ว, ~นัดแล้ว, ~เรียบร้อย, ~เรียบร้อยแล้ว, ~แล้ว, ~settled, ~agreed, ~booked, ~arranged, ~already, ~done`,
    'not-yet': `${no}, ${notKnown}, ยัง, ยังไม่, ยังไม่ได้, ยังไม่ตกลง, ยังไม่ได้คุย, ยังไม่ได้จอง, ยังไม่ได้กำหนด, ยังไม่เรียบร้อย, ไม่ได้ตกลง, not yet`,
  },
  'loan-purpose': {
    buy: 'ซื้อ, ซื้อบ้าน, ซื้อคอนโด, ซื้อที่ดิน, ซื้อทาวน์เฮาส์, ซื้อบ้านใหม่, ซื้อห้องชุด, buy, buying, buying a house, purchase, condo',
    build: 'ปลูก, สร้าง, สร้างบ้าน, ปลูกบ้าน, ปลูกสร้าง, ปลูกเรือน, สร้างบ้านใหม่, build, building, construct',
    repair:
      'ซ่อม, ซ่อมบ้าน, ซ่อมแซม, ต่อเติม, ต่อเติมบ้าน, ซ่อมหลังคา, ปรับปรุง, ปรับปรุงบ้าน, รีโนเวท, repair, extension, renovate, renovation, extend, fix',
    refinance:
      'รีไฟแนนซ์, รีไฟแนน, ไถ่ถอน, ไถ่ถอนจำนอง, ย้ายธนาคาร, ย้ายแบงค์, ปลดจำนอง, ไถ่บ้าน, refinance, refinancing, redeem, mortgage',
  },
}

/** Where a claim is by a right, the family's expenses are one's own matter, so a relative alone says nothing. */
const byRight: ChoiceWords[string] = {
  self: `${yes}, ${me}, สิทธิตัวเอง, สิทธิของตัวเอง, สิทธิตนเอง, สิทธิของตนเอง, สิทธิฉัน, สิทธิของฉัน, สิทธิของผม, สิทธิผม, สิทธิของเรา, สิทธิเรา, สิทธิของดิฉัน, ใช้สิทธิตัวเอง, เบิกเอง, เบิกของตัวเอง, my right, my own right`,
  other: `${no}, แทน, ยื่นแทน, ทำแทน, เบิกแทน, คนอื่น, ผู้อื่น, ของคนอื่น, somebody else, someone else, on behalf,
    ${before(['สิทธิ', 'สิทธิของ', 'ใช้สิทธิ', 'แทน', 'ยื่นแทน', 'เบิกแทน'], anotherPerson)}`,
}

/** Any paper of the draft that is asked about by itself. */
const ofPaper: ChoiceWords[string] = {
  have: `${yes}, ~มี, ~มีแล้ว, ~เตรียมแล้ว, ~พร้อม, ~พร้อมแล้ว, ~have, ~have it`,
  'not-yet': `${no}, ยัง, ยังไม่มี, ไม่มี, ยังไม่ได้, ยังไม่พร้อม, not yet, missing`,
  'does-not-apply': 'ไม่เกี่ยว, ไม่เกี่ยวข้อง, ไม่ต้องใช้, ไม่ต้องมี, not needed, not apply, does not apply',
  unsure: notKnown,
}

/** What is said for each choice of a question; a choice that the question does not have may be among them. */
export function saidFor(question: QuestionOf<'choice'>): Readonly<Record<string, string>> {
  if (asksByRight(question)) return byRight
  return words[question.id] ?? (isPaperQuestion(question.id) ? ofPaper : {})
}
