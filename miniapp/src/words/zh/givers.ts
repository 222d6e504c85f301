/** Who stands for a giver without a name, on every screen. On papers it is 匿名, see shared/src/papers/words.ts. */
export const givers = {
  /** Of something promised in this Muster, by somebody who signed in. */
  resident: '一位居民',
  /** Of something that somebody brought. */
  walkIn: '没留名',
}
