/** The channel of the measurement, known to LINE and to both bots. */
export const CHANNEL = {
  channelId: '1234567890',
  channelSecret: 'secret-of-the-measurement',
  channelAccessToken: 'token-of-the-measurement',
}
