import { Problem } from '../../lib/errors.ts'
import { multipartFields } from './upload.ts'
import express, { type Request, type RequestHandler, type Response } from 'express'

/**
 * Fits the largest form: 200 holidays with names of 120 and sources of 200 Thai letters, of which each takes nine bytes
 * in a form.
 */
const MEMBERS_LIMIT = '2mb'
/** Fits a form with a file of 5 MB. */
const FILES_LIMIT = '6mb'
/** Anybody can send a form, so the server reads less of it before it knows the sender. */
const STRANGERS_LIMIT = '100kb'
/** The fields of such a form; the parser refuses more. */
const MOST_FIELDS = 5000

const parser = (limit: string) => express.urlencoded({ extended: false, limit, parameterLimit: MOST_FIELDS })
const ofMembers = parser(MEMBERS_LIMIT)
const ofStrangers = parser(STRANGERS_LIMIT)
const FILES_TYPE = 'multipart/form-data'
const filesOfMembers = express.raw({ type: FILES_TYPE, limit: FILES_LIMIT })

/**
 * Reads the body of a form into `req.body`, which stays undefined for a request without a form.
 * @throws the parser's error with its status: 413 for a form that is too large, 400 for one that is cut off
 */
export async function readBody(req: Request, res: Response, isMember: boolean): Promise<void> {
  const withFiles = isMember && req.is(FILES_TYPE) === FILES_TYPE
  await parsed(req, res, withFiles ? filesOfMembers : isMember ? ofMembers : ofStrangers)
  if (!withFiles) return
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  req.body = await multipartFields(body, req.get('content-type') ?? '').catch((error: unknown) => {
    throw new Problem('invalid', 'A form with files could not be read', { cause: error })
  })
}

function parsed(req: Request, res: Response, parse: RequestHandler): Promise<void> {
  return new Promise((resolve, reject) => {
    parse(req, res, (error?: unknown) => {
      if (error === undefined) resolve()
      else reject(error instanceof Error ? error : new Error('The form could not be read', { cause: error }))
    })
  })
}
