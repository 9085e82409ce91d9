import type { Response } from 'express'
import { serviceIds } from '../domain/services/ids.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Models } from '../models/index.ts'

/**
 * A browser's own PDF viewer runs in the answer, so it may not be sandboxed; the file itself may load nothing, and no
 * other site may frame it.
 */
const PDF_POLICY =
  "default-src 'none';style-src 'unsafe-inline';object-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'"

/**
 * Sends the form that the present version of a service has for a paper. A file of a former version only, such as one
 * uploaded by mistake, is not given any more.
 * @returns false when there is no such form
 */
export async function sendFormFile(
  { formFiles }: Pick<Models, 'formFiles'>,
  office: Office,
  asked: { service: string; file: string },
  res: Response,
): Promise<boolean> {
  const id = serviceIds.find((each) => each === asked.service)
  const paper = id && office.service(id).papers.find((each) => `${each.id}.pdf` === asked.file)
  if (!paper || paper.form?.kind !== 'file') return false
  const bytes = await formFiles.read(paper.form.file)
  if (bytes === null) return false
  res
    .set('content-security-policy', PDF_POLICY)
    .set('cache-control', 'public, max-age=300')
    .set('content-disposition', `inline; filename="${paper.id}.pdf"`)
    .type('application/pdf')
    .send(bytes)
  return true
}
