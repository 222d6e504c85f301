// iOS 13 and Chrome 80 lack what the shared rules and the query library use.

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index]
}

function define(target: object, name: string, value: unknown) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

define(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.hasOwn(target, key))
define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
