/** What a route of the API sees of a request that passed the common checks. */
export interface Call {
  path: string
  params: Record<string, string>
  /** Parsed JSON, a parsed form, or undefined. */
  body: unknown
  requestId: string
  retryKey: string | undefined
}

/** What a route answers when it does not refuse. */
export interface Reply {
  status: number
  json?: object
  content?: { bytes: Uint8Array; type: string; cut?: boolean }
}

export const ok = (json: object): Reply => ({ status: 200, json })
