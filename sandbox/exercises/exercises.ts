import type { Words } from '../line/types.ts'
import type { Scene, SceneRequest } from './scene.ts'

/** One thing to do, and how the room sees that it was done. */
interface Step {
  readonly words: Words
  isDone(scene: Scene): boolean
}

interface Exercise {
  readonly id: string
  readonly title: Words
  readonly steps: readonly Step[]
}

type Change = SceneRequest['changes'][number]['change']

/** Whether these changes were made, in this order. */
const has = (request: SceneRequest, ...changes: Change[]) => {
  let from = 0
  return changes.every((change) => {
    const at = request.changes.findIndex((made, index) => index >= from && made.change === change)
    from = at + 1
    return at >= 0
  })
}
const someHas =
  (...changes: Change[]) =>
  (scene: Scene) =>
    scene.requests.some((request) => has(request, ...changes))

/** A reply or a push: which of them a notice becomes depends on whether a reply token still lives. */
const isSend = ({ path }: { path?: string }) => path?.includes('message') === true
const failedSend = ({ calls }: Scene) => calls.findIndex((call) => isSend(call) && call.fault !== undefined)

/** Whether somebody wrote or tapped something and was answered. */
const wasAnswered = ({ chats }: Scene) =>
  chats.some((chat) => {
    const asked = chat.findIndex(({ from }) => from === 'person')
    return asked >= 0 && chat.slice(asked).some(({ from }) => from === 'bot')
  })

/** Whether somebody asked after filing and was told of that request. */
const wasToldWhere = ({ chats, requests }: Scene) =>
  requests.some(({ reference, filedAt }) =>
    chats.some((chat) => {
      const asked = chat.findIndex((entry) => entry.from === 'person' && entry.at > filedAt.getTime())
      return (
        asked >= 0 && chat.slice(asked).some((it) => it.from === 'bot' && mentions(it.message, reference))
      )
    }),
  )

const mentions = (message: unknown, reference: string) => JSON.stringify(message).includes(reference)

const files: Step = {
  words: {
    th: 'บนโทรศัพท์ของผู้ขอ พิมพ์ชื่อบริการ กด “กรอกคำขอล่วงหน้า” แล้วตอบจนได้เลขที่คำขอ',
    en: 'On an applicant’s phone type the name of a service, press the button to file, and answer until a reference comes',
  },
  isDone: someHas('submit'),
}

const signsIn: Step = {
  words: {
    th: 'บนโทรศัพท์ของเจ้าหน้าที่ พิมพ์ “เข้าสู่ระบบ” แล้วเปิดที่อยู่ที่ได้รับ',
    en: 'On the officer’s phone type “sign in” and open the address that arrives',
  },
  isDone: ({ signedIn }) => signedIn,
}

/** In the order in which a new colleague would take them. */
export const exercises: readonly Exercise[] = [
  {
    id: 'lost-card',
    title: { th: 'ผู้รับบำนาญ: บัตรหาย', en: 'A pensioner: the card is lost' },
    steps: [
      {
        words: {
          th: 'บนโทรศัพท์ของนางสมศรี พิมพ์ “บัตรบำนาญหาย” แล้วอ่านคำตอบ',
          en: 'On Somsri’s phone type “lost my pensioner card” and read the answer',
        },
        isDone: wasAnswered,
      },
      {
        words: {
          th: 'กดปุ่มกรอกคำขอ แล้วตอบจนได้เลขที่คำขอ',
          en: 'Press the button to file and answer until a reference comes',
        },
        isDone: ({ requests }) =>
          requests.some((request) => request.service === 'pensioner-id-card' && has(request, 'submit')),
      },
      {
        words: {
          th: 'พิมพ์ “เรื่องถึงไหนแล้ว” แล้วดูว่าบอกเลขที่คำขอและสถานะ',
          en: 'Type “where is my request” and see that reference and status are told',
        },
        isDone: wasToldWhere,
      },
    ],
  },
  {
    id: 'first-day',
    title: { th: 'เจ้าหน้าที่ใหม่: รับเรื่องจนส่งมอบ', en: 'A new officer: from filing to hand-over' },
    steps: [
      signsIn,
      files,
      {
        words: { th: 'ในคอนโซล กด “รับเรื่อง”', en: 'In the console press “Accept”' },
        isDone: someHas('submit', 'accept'),
      },
      {
        words: {
          th: 'กดว่าผลพร้อมแล้ว แล้วดูข้อความบนโทรศัพท์ของผู้ขอ',
          en: 'Say that the result is ready, and see the message on the applicant’s phone',
        },
        isDone: someHas('submit', 'accept', 'ready'),
      },
      {
        words: {
          th: 'ส่งมอบโดยใช้รหัสยืนยันการรับบนโทรศัพท์ของผู้ขอ',
          en: 'Hand it over with the collection code on the applicant’s phone',
        },
        isDone: someHas('submit', 'accept', 'ready', 'complete'),
      },
    ],
  },
  {
    id: 'papers-missing',
    title: { th: 'เอกสารไม่ครบ', en: 'Papers are missing' },
    steps: [
      files,
      {
        words: {
          th: 'ในคอนโซล แจ้งผู้ขอว่าเอกสารใดยังขาด',
          en: 'In the console tell the applicant which papers are missing',
        },
        isDone: someHas('submit', 'ask-papers'),
      },
      {
        words: {
          th: 'ดูบนโทรศัพท์ของผู้ขอว่ารายการที่ขาดมาถึงแล้ว',
          en: 'See on the applicant’s phone that the list has arrived',
        },
        isDone: ({ requests, chats }) =>
          requests.some(({ reference, changes }) => {
            const asked = changes.find(({ change }) => change === 'ask-papers')?.at.getTime()
            return chats.some((chat) =>
              chat.some(
                (it) =>
                  it.from === 'bot' &&
                  asked !== undefined &&
                  it.at >= asked &&
                  mentions(it.message, reference),
              ),
            )
          }),
      },
      {
        words: {
          th: 'เมื่อเอกสารครบ กดว่าเอกสารครบ แล้วรับเรื่อง',
          en: 'When the papers are complete say so, and accept the request',
        },
        isDone: someHas('ask-papers', 'accept'),
      },
    ],
  },
  {
    id: 'line-down',
    title: { th: 'LINE ขัดข้อง', en: 'LINE is down' },
    steps: [
      signsIn,
      {
        words: {
          th: 'กด “จำลองเหตุขัดข้อง” เลือกข้อผิดพลาดของเซิร์ฟเวอร์ (500) เฉพาะเส้นทาง message แล้วกด “สั่ง”',
          en: 'Press “Make trouble”, choose the server error (500) for the path message, and press “Order”',
        },
        isDone: (scene) => scene.planned.some(isSend) || failedSend(scene) >= 0,
      },
      {
        words: {
          th: 'ในคอนโซล กดว่าผลพร้อมแล้ว แล้วดูว่าหน้าคำขอบอกว่ายังส่งไม่สำเร็จ',
          en: 'In the console say that a result is ready, and see that the case says it was not sent yet',
        },
        isDone: (scene) => failedSend(scene) >= 0,
      },
      {
        words: {
          th: 'รอให้ระบบส่งใหม่เอง แล้วดูว่าโทรศัพท์ได้รับข้อความเพียงครั้งเดียว',
          en: 'Wait until it is sent again by itself, and see that the phone has the message once',
        },
        isDone(scene) {
          const failed = failedSend(scene)
          return (
            failed >= 0 && scene.calls.slice(failed + 1).some((call) => isSend(call) && call.status === 200)
          )
        },
      },
    ],
  },
]
