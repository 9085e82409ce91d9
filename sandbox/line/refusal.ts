export interface ErrorDetail {
  message: string
  property: string
}

/** LINE's error body; `details` is left out when there is none. */
interface ErrorBody {
  message: string
  details?: ErrorDetail[]
  sentMessages?: { id: string; quoteToken?: string }[]
}

/** An answer of the API that is an error. The text is LINE's if known; LINE does not guarantee its texts. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object
  readonly headers: Record<string, string>

  constructor(status: number, body: ErrorBody | { error: string; error_description: string }, headers = {}) {
    super(`${status} ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** 400 with one line per wrong property of the request body. */
export function badBody(details: ErrorDetail[]): Refusal {
  return new Refusal(400, { message: `The request body has ${details.length} error(s)`, details })
}

/** 400 for a property that cannot be parsed. */
export function badProperty(property: string): Refusal {
  return new Refusal(400, {
    message: `The property, '${property}', in the request body is invalid (line: -, column: -)`,
  })
}
