import type { Request } from 'express'
import { isIP } from 'node:net'

/** “203.0.113.7:51324” and “[2001:db8::1]:51324”, as some proxies write an address in X-Forwarded-For. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/

/**
 * The IP address that sent a request, without a port. Where a proxy names no address (“unknown”, RFC 7239, 6.2), it is
 * the address of the connection.
 */
export function clientAddress({ ip = '', socket }: Pick<Request, 'ip' | 'socket'>): string {
  const [, six, four] = WITH_PORT.exec(ip.trim()) ?? []
  const address = six ?? four ?? ip.trim()
  return isIP(address) === 0 ? (socket.remoteAddress ?? '') : address
}
