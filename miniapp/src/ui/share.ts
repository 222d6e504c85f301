/** What the group sees. `text` has absolute dates and totals only: it stays in the chat and is not brought up to date. */
export interface Shared {
  text: string
  /** `/pages/task/index?id=…` */
  path: string
}
