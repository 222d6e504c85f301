/** WeChat draws its own. */
export function TitleBar(_: { title: string; home: boolean }) {
  return null
}
