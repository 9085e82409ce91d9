const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/

/**
 * Address of the picture with a reference's QR code. Null where LINE would refuse the whole card for it: it takes
 * https only (and the practice room this machine).
 */
export function qrAddress(baseUrl: string, reference: string): string | null {
  const isShown = baseUrl.startsWith('https://') || LOOPBACK.test(baseUrl)
  return isShown ? `${baseUrl}/qr/${reference}.png` : null
}
