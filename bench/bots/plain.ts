// A LINE bot as a good developer writes it in an afternoon: the SDK's middleware, a mongoose model of the person that is
// found, changed and saved, one document of log for each message, a reply. It promises nothing: what it has acknowledged
// is lost when it dies, two messages of one person overwrite each other, a repeated delivery is answered twice.
import mongoose, { Schema } from 'mongoose'
import { client, serve, wordsOf } from './serve.ts'

const User = mongoose.model(
  'User',
  new Schema({
    userId: { type: String, required: true, unique: true },
    step: { type: Number, default: 0 },
    answers: { type: [String], default: [] },
    lastSeenAt: Date,
  }),
)
const Log = mongoose.model(
  'Log',
  new Schema({ userId: { type: String, index: true }, text: String, at: { type: Date, default: Date.now } }),
)

/** The questions of a form; after the last the form begins again. */
const QUESTIONS = [
  'บริการใด',
  'ชื่อและนามสกุล',
  'สถานะ',
  'โรงเรียน',
  'เบอร์โทรศัพท์',
  'วัตถุประสงค์',
  'ส่งคำขอหรือไม่',
  'ขอบคุณค่ะ',
]

await mongoose.connect(process.env['MONGODB_URI'] ?? '')
await Promise.all([User.init(), Log.init()])

serve('plain', async (event) => {
  const { source } = event
  if (source?.type !== 'user' || !source.userId || !('replyToken' in event) || !event.replyToken) return
  const { userId } = source
  const text = wordsOf(event)
  const user = (await User.findOne({ userId })) ?? new User({ userId })
  user.answers = user.step === 0 ? [text] : [...user.answers, text]
  user.step = (user.step + 1) % QUESTIONS.length
  user.lastSeenAt = new Date()
  await user.save()
  await Log.create({ userId, text })
  await client.replyMessage({
    replyToken: event.replyToken,
    messages: [{ type: 'text', text: QUESTIONS[user.step] ?? text }],
  })
})
