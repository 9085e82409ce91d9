import assert from 'node:assert/strict'
import {
  aspectIds,
  aspectNames,
  chatItems,
  isLevel,
  itemIds,
  levels,
  levelWords,
  surveyItem,
  surveyItems,
  surveyVersion,
} from '../../../src/domain/survey/surveyItems.ts'
import { profileFields } from '../../../src/domain/survey/surveyProfile.ts'

describe('the survey', () => {
  it('has seventeen items in four aspects and one overall, word for word', () => {
    assert.equal(surveyVersion, 1)
    assert.deepEqual(
      surveyItems.map(({ id, aspect, words }) => [id, aspect, words.th, words.en]),
      [
        ['P1', 'process', 'ขั้นตอนการขอรับบริการเข้าใจง่าย ไม่ซับซ้อน', 'The steps were easy to follow'],
        ['P2', 'process', 'ได้รับบริการรวดเร็ว ทันตามเวลาที่แจ้งไว้', 'Service was quick and within the stated time'],
        [
          'P3',
          'process',
          'บอกรายการเอกสารที่ต้องใช้ครบถ้วนตั้งแต่ครั้งแรก',
          'All required documents were told the first time',
        ],
        ['P4', 'process', 'ให้บริการตามลำดับ เท่าเทียมกันทุกคน', 'Served in turn and treated equally'],
        ['P5', 'process', 'ติดตามความคืบหน้าของเรื่องได้สะดวก', 'It was easy to follow the progress'],
        ['S1', 'staff', 'เจ้าหน้าที่พูดจาสุภาพ เป็นมิตร', 'Staff were polite and friendly'],
        ['S2', 'staff', 'เจ้าหน้าที่เต็มใจช่วยเหลือ ใส่ใจผู้รับบริการ', 'Staff were willing and attentive'],
        ['S3', 'staff', 'เจ้าหน้าที่มีความรู้ ตอบคำถามได้ชัดเจน', 'Staff were knowledgeable and clear'],
        [
          'S4',
          'staff',
          'เจ้าหน้าที่ทำงานด้วยความซื่อสัตย์ ไม่เรียกรับผลประโยชน์',
          'Staff acted honestly, asking no favours',
        ],
        [
          'F1',
          'facilities',
          'จุดบริการหาง่าย มีป้ายบอกชัดเจน',
          'The service point was easy to find, with clear signs',
        ],
        ['F2', 'facilities', 'สถานที่สะอาด มีที่นั่งรอเพียงพอ', 'The place was clean with enough seats'],
        ['F3', 'facilities', 'แบบฟอร์มและตัวอย่างการกรอกมีพร้อมใช้', 'Forms and filled-in examples were at hand'],
        [
          'F4',
          'facilities',
          'การติดต่อผ่าน LINE ใช้งานง่าย ได้คำตอบที่ต้องการ',
          'The LINE channel was easy and gave the needed answer',
        ],
        [
          'Q1',
          'result',
          'ได้รับเอกสาร/บัตร/เงิน ถูกต้องครบถ้วน',
          'The document, card or money received was correct',
        ],
        ['Q2', 'result', 'ผลที่ได้รับตรงกับความต้องการ นำไปใช้ได้จริง', 'The result met the need and was usable'],
        ['Q3', 'result', 'ช่วยประหยัดเวลาและค่าใช้จ่ายของท่าน', 'It saved you time and cost'],
        ['O1', 'overall', 'โดยรวมแล้ว ท่านพึงพอใจต่อการบริการครั้งนี้', 'Overall satisfaction with this service'],
      ],
    )
    assert.equal(itemIds.join(' '), 'P1 P2 P3 P4 P5 S1 S2 S3 S4 F1 F2 F3 F4 Q1 Q2 Q3 O1')
  })

  it('names its aspects as government surveys do', () => {
    assert.deepEqual(aspectIds, ['process', 'staff', 'facilities', 'result'])
    assert.deepEqual(aspectNames, {
      process: { th: 'กระบวนการ/ขั้นตอนการให้บริการ', en: 'Process and steps' },
      staff: { th: 'เจ้าหน้าที่/บุคลากรผู้ให้บริการ', en: 'Staff' },
      facilities: { th: 'สิ่งอำนวยความสะดวก', en: 'Facilities' },
      result: { th: 'ผลของการให้บริการ', en: 'Result of the service' },
      overall: { th: 'ความพึงพอใจโดยรวม', en: 'Overall satisfaction' },
    })
  })

  it('asks in chat one item of each aspect, then the overall question', () => {
    assert.deepEqual(chatItems, ['P2', 'S2', 'F4', 'Q1', 'O1'])
    assert.deepEqual(
      chatItems.map((id) => surveyItem(id).aspect),
      ['process', 'staff', 'facilities', 'result', 'overall'],
    )
  })

  it('has five levels, each with a word for reports and one for buttons', () => {
    assert.deepEqual(
      levels.map((level) => [level, levelWords[level].report.th, levelWords[level].button.th]),
      [
        [5, 'มากที่สุด', 'มากที่สุด'],
        [4, 'มาก', 'มาก'],
        [3, 'ปานกลาง', 'ปานกลาง'],
        [2, 'น้อย', 'น้อย'],
        [1, 'น้อยที่สุด', 'น้อยที่สุด'],
      ],
    )
    assert.deepEqual(
      levels.map((level) => [levelWords[level].report.en, levelWords[level].button.en]),
      [
        ['Highest', 'Very satisfied'],
        ['High', 'Satisfied'],
        ['Moderate', 'Neutral'],
        ['Low', 'Dissatisfied'],
        ['Lowest', 'Very dissatisfied'],
      ],
    )
  })

  it('takes only whole points of the scale for a level', () => {
    assert.deepEqual([1, 2, 3, 4, 5].map(isLevel), [true, true, true, true, true])
    assert.deepEqual([0, 6, 4.5, '4', null, undefined, NaN].map(isLevel), Array(7).fill(false))
  })

  it('asks about the respondent in three optional fields', () => {
    assert.deepEqual(
      profileFields.map(({ id, words, values }) => [
        id,
        words.th,
        ...values.map((value) => `${value.id} ${value.words.th}`),
      ]),
      [
        ['sex', 'เพศ', 'male ชาย', 'female หญิง', 'undisclosed ไม่ประสงค์ระบุ'],
        [
          'age',
          'ช่วงอายุ',
          '30-or-under ไม่เกิน 30 ปี',
          '31-40 31–40 ปี',
          '41-50 41–50 ปี',
          '51-60 51–60 ปี',
          '61-or-over 61 ปีขึ้นไป',
        ],
        [
          'status',
          'สถานภาพ',
          'teacher ข้าราชการครู',
          'school-head ผู้บริหารสถานศึกษา',
          'other-personnel บุคลากรทางการศึกษาอื่น',
          'permanent-employee ลูกจ้างประจำ',
          'government-employee พนักงานราชการ',
          'contract-staff อัตราจ้าง',
          'pensioner ผู้รับบำเหน็จบำนาญ',
          'heir ทายาท/ผู้แทน',
        ],
      ],
    )
  })
})
