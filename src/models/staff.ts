import { randomBytes, randomUUID } from 'node:crypto'
import { type Connection, Schema } from 'mongoose'
import type { Vault } from '../lib/seal.ts'
import { DAY } from '../lib/time.ts'

export const roles = ['officer', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: Role
}

interface StaffDocument {
  _id: string
  name: string
  role: Role
  userId?: string
  /** Keyed digest of the link code; the code itself is not kept. */
  invite?: string
  inviteExpiresAt?: Date
  createdAt: Date
  lastSignInAt: Date | null
}

const staffSchema = new Schema<StaffDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true, enum: roles },
    userId: String,
    invite: String,
    inviteExpiresAt: Date,
    createdAt: { type: Date, required: true },
    lastSignInAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'staff' },
)
staffSchema.index({ userId: 1 }, { unique: true, sparse: true })
staffSchema.index({ invite: 1 }, { unique: true, sparse: true })

const INVITE_LIFE = DAY
/** Without look-alikes: no I, L, O, U, 0, 1. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8

function newCode(): string {
  // 240 = 8 × 30: bytes above it would favour the first letters
  let letters = ''
  while (letters.length < CODE_LENGTH) {
    const [byte] = randomBytes(1)
    if (byte! < 240) letters += CODE_LETTERS[byte! % CODE_LETTERS.length]
  }
  return `CW-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** Who works here, and which LINE account is whose. */
export function staffModel(connection: Connection, vault: Vault) {
  const model = connection.model('Staff', staffSchema)
  const digest = (code: string) => vault.digest(code, 'staff invite')
  const toMember = ({ _id, name, role }: StaffDocument): StaffMember => ({ id: _id, name, role })

  return {
    model,

    /** Invites somebody. @returns the code to be typed into the chat: valid 24 hours, used once */
    async invite(name: string, role: Role, now: Date): Promise<string> {
      const code = newCode()
      await model.create({
        _id: randomUUID(),
        name,
        role,
        invite: digest(code),
        inviteExpiresAt: new Date(+now + INVITE_LIFE),
        createdAt: now,
      })
      return code
    },

    /**
     * Links a LINE account by a code. The same account with the same code again (a repeated effect) stays linked;
     * an account that was somebody else's moves to the new name.
     * @returns null when the code is wrong, used by another or expired
     */
    async link(code: string, userId: string, now: Date): Promise<StaffMember | null> {
      const invite = digest(code)
      const linked = await model.findOne({ invite, userId }).lean()
      if (linked) return toMember(linked)
      const open = { invite, userId: { $exists: false }, inviteExpiresAt: { $gt: now } }
      if (!(await model.exists(open))) return null
      await model.updateMany({ userId }, { $unset: { userId: 1, invite: 1 } })
      const member = await model
        .findOneAndUpdate(open, { $set: { userId } }, { returnDocument: 'after' })
        .lean()
      return member && toMember(member)
    },

    async byLineAccount(userId: string): Promise<StaffMember | null> {
      const member = await model.findOne({ userId }).lean()
      return member && toMember(member)
    },

    async byId(id: string): Promise<StaffMember | null> {
      const member = await model.findOne({ _id: id, userId: { $exists: true } }).lean()
      return member && toMember(member)
    },

    async signedIn(id: string, now: Date): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { lastSignInAt: now } })
    },

    /** Everybody with an account or an open invitation. */
    async list() {
      const rows = await model.find().sort({ createdAt: 1 }).lean()
      return rows.map((row) => ({
        ...toMember(row),
        linked: row.userId !== undefined,
        lastSignInAt: row.lastSignInAt,
      }))
    },

    /** Puts a sample member straight onto a LINE account, for the sandbox's demo office. */
    async addLinked(member: { name: string; role: Role; userId: string }, now: Date): Promise<void> {
      await model.updateOne(
        { userId: member.userId },
        { $setOnInsert: { _id: randomUUID(), name: member.name, role: member.role, createdAt: now } },
        { upsert: true },
      )
    },
  }
}

export type Staff = ReturnType<typeof staffModel>
