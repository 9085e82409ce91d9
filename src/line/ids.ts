const USER_ID = /^U[0-9a-f]{32}$/
const MESSAGE_ID = /^\d{1,40}$/
const RICH_MENU_ID = /^richmenu-[0-9a-f]{32}$/

// The SDK puts ids into the URL path without escaping, so any other form must be refused.

export const isUserId = (id: string): boolean => USER_ID.test(id)

export const isMessageId = (id: string): boolean => MESSAGE_ID.test(id)

export const isRichMenuId = (id: string): boolean => RICH_MENU_ID.test(id)
