const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/

/**
 * Address of the picture with a reference's QR code. Null when LINE would refuse the whole card because of
 * the address: LINE requires https (the practice room also accepts this machine).
 */
export function qrAddress(baseUrl: string, reference: string): string | null {
  const isShown = baseUrl.startsWith('https://') || LOOPBACK.test(baseUrl)
  return isShown ? `${baseUrl}/qr/${reference}.png` : null
}
