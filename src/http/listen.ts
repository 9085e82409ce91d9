import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on this port; 0 takes any free one. @returns the port @throws when it is taken */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}
