import assert from 'node:assert/strict'
import mongoose from 'mongoose'
import type { TestOffice } from './office.ts'

interface Started {
  readonly commandName: string
  readonly command: Readonly<Record<string, unknown>>
}

/**
 * Counts the commands that the office's application sends to its database, as the driver tells them. The office has to
 * be opened with `counted: true`, which switches the driver's command monitoring on.
 * @returns what was sent while `work` ran, as `collection.command`, in order
 */
export async function commandsDuring(office: TestOffice, work: () => Promise<void>): Promise<string[]> {
  const connection = mongoose.connections.find(
    (each) => each.name === office.database.name && each !== office.database.connection,
  )
  assert.ok(connection, 'the application has no connection to its database')
  const client = connection.getClient()
  assert.ok(client.options.monitorCommands, 'open the office with `counted: true`')
  const sent: string[] = []
  const note = ({ commandName, command }: Started) => {
    if (commandName !== 'endSessions') sent.push(`${String(command[commandName])}.${commandName}`)
  }
  client.on('commandStarted', note)
  try {
    await work()
  } finally {
    client.off('commandStarted', note)
  }
  return sent
}
