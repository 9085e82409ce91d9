import type { Journey } from './journey.ts'

/** A daughter in mourning, on a Sunday: one question before anything opens, calm words, a message left for a person. */
export async function heir({ phone, look }: Journey): Promise<void> {
  await phone.taps('เพิ่มเพื่อน')
  await phone.taps('ภาษาไทย')
  await phone.types('พ่อเสียแล้วค่ะ ท่านเคยเป็นครู จะขอพระราชทานเพลิงศพ')
  await phone.reads('ขอพระราชทานเพลิงศพ')
  await look('heir-confirm', phone)
  await phone.taps('ใช่')
  await phone.reads('ขอแสดงความเสียใจอย่างยิ่ง')
  await look('heir-service', phone)
  await phone.taps('กรอกคำขอล่วงหน้า')
  await phone.taps('รับทราบและเริ่มกรอก')
  await phone.reads('คำนำหน้า ชื่อ และนามสกุล')
  await phone.types('นางสาวมาลี ใจดี')
  await phone.reads('หมายเลขโทรศัพท์')
  await phone.types('081-234-5678')
  await phone.reads('คำนำหน้า ชื่อ และนามสกุลของผู้ถึงแก่กรรม')
  await phone.types('นายบุญมี ใจดี')
  await phone.reads('โรงเรียนหรือหน่วยงานสุดท้ายของผู้ถึงแก่กรรม')
  await phone.types('โรงเรียนบ้านร่องหวาย')
  await phone.screen.getByRole('button', { name: /บุตร$/ }).last().click()
  await phone.screen
    .getByRole('button', { name: /ไม่ทราบ/ })
    .last()
    .click()
  await phone.screen
    .getByRole('button', { name: /ยังไม่ได้ตกลง$/ })
    .last()
    .click()
  await phone.taps('2. ยังไม่ครบ หรือไม่แน่ใจ')
  for (let papers = 0; papers < 12; papers += 1) {
    const notYet = phone.screen.getByRole('button', { name: '2. ยังไม่มี', exact: true })
    const submit = phone.screen.getByRole('button', { name: 'ส่งคำขอ', exact: true })
    const asked = await notYet.count()
    await notYet.last().click()
    await notYet.nth(asked).or(submit).first().waitFor()
    if ((await submit.count()) > 0) break
  }
  await phone.taps('ส่งคำขอ')
  await phone.reads('เชิญที่จุดบริการได้ทันทีในเวลาทำการ ไม่ต้องนัด')
  await look('heir-receipt', phone)
  await phone.types('ขอคุยกับเจ้าหน้าที่หน่อยค่ะ')
  await phone.taps('ฝากข้อความถึงเจ้าหน้าที่')
  await phone.reads('โปรดพิมพ์ข้อความแล้วกดส่ง')
  await phone.types('วัดขอวันศุกร์ได้ไหมคะ')
  await phone.reads('ได้รับข้อความแล้ว')
  await look('heir-message', phone)
}
