import type { RequestHandler } from 'express'

/** Answers 405 to every other method of a path; mount it behind the path's own. `refuse` writes the answer. */
export const onlyMethods =
  (allowed: readonly string[], refuse: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (allowed.includes(req.method)) {
      next()
      return
    }
    res.set('allow', allowed.join(', '))
    return refuse(req, res, next)
  }

/** The methods of a page that is only read. */
export const READ: readonly string[] = ['GET', 'HEAD']
