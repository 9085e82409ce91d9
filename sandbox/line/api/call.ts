/** A request that passed the common checks, as a route of the API gets it. */
export interface Call {
  path: string
  params: Record<string, string>
  /** Parsed JSON, a parsed form, or undefined. */
  body: unknown
  requestId: string
  retryKey: string | undefined
  /** Where this server was reached, for addresses in its answers. */
  origin: string
}

/** The answer of a route that accepts the request. */
export interface Reply {
  status: number
  json?: object
  content?: { bytes: Uint8Array; type: string; cut?: boolean }
}

export const ok = (json: object): Reply => ({ status: 200, json })
