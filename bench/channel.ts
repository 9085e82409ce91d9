/** The LINE channel of the measurement; LINE and both bots use it. */
export const CHANNEL = {
  channelId: '1234567890',
  channelSecret: 'secret-of-the-measurement',
  channelAccessToken: 'token-of-the-measurement',
}
