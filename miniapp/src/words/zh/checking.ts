/** What staff do with an entry of the public ledger. */
export const checking = {
  check: '核对过，没错',
  checkHint: '您看过实物或者单子，这条更正是对的，就点一下。公示上写“书记核的”这样，不写名字。',
  checking: '正在记下',
  checked: '核好了，公示上写着',
  correct: '这一条写错了，更正',
  correctHint: '原来这条还在，再加一条写明改了什么',
  queued: (n: number) => `核对更正：第 ${n} 条`,
  kept: '网络不好，联网后自动记下',
}
