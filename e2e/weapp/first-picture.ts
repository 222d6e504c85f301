import { openApp } from './app'
import type { Phone } from './phone'

/** Bytes of each setData from the start of the app on a new phone until the board stands. */
export async function firstPicture(phone: Phone, server: string): Promise<number[]> {
  const app = openApp(phone, { server })
  try {
    await app.hand.sees('核酸采样点')
    return [...app.sent()]
  } finally {
    app.close()
  }
}
