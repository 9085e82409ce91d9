const USER_ID = /^U[0-9a-f]{32}$/
const MESSAGE_ID = /^\d{1,40}$/
const RICH_MENU_ID = /^richmenu-[0-9a-f]{32}$/

// The SDK puts ids into the path of a request as they are: whatever has another form must not get there.

/** Whether this is one of LINE's user ids. */
export const isUserId = (id: string): boolean => USER_ID.test(id)

/** Whether this is the id of a message. */
export const isMessageId = (id: string): boolean => MESSAGE_ID.test(id)

/** Whether this is one of LINE's rich menu ids. */
export const isRichMenuId = (id: string): boolean => RICH_MENU_ID.test(id)
