import type { Channel } from '../../domain/requests/channel.ts'
import type { Speak } from '../speak.ts'

/** The channel of a request: chat, counter or telephone. */
export function ChannelMark({ channel, speak }: { channel: Channel; speak: Speak }) {
  return (
    <span class={`channel ${channel}`}>
      {speak.t('walkin.channel.label')} {speak.t(`walkin.channel.${channel}`)}
    </span>
  )
}
