import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Role } from '../../src/models/staff/staff.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'

/** Stores a member with a LINE account and without a code, for tests that count the entries of the audit trail. */
export async function storeLinkedMember(
  connection: Connection,
  member: { readonly name: string; readonly role: Role; readonly userId: string },
  now: Date,
): Promise<void> {
  await staffCollection
    .on(connection)
    .insertOne({ _id: randomUUID(), ...member, createdAt: now, lastSignInAt: null })
}
