import { z } from 'zod'

/** Where a form of the frame leads back to. Only paths in the console: other values could redirect to another site. */
export const backAddress = z
  .string()
  .regex(/^\/console(?:[/?][\w\-/?=&%.]*)?$/)
  .catch('/console')
