import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { SECOND } from './time.ts'

/** Addresses of version 4 that are not on the public internet (IANA, special-purpose address registry). */
const special: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of version 6 only global unicast is public, without these: Teredo and tests, documents, 6to4. */
const GLOBAL_UNICAST = ['2000::', 3] as const
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

function listOf(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets) list.addSubnet(net, bits, family)
  return list
}

const notPublic4 = listOf('ipv4', special)
const global6 = listOf('ipv6', [GLOBAL_UNICAST])
const notPublic6 = listOf('ipv6', special6)

/** Whether an address is one of the public internet: no private network, no machine of ours, no cloud's own service. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic4.check(address, 'ipv4')
    case 6:
      return global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6')
    default:
      return false
  }
}

/** Why nothing was fetched. */
export type FetchFailure =
  'address' | 'private' | 'unreachable' | 'status' | 'redirects' | 'too-large' | 'slow'
export type Fetched =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: FetchFailure }

const TIMEOUT = 10 * SECOND
const MOST_REDIRECTS = 3
const REDIRECTS = [301, 302, 303, 307, 308]

/** What the network is, so that tests can have one of their own. */
export interface Net {
  readonly lookup: (
    host: string,
    options: { all: true; verbatim: true },
    done: (error: Error | null, addresses: LookupAddress[]) => void,
  ) => void
  readonly request: (options: RequestOptions, answer: (response: IncomingMessage) => void) => ClientRequest
  /** Milliseconds for the whole of it. */
  readonly timeout: number
}

const internet: Net = { lookup: systemLookup, request: httpsRequest, timeout: TIMEOUT }

class Refused extends Error {
  readonly why: FetchFailure
  constructor(why: FetchFailure) {
    super(`Nothing was fetched: ${why}`)
    this.why = why
  }
}

/**
 * The address to connect to: every address of the host has to be public. It is used as it was checked, so that the name
 * cannot mean another one a moment later.
 */
function publicAddressOf(host: string, { lookup }: Net, signal: AbortSignal): Promise<LookupAddress> {
  const family = isIP(host)
  if (family !== 0) {
    if (isPublicAddress(host)) return Promise.resolve({ address: host, family })
    return Promise.reject(new Refused('private'))
  }
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Refused('slow')))
    lookup(host, { all: true, verbatim: true }, (error, addresses) => {
      const [first] = error ? [] : addresses
      if (first === undefined) reject(new Refused('unreachable'))
      else if (addresses.every(({ address }) => isPublicAddress(address))) resolve(first)
      else reject(new Refused('private'))
    })
  })
}

/** An address that may be asked: https at its usual port, without a user. */
function allowed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Refused('address')
  const url = new URL(address, base)
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') {
    throw new Refused('address')
  }
  return url
}

interface Asking {
  readonly net: Net
  readonly signal: AbortSignal
  readonly most: number
}

/** @returns the bytes, or where the answer leads to */
async function ask(url: URL, { net, signal, most }: Asking): Promise<Buffer | string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const { address, family } = await publicAddressOf(host, net, signal)
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      host: address,
      family,
      ...(isIP(host) === 0 && { servername: host }),
      path: `${url.pathname}${url.search}`,
      agent: false,
      signal,
      headers: {
        host: url.host,
        accept: 'text/calendar, text/plain;q=0.5',
        'accept-encoding': 'identity',
        'user-agent': 'Chapwai',
      },
    }
    const request = net.request(options, (response) => {
      const status = response.statusCode ?? 0
      const { location } = response.headers
      const end = (result: Buffer | string | Refused) => {
        if (result instanceof Refused) reject(result)
        else resolve(result)
        response.destroy()
      }
      if (REDIRECTS.includes(status) && location !== undefined) return end(location)
      if (status !== 200) return end(new Refused('status'))
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > most) end(new Refused('too-large'))
      })
      response.on('end', () => end(Buffer.concat(parts)))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end()
  })
}

/**
 * Fetches a file that somebody named by its address, without letting the address reach into the office's own network:
 * https only, public addresses only, checked after the name was resolved and before each of three redirects at most,
 * with a limit of size and time. Nothing of the office is sent.
 * @param most bytes
 */
export async function fetchPublic(address: string, most: number, net: Net = internet): Promise<Fetched> {
  const signal = AbortSignal.timeout(net.timeout)
  try {
    let url = allowed(address)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(url, { net, signal, most })
      if (typeof answer !== 'string') return { ok: true, bytes: answer }
      url = allowed(answer, url)
    }
    return { ok: false, why: 'redirects' }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why }
    return { ok: false, why: signal.aborted ? 'slow' : 'unreachable' }
  }
}
