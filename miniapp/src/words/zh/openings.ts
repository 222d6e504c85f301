export const openings = {
  title: '我能去的班',
  row: '我能去的班',
  rowHint: '条件够、时间不冲突、歇够了的',
  hint: (community: string) => `${community}还缺人的班里，您条件够、时间也合适的。`,
  empty: '眼下没有合适的班',
  emptyHint: '添上您会的、拿到的证，能去的班会多一些。',
  toAbilities: '添上我会的',
  signIn: '登录后看得到您能去的班',
  signInHint: '按您的证、会的和空闲时间来挑。',
}
