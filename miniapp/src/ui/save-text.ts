import { saveBytes } from './save-bytes'

/** Hands a text to the browser as a file, which it keeps where downloads go. Absent in WeChat, which has no such place. */
export const saveText: ((name: string, text: string, type?: string) => void) | undefined = (
  name,
  text,
  type = 'application/json',
) => {
  void saveBytes(name, new TextEncoder().encode(text), type)
}
